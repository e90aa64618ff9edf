"""Directions: given and acknowledged."""
