"""Copies of the installation: written while people work, tested, kept for a time, restored."""
