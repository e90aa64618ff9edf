"""Classifies words: a result, a question, thanks, or a command."""
