"""What a person can talk about: one conversation a file."""

from collections.abc import Sequence

from core.dialogue.step import Topic
from handlers import (
    answering,
    calendar,
    contact_check,
    direction,
    evidence,
    extension,
    hand_in,
    invite,
    join,
    judging,
    leave,
    menu,
    my_data,
    nudge,
    pausing,
    report,
    review,
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
    review.TOPIC,
    judging.TOPIC,
    direction.TOPIC,
    nudge.TOPIC,
    contact_check.TOPIC,
    invite.TOPIC,
    my_data.TOPIC,
)
