"""People who do not wait for answers, and what happens to each of their words."""
