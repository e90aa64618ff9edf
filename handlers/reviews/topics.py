"""The conversations of this folder, for handlers/__init__.py."""

from handlers.reviews import judging, review

TOPICS = (review.TOPIC, judging.TOPIC)
