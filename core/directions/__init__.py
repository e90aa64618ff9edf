"""Directions by leaders to departments."""
