"""Reporting: the card of tasks, an answer, its evidence."""
