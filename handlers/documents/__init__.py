"""Documents: ordered, and the words that they will print."""
