"""Reminders: who is reminded of what and when, and the texts of reminders and digests."""
