"""The office's work; it knows no chat channel."""
