"""A year ahead: every round, and every reminder if nobody ever answers. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple, Protocol

from core.calendar.ladder import Audience, Ladder
from models import RoundKind


class RoundDates(Protocol):
    """A round, by rule or from the database."""

    @property
    def key(self) -> str:
        """Give its key."""
        ...

    @property
    def kind(self) -> RoundKind:
        """Tell what it asks for."""
        ...

    @property
    def cutoff_on(self) -> date:
        """Give the last day of its data."""
        ...

    @property
    def due_on(self) -> date:
        """Give its nominal deadline."""
        ...


@dataclass(frozen=True)
class RoundAhead:
    """A round with the days that follow from the calendar."""

    key: str
    kind: RoundKind
    cutoff_on: date
    due_on: date
    effective_due_on: date
    locks_on: date


@dataclass(frozen=True)
class ReminderAhead:
    """One reminder of a round; a person's reminders of one time are one message."""

    slot: datetime  # local, no zone
    round_key: str
    rung: str
    to: Audience


class ContactCheckAhead(NamedTuple):
    """When the coordinator is told, before a round, who cannot be reached."""

    slot: datetime  # local, no zone
    round_key: str


@dataclass(frozen=True)
class YearPlan:
    """A year's rounds by deadline, its reminders by time."""

    rounds: tuple[RoundAhead, ...]
    checks: tuple[ContactCheckAhead, ...]
    reminders: tuple[ReminderAhead, ...]


def plan_year(asked_rounds: Iterable[RoundDates], ladder: Ladder) -> YearPlan:
    """Compute the year of these rounds; late reminders of the last ones fall in the next year."""
    rounds = [_round(asked, ladder) for asked in asked_rounds]
    reminders = [said for asked in rounds for said in _reminders(asked, ladder)]
    checks = [ContactCheckAhead(ladder.check_slot(one.due_on), one.key) for one in rounds]
    return YearPlan(
        rounds=tuple(sorted(rounds, key=lambda asked: (asked.due_on, asked.key))),
        checks=tuple(sorted(checks)),
        reminders=tuple(
            sorted(reminders, key=lambda said: (said.slot, _ORDER[said.to], said.round_key))
        ),
    )


_ORDER = {audience: place for place, audience in enumerate(Audience)}


def _round(asked: RoundDates, ladder: Ladder) -> RoundAhead:
    return RoundAhead(
        key=asked.key,
        kind=asked.kind,
        cutoff_on=asked.cutoff_on,
        due_on=asked.due_on,
        effective_due_on=ladder.effective(asked.due_on),
        locks_on=ladder.locks_on(asked.due_on),
    )


def _reminders(asked: RoundAhead, ladder: Ladder) -> list[ReminderAhead]:
    is_monthly = asked.kind == RoundKind.INSPECTION
    term = ladder.term(asked.due_on, is_monthly=is_monthly)
    who: Sequence[Audience] = (
        Audience.INSPECTOR if is_monthly else Audience.OFFICIAL,
        Audience.COORDINATOR,
        Audience.LEADER,
    )
    return [
        ReminderAhead(rung.slot, asked.key, rung.name, audience)
        for audience in who
        for rung in ladder.rungs(term, audience)
    ]
