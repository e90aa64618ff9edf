"""Days: the calendar, rounds, extensions, pauses, reasons for being late."""
