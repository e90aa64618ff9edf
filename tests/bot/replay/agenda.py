"""Who does what and when in a year: all random choices, made beforehand."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from models import Role
from tests.bot.replay.cast import DEPARTMENTS, holders, possible_deputies, reporters
from tests.bot.replay.oracle import EVERYBODY, Away, Place
from tests.bot.replay.people import People
from tests.bot.replay.rungs import Asked, Kind
from tests.bot.replay.working_days import on_or_after, working_day

_DAY = timedelta(days=1)
_A_WHILE = timedelta(days=20)  # for events after an extension
_LEAVES, _BLOCKS, _OUTAGES, _DEATHS = 60, 30, 9, 7  # a year
_CHAIRMAN = holders(Role.LEADER)[0]
_CLERK = holders(Role.COORDINATOR)[-1]  # a coordinator who reports for no department

Doing = Callable[[People], Awaitable[None]]
Span = tuple[datetime, datetime]


@dataclass
class Agenda:
    """Acts by day, and the times at which Telegram or the assistant is down."""

    acts: dict[date, list[tuple[datetime, Doing]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    outages: list[Span] = field(default_factory=list)
    deaths: list[Span] = field(default_factory=list)

    def add(self, at: datetime, act: Doing) -> None:
        """Add an act."""
        self.acts[at.date()].append((at, act))

    def is_dead(self, at: datetime) -> bool:
        """Tell whether the assistant is not running."""
        return any(start <= at < end for start, end in self.deaths)

    def is_outage(self, at: datetime) -> bool:
        """Tell whether Telegram is down."""
        return any(start <= at < end for start, end in self.outages)


def draw(rounds: tuple[Asked, ...], span: tuple[date, date], chance: Random) -> Agenda:
    """Draw a random agenda for the days of `span`."""
    return _Draw(rounds, span, chance).all()


class _Draw:
    def __init__(self, rounds: tuple[Asked, ...], span: tuple[date, date], chance: Random) -> None:
        self._rounds = rounds
        self._first, self._last = span
        self._chance = chance
        self._share = (self._last - self._first).days / 365
        self._agenda = Agenda()

    def all(self) -> Agenda:
        extended = self._draw_extension()
        for asked in self._rounds:
            departments = (None,) if asked.kind is Kind.INSPECTION else DEPARTMENTS
            for department in departments:
                if (asked.key, department) != extended:
                    self._draw_report(asked, department)
        for _ in range(round(_LEAVES * self._share)):
            self._draw_leave()
        for _ in range(round(_BLOCKS * self._share)):
            self._draw_block()
        self._agenda.outages = [*self._spans(_OUTAGES, (0.5, 8))]
        self._agenda.deaths = [*self._spans(_DEATHS, (1, 60))]
        confirmed = self._at(date(self._last.year, 12, self._chance.randint(5, 28)))
        year = self._last.year + 1
        self._agenda.add(confirmed, lambda people: people.confirm_calendar(_CLERK, year))
        return self._agenda

    def _draw_report(self, asked: Asked, department: str | None) -> None:
        """Let a department send its report early, on time, late, or never."""
        due, chance = on_or_after(asked.due_on), self._chance
        day = chance.choice(
            (
                due - _DAY * chance.randint(16, 30),
                due - _DAY * chance.randint(4, 15),
                due - _DAY * chance.randint(0, 3),
                due - _DAY * chance.randint(0, 3),
                working_day(chance.randint(1, 6), due),
                working_day(chance.randint(5, 19), due),
                None,
            )
        )
        if day is not None:
            self._send(max(day, self._first + _DAY), (asked.key, department))

    def _send(self, day: date, place: Place) -> None:
        who = self._chance.choice(reporters(place[1]))
        self._agenda.add(self._at(day), lambda people: people.send(who, place))

    def _draw_extension(self) -> Place | None:
        """Let one department receive more time, and still be late."""
        quarters = [
            one
            for one in self._rounds
            if one.kind is Kind.RESULTS and self._first < one.due_on < self._last - _A_WHILE
        ]
        if not quarters:
            return None
        asked, department = self._chance.choice(quarters), self._chance.choice(DEPARTMENTS)
        due, place = on_or_after(asked.due_on), (asked.key, department)
        wanted_on = working_day(self._chance.randint(4, 9), due)
        begun = self._at(due - _DAY * self._chance.randint(-2, 2))
        decided = self._at(begun.date() + _DAY)
        who = self._chance.choice(reporters(department))
        self._agenda.add(begun, lambda people: people.ask_for_time(who, place, wanted_on))
        self._agenda.add(decided, lambda people: people.decide(_CHAIRMAN, is_granted=True))
        self._send(working_day(self._chance.randint(1, 7), wanted_on), place)
        return place

    def _draw_leave(self) -> None:
        chance = self._chance
        chat, starts_on = chance.choice(EVERYBODY), self._day()
        ends_on = starts_on + _DAY * chance.choice((0, 0, 1, 2, 4, 9, 13))
        deputy = chance.choice(possible_deputies(chat)) if chance.random() < 0.6 else None
        away = Away(chat, starts_on, ends_on, deputy)
        entered_on = max(starts_on - _DAY * chance.choice((0, 0, 1, 3)), self._first + _DAY)
        if entered_on <= ends_on:
            self._agenda.add(self._at(entered_on), lambda people: people.leave(away))

    def _draw_block(self) -> None:
        chance, chat = self._chance, self._chance.choice(EVERYBODY)
        at = self._at(self._day())
        until = at + timedelta(hours=chance.choice((1, 3, 30, 75, 200, 400)))
        is_told = chance.random() < 0.3
        self._agenda.add(at, lambda people: people.block(chat, is_told=is_told))
        self._agenda.add(until, lambda people: people.unblock(chat))

    def _spans(self, count: int, hours: tuple[float, float]) -> Iterator[Span]:
        for _ in range(round(count * self._share)):
            begin = self._at(self._day())
            yield begin, begin + timedelta(hours=self._chance.uniform(*hours))

    def _day(self) -> date:
        return self._first + _DAY * self._chance.randint(2, (self._last - self._first).days)

    def _at(self, day: date) -> datetime:
        """Give a time of the day, more often near the hours of reminders."""
        seconds = self._chance.choice(
            (
                self._chance.randint(7 * 3600, 18 * 3600),
                self._chance.randint(7 * 3600 + 3000, 8 * 3600 - 1),
                self._chance.randint(8 * 3600 + 1, 8 * 3600 + 300),
                self._chance.randint(8 * 3600 + 1, 11 * 3600),
                self._chance.randint(13 * 3600 + 3000, 14 * 3600 + 300),
            )
        )
        return datetime.combine(day, time()) + timedelta(seconds=seconds)
