"""The conversations of this folder, for handlers/__init__.py."""

from handlers.questions import kept_words, plan_search, question

TOPICS = (question.TOPIC, kept_words.TOPIC, plan_search.TOPIC)
