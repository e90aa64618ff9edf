"""Reads a day that was chosen or typed, and writes deadlines."""

from datetime import date

from core.calendar.typed_days import read_day
from core.dialogue.step import Reply, Turn
from core.questions.given import find_days
from core.speech.kinds import Kind
from core.wording import formats

_FEW = 6  # words around a day: "chắc thứ 6 nhé"


def day_said(turn: Turn, reply: Reply) -> date | None:
    """Give the day that was chosen (key "day 2023-03-16") or typed; None when there is none."""
    if reply.choice:
        return date.fromisoformat(reply.choice.removeprefix("day "))
    if (day := read_day(reply.text, turn.today)) is not None:
        return day
    is_answer = len(reply.text.split()) <= _FEW and turn.hearing.kind(reply.text) is Kind.RESULT
    found = find_days(reply.text, turn.today) if is_answer else None
    return found.first if found and found.first == found.last else None


def brief_due(turn: Turn, due_on: date) -> str:
    """Give a deadline for use in a sentence: its working day, with the nominal day."""
    return formats.brief_due(due_on, turn.office.ladder.effective(due_on))


def full_due(turn: Turn, due_on: date) -> str:
    """Give a deadline with its day of the week, and why it moved."""
    return formats.both_days(due_on, turn.office.ladder.effective(due_on))
