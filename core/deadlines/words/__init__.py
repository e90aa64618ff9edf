"""Sentences about deadlines."""
