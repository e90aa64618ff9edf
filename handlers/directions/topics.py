"""The conversations of this folder, for handlers/__init__.py."""

from handlers.directions import direction

TOPICS = (direction.TOPIC,)
