"""The conversations of this folder, for handlers/__init__.py."""

from handlers.deadlines import calendar, extension, lateness, pausing, rounds

TOPICS = (pausing.TOPIC, lateness.TOPIC, extension.TOPIC, calendar.TOPIC, rounds.TOPIC)
