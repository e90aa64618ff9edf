"""Sentences about an unusable database file."""
