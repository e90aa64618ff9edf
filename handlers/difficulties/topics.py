"""The conversations of this folder, for handlers/__init__.py."""

from handlers.difficulties import difficulty, raising

TOPICS = (difficulty.TOPIC, raising.TOPIC)
