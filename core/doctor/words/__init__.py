"""The doctor's sentences."""
