"""The conversations of this folder, for handlers/__init__.py."""

from handlers.documents import documents, printed, spelling

TOPICS = (printed.TOPIC, documents.TOPIC, spelling.TOPIC)
