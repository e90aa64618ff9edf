"""Sentences about a plan document and its tasks."""
