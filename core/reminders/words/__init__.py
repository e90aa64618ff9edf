"""Reminders and digests in the office's own tone."""
