"""Which messages are due to whom, by the office's rules and people's acts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from models import Role
from tests.bot.replay.cast import CAST, COORDINATING, DEPARTMENTS, holders, reporters
from tests.bot.replay.rungs import (
    Asked,
    Kind,
    Planned,
    Slots,
    for_calendar,
    for_check,
    for_coordinators,
    for_leaders,
    for_reporters,
    for_reviewers,
)
from tests.bot.replay.working_days import on_or_after

_DECEMBER = 12

Place = tuple[str, str | None]
"""A report: its round, and its department or None for the inspection team."""

Reason = tuple[str, ...]
"""Why somebody is told: the kind, and the report."""


@dataclass(frozen=True)
class Away:
    """A leave: the person, the first and last day, and the deputy."""

    chat: int
    starts_on: date
    ends_on: date
    deputy: int | None


@dataclass
class Facts:
    """People's acts so far."""

    sent: set[Place] = field(default_factory=set)
    granted: dict[Place, date] = field(default_factory=dict)
    planned: dict[tuple[str, str], tuple[date, datetime]] = field(default_factory=dict)
    """Department and task → finish day, and when it became known."""
    unreviewed: dict[Place, tuple[date, int]] = field(default_factory=dict)
    """A sent report of results that is not reviewed: on which day, and by whom."""
    done: set[tuple[str, str]] = field(default_factory=set)
    leaves: list[Away] = field(default_factory=list)
    blocked: set[int] = field(default_factory=set)
    has_confirmed_calendar: bool = False

    def away(self, day: date) -> dict[int, Away]:
        """Give the people who are absent on a day."""
        return {one.chat: one for one in self.leaves if one.starts_on <= day <= one.ends_on}


Duties = dict[int, dict[Reason, Slots]]


