"""What a person can talk about: one conversation a file."""

from collections.abc import Sequence

from core.dialogue.step import Topic
from handlers import (
    answering,
    evidence,
    invite,
    join,
    menu,
    my_data,
    report,
    status,
    summary,
    tasks,
)

TOPICS: Sequence[Topic] = (
    join.TOPIC,
    menu.TOPIC,
    report.TOPIC,
    answering.TOPIC,
    evidence.TOPIC,
    tasks.TOPIC,
    status.TOPIC,
    summary.TOPIC,
    invite.TOPIC,
    my_data.TOPIC,
)
