"""Conversations about the calendar, rounds, extensions, pauses, reasons for being late."""
