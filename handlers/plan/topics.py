"""The conversations of this folder, for handlers/__init__.py."""

from handlers.plan import retitling

TOPICS = (retitling.TOPIC,)
