"""Data: the words of questions; and the sentences of answers."""
