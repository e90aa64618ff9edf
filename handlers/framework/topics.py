"""The conversations of this folder, for handlers/__init__.py."""

from handlers.framework import framework, hand_in, measure

TOPICS = (hand_in.TOPIC, framework.TOPIC, measure.TOPIC)
