"""An installation: whether a database is its own, and the words of the command line."""
