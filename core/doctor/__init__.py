"""Checks everything that can be wrong with an installation, and says what to do."""
