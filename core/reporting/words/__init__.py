"""Sentences of a department's reporting."""
