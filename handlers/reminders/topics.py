"""The conversations of this folder, for handlers/__init__.py."""

from handlers.reminders import bulletin, nudge

TOPICS = (bulletin.TOPIC, nudge.TOPIC)
