"""The conversations of this folder, for handlers/__init__.py."""

from handlers.figures import history, shortfall, status, summary, year_end

TOPICS = (status.TOPIC, summary.TOPIC, year_end.TOPIC, shortfall.TOPIC, history.TOPIC)
