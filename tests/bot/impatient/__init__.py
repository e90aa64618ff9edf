"""People who do not wait for an answer, and what became of each of their words."""
