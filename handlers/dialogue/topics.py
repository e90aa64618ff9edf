"""The conversations of this folder, for handlers/__init__.py."""

from handlers.dialogue import menu

TOPICS = (menu.TOPIC,)
