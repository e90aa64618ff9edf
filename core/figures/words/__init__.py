"""Sentences about figures: the summary, the status, the year's end."""
