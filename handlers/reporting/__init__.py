"""Conversations about reporting: the card of tasks, an answer, its evidence."""
