"""Sentences of the dialogue engine."""
