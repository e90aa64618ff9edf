"""Deadlines: moved days, extensions, pauses, reasons for being late."""
