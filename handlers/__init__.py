"""What a person can talk about: one conversation a file."""

from collections.abc import Sequence

from core.dialogue.step import Topic
from handlers import (
    answering,
    calendar,
    contact_check,
    edited,
    evidence,
    extension,
    hand_in,
    invite,
    join,
    leave,
    menu,
    my_data,
    nudge,
    pausing,
    report,
    rounds,
    status,
    summary,
    tasks,
)

TOPICS: Sequence[Topic] = (
    join.TOPIC,
    menu.TOPIC,
    report.TOPIC,
    answering.TOPIC,
    edited.TOPIC,
    evidence.TOPIC,
    hand_in.TOPIC,
    pausing.TOPIC,
    extension.TOPIC,
    leave.TOPIC,
    tasks.TOPIC,
    calendar.TOPIC,
    rounds.TOPIC,
    status.TOPIC,
    summary.TOPIC,
    nudge.TOPIC,
    contact_check.TOPIC,
    invite.TOPIC,
    my_data.TOPIC,
)
