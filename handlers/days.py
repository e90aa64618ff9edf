"""A day that is offered by buttons or typed."""

from datetime import date

from core.dates import read_day
from core.dialogue.step import Reply, Turn


def day_said(turn: Turn, reply: Reply) -> date | None:
    """Give the day that was chosen (its key is "day 2023-03-16") or typed; None for no day."""
    if reply.choice:
        return date.fromisoformat(reply.choice.removeprefix("day "))
    return read_day(reply.text, turn.today)
