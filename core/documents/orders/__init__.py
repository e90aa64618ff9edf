"""Orders of documents: what can be ordered, by whom, and what became of an order."""
