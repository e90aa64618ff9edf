"""People who do not wait for an answer, and the fate of each of their words."""
