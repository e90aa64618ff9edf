"""Orders of documents: what can be ordered, by whom, and the state of each order."""