class Oracle:
    """Knows what is due to each person; `rounds` is empty while there is no plan."""

    def __init__(self, year: int) -> None:
        self.year = year
        self.rounds: tuple[Asked, ...] = ()
        self.facts = Facts()
        self._known: dict[date, Duties] = {}
        self._on_day: dict[date, set[tuple[int, datetime]]] = {}

    def forget(self) -> None:
        """Read the facts again after an act."""
        self._known.clear()
        self._on_day.clear()

    def duties(self, day: date) -> Duties:
        """Give person → reason → slots, by the state of a day."""
        if day not in self._known:
            found: Duties = defaultdict(dict)
            for chat, reason, slots in self._all(day):
                found[chat][reason] = slots
            self._known[day] = found
        return self._known[day]

    def newest(self, chat: int, at: datetime) -> datetime | None:
        """Give the newest slot that each person has reached at a time."""
        duties = self.duties(at.date()).get(chat, {})
        reached = (slot for slots in duties.values() for slot in slots if slot <= at)
        return max(reached, default=None)

    def owes(self, chat: int, slot: datetime, day: date) -> bool:
        """Tell whether anything is due to a person at a slot, by the state of a day."""
        return any(slot in slots for slots in self.duties(day).get(chat, {}).values())

    def reasons(self, chat: int, after: datetime, at: datetime) -> set[Reason]:
        """Give the reasons due to a person at a time, after the slot that they were last told."""
        duties = self.duties(at.date()).get(chat, {})
        return {
            reason for reason, slots in duties.items() if any(after < slot <= at for slot in slots)
        }

    def slots_between(
        self, after: datetime, until: datetime, day: date
    ) -> set[tuple[int, datetime]]:
        """Give the people and slots of a day within a time span."""
        if day not in self._on_day:
            self._on_day[day] = {
                (chat, slot)
                for chat, duties in self.duties(day).items()
                for slots in duties.values()
                for slot in slots
                if slot.date() == day
            }
        return {(chat, slot) for chat, slot in self._on_day[day] if after < slot <= until}

    def missing(self, day: date) -> Iterator[tuple[Asked, str | None, date]]:
        """Give the unsent and unlocked reports, each with its deadline."""
        for asked in self.rounds:
            departments = (None,) if asked.kind is Kind.INSPECTION else DEPARTMENTS
            for department in departments:
                place = (asked.key, department)
                if day <= asked.locks_on and place not in self.facts.sent:
                    yield asked, department, self.facts.granted.get(place, asked.due_on)

    def _all(self, day: date) -> Iterator[tuple[int, Reason, Slots]]:
        coordinators = self._superiors(Role.COORDINATOR, day)
        leaders = self._superiors(Role.LEADER, day)
        for asked, department, due_on in self.missing(day):
            which = (asked.key, department or "")
            for chat in self._told(department, day):
                yield chat, ("own", *which), for_reporters(asked, due_on)
            for chat in coordinators:
                yield chat, ("overdue", *which), for_coordinators(asked, due_on)
            for chat in leaders:
                yield chat, ("report", *which), for_leaders(asked, due_on)
        yield from self._finishing(day, coordinators, leaders)
        yield from self._reviewing(day, coordinators, leaders)
        for chat in coordinators:
            for asked in self.rounds:
                if on_or_after(asked.due_on) >= day:
                    yield chat, ("check", asked.key), for_check(asked)
            if day.month == _DECEMBER and not self.facts.has_confirmed_calendar:
                yield chat, ("calendar",), for_calendar(self.year)

    def _finishing(
        self, day: date, coordinators: list[int], leaders: list[int]
    ) -> Iterator[tuple[int, Reason, Slots]]:
        """Give the recipients for tasks with a finish day in a sent plan."""
        for department, code, finish_on, since in self._unfinished():
            which, planned = (department, code), Planned(finish_on)
            for chat in self._told(department, day):
                yield chat, ("finish", *which), _after(since, for_reporters(planned, finish_on))
            for chat in coordinators:
                slots = for_coordinators(planned, finish_on)
                yield chat, ("unfinished", *which), _after(since, slots)
            for chat in leaders:
                yield chat, ("unfinished", *which), _after(since, for_leaders(planned, finish_on))

    def _reviewing(
        self, day: date, coordinators: list[int], leaders: list[int]
    ) -> Iterator[tuple[int, Reason, Slots]]:
        """Give the recipients each morning for reports to review:

        nobody who took part in the report.
        """
        for (key, department), (sent_on, by) in self.facts.unreviewed.items():
            own = {by, *self._told(department, day)}
            fit = (
                []
                if department == COORDINATING
                else [one for one in coordinators if one not in own]
            )
            asked = next(one for one in self.rounds if one.key == key)
            if day > asked.locks_on:
                continue
            for chat in fit or [one for one in leaders if one not in own]:
                yield chat, ("review", key, department or ""), for_reviewers(asked, sent_on)

    def _unfinished(self) -> Iterator[tuple[str, str, date, datetime]]:
        for (department, code), (finish_on, since) in self.facts.planned.items():
            if (department, code) not in self.facts.done:
                yield department, code, finish_on, since

    def _told(self, department: str | None, day: date) -> list[int]:
        """Give the recipients for a department, or for the team."""
        return self._present(reporters(department), day)

    def _superiors(self, role: Role, day: date) -> list[int]:
        """Give the superiors, and absent ones only when nobody else can be reached."""
        everybody = [chat for chat in holders(role) if chat not in self.facts.blocked]
        return self._present(holders(role), day) or everybody

    def _present(self, chats: Iterable[int], day: date) -> list[int]:
        """Replace absent people by their deputies."""
        away, told = self.facts.away(day), dict[int, None]()
        for chat in chats:
            stands_in = away[chat].deputy if chat in away else chat
            if stands_in is not None and stands_in not in away:
                told[stands_in] = None
        return [chat for chat in told if chat not in self.facts.blocked]


def _after(since: datetime, slots: Slots) -> Slots:
    return frozenset(slot for slot in slots if slot > since)


EVERYBODY = tuple(member.chat for member in CAST)
