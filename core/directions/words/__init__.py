"""Sentences about directions."""
