"""Sentences for handing in."""
