"""Directions that a leader gives a department."""
