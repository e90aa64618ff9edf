"""The day by which a finding is to be mended, chosen or typed."""

from datetime import date

from core.deadlines.words import pauses
from core.dialogue.step import Reply, Turn
from core.inspections.inspecting import checked_day
from core.inspections.words import recording as texts
from core.screen import Choice
from handlers.deadlines.days import day_said
from handlers.dialogue.given import given_here

_OFFERED = (5, 10, 15, 20)  # working days from today


def day_choices(turn: Turn) -> tuple[Choice, ...]:
    """Offer the day that was said before it was asked for, and some counted from today."""
    said = given_here(turn).last
    first = [said] if said is not None and said > turn.today else []
    days = [(count, turn.office.calendar.working_day(count, turn.today)) for count in _OFFERED]
    return (
        *(Choice(f"day {day.isoformat()}", pauses.day_choice(day, turn.today)) for day in first),
        *(Choice(f"day {day.isoformat()}", texts.day_choice(count, day)) for count, day in days),
    )


def day_meant(turn: Turn, reply: Reply) -> date | None:
    """Give the chosen or typed working day; None when the words name none."""
    wanted = day_said(turn, reply)
    return checked_day(wanted, turn.office, turn.today) if wanted else None
