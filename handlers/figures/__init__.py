"""Conversations about figures: the summary, the status, the log, the year's end."""
