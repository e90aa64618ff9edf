"""Days among the facts that were kept with a notice, and deadlines of them in words."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from core.office import Office
from core.wording import formats

_WORKING = "_working"  # ends the name of the working day that a deadline means


def day_of(facts: Mapping[str, Any], name: str) -> date:
    """Give a day."""
    return date.fromisoformat(facts[name])


def due_said(
    facts: Mapping[str, Any], name: str, words: Callable[[date, date], str] = formats.brief_due
) -> str:
    """Give a deadline in words; what was posted before it was worked out has its nominal day."""
    working = f"{name}{_WORKING}"
    return words(day_of(facts, name), day_of(facts, working if working in facts else name))


def due_facts(office: Office, **days: date) -> dict[str, str]:
    """Give deadlines as facts, each with the working day that it means."""
    working = {f"{name}{_WORKING}": office.ladder.effective(day) for name, day in days.items()}
    return {name: day.isoformat() for name, day in (days | working).items()}
