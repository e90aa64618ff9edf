"""Sentences of reminders and digests."""
