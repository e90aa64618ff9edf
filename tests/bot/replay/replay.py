"""Replays a span of days: people, assistant, network, judge."""

from collections import Counter
from datetime import date, datetime, time, timedelta
from random import Random

from sqlalchemy import select

from core.notices.outbox import REMINDER
from models import OutboxMessage, OutboxState
from simulator.world import Sent
from tests.bot.replay.agenda import Doing, draw
from tests.bot.replay.judge import TAIL
from tests.bot.replay.network import CALM, DOWN, SILENCE, STORM, USUAL, Weather
from tests.bot.replay.rungs import WINDOWS, rounds_of
from tests.bot.replay.seating import PLAN_DAYS
from tests.bot.replay.stage import ZONE, Stage
from tests.bot.replay.ticking import Ticking
from tests.bot.replay.working_days import is_working

_PLAN_AT, _DAY = time(7), timedelta(days=1)
LONGEST_PAUSE = timedelta(minutes=10)  # until a message is retried
_LEASE = timedelta(seconds=61)
_MANY = 8  # messages under way at once
_IMPATIENT = 4.5  # seconds after which the library stops waiting for an answer
_KILLED = "the process was killed before it was marked"
_SLOW = "this machine was so slow that the library gave up waiting"
_WEATHERS = (CALM, USUAL, USUAL, USUAL, USUAL, STORM)  # one a day

# Every working day. Times in brackets are used only while messages are due. The last ones of each
# half-day are for a clock that is an hour slow.
_TICKS = (
    *("07:40", "08:00:07", "(08:00:25)", "(08:01:20)", "(08:03)", "(08:12)", "(08:20)"),
    *("(08:40)", "09:30", "(09:50)", "(10:15)", "(10:45)", "(10:55)", "11:10", "(11:45)"),
    *("(11:55)", "14:00:04", "(14:00:40)", "(14:01:50)", "(14:05)", "(14:20)", "(14:50)"),
    *("(15:20)", "(16:15)", "(16:25)", "16:40", "(17:15)", "(17:25)"),
)


class Replay:
    """Replays days; the judge reports what was wrong."""

    kills = (0, 0, 0, 1, 1, 1, 2)  # how often the assistant is killed in one tick with work

    def __init__(self, stage: Stage, span: tuple[date, date]) -> None:
        self.stage = stage
        self.judge = stage.judge
        self.counts: Counter[str] = Counter()  # counts of the other faults
        self._first, self._last = span
        plan_on = PLAN_DAYS[self._first.year]
        self._opens_on = max(self._first, plan_on)
        rounds = rounds_of(plan_on, self._opens_on)
        self.agenda = draw(rounds, (self._opens_on, self._last), Random(stage.seed))
        self.ticking = Ticking(stage.nursery, stage.network)
        self.ticking.on_killed = self._note_unmarked
        self.has_silence = False  # once: the line is not cut, and the library itself stops waiting
        self.wall = datetime.combine(self._first, time())
        self._unsettled_until = self.wall
        self._weather = USUAL
        self._accepted: list[tuple[int, int]] = []  # chat, and number of notices in the message
        stage.network.on_accepted = self._accept
        stage.network.on_altered = self._alter
        stage.network.on_fault = self._fault

    async def run(self) -> None:
        """Replay from the first day to the last."""
        day = self._first
        while day <= self._last:
            await self._live(day)
            day += _DAY
        await self.ticking.rest()

    async def tick(self) -> None:
        """Do a tick, perhaps after killing the assistant several times in it."""
        at = self.wall
        self.stage.network.weather = self._weather_at(at)
        expected = 0 if is_tail(at) else self.judge.count_due(at)
        chance = self.chance("kills")
        is_silent = self.stage.network.weather is SILENCE
        kills = chance.choice(self.kills) if expected and not is_silent else 0
        if kills:
            self.allow_delay(_LEASE)
        await self.ticking.tick(chance, kills, expected)
        if self.ticking.seconds > _IMPATIENT:
            await self._note_unmarked(_SLOW)
        self._accepted.clear()
        self.stage.network.weather = CALM

    async def tick_without_faults(self) -> None:
        """Do a tick without the usual faults."""
        self.stage.network.weather = CALM
        await self.ticking.tick(self.chance("kills"))
        self._accepted.clear()

    def pass_to(self, at: datetime) -> None:
        """Move the clock to this time, and note all that happens until then."""
        before, self.wall = self.wall, at
        for start, end in (*self.agenda.deaths, *self.agenda.outages):
            if before < start <= at:
                self.judge.allow_delay_until(end + LONGEST_PAUSE)
        self.judge.passes(before, at)
        self.stage.set_clock(at)

    def allow_delay(self, pause: timedelta, chats: tuple[int, ...] | None = None) -> None:
        """Note that messages to these people, or to all, may be late by this much."""
        until = self.wall + pause
        self._unsettled_until = max(self._unsettled_until, until + _LEASE)
        self.judge.allow_delay_until(until, *([chats] if chats else []))

    def chance(self, of: str) -> Random:
        """Give the random generator for a time, which is the same in every run."""
        return Random(f"{self.stage.seed} {of} {self.wall}")

    def shown(self, at: datetime) -> datetime:
        """Give the time that the clock shows."""
        return at

    async def _live(self, day: date) -> None:
        if day == self._opens_on:
            self.pass_to(datetime.combine(day, _PLAN_AT))
            await self.stage.open_office()
        self._weather = self.chance("weather").choice(_WEATHERS)
        acts: list[tuple[datetime, Doing | None, bool]] = [
            (at, act, True) for at, act in self.agenda.acts[day]
        ]
        ticks = [(at, None, is_needed) for at, is_needed in self._ticks(day)]
        for at, act, is_needed in sorted([*acts, *ticks], key=lambda one: one[0]):
            self.pass_to(max(self.shown(at), self.wall) if act else self.shown(at))
            if act is not None:
                await act(self.stage.people)
                self.judge.looks_again(self.wall)
            elif self.agenda.is_dead(self.wall):
                await self.ticking.rest()
            elif is_needed or self.judge.pending or self.wall <= self._unsettled_until:
                await self.tick()

    def _ticks(self, day: date) -> list[tuple[datetime, bool]]:
        """Give the day's ticks, and for each whether it is always needed."""
        midnight = datetime.combine(day, time())
        slots = self.stage.oracle.slots_between(midnight, midnight + _DAY, day)
        is_quiet = not slots and not self.judge.pending and not self.agenda.acts[day]
        if is_quiet or not is_working(day):
            at = midnight + timedelta(hours=8, seconds=self.chance("quiet").randint(0, 30_600))
            return [(at, True)]
        return [
            (datetime.combine(day, time.fromisoformat(words.strip("()"))), words[0] != "(")
            for words in _TICKS
        ]

    def _weather_at(self, at: datetime) -> Weather:
        if self.agenda.is_outage(at):
            return DOWN
        if self.has_silence and self.judge.count_due(at) >= _MANY:
            self.has_silence = False
            return SILENCE
        return CALM if is_tail(at) else self._weather

    def _accept(self, sent: Sent, hidden: str | None) -> None:
        self._accepted.append((sent.chat_id, self.judge.notices_in(sent.text)))
        self.judge.arrives(sent.chat_id, sent.message_id, sent.text, _local(sent), hidden)

    def _alter(self, sent: Sent) -> None:
        self.judge.vanishes(sent.chat_id, sent.message_id, sent.text, _local(sent))

    def _fault(self, chat: int, seconds: float) -> None:
        self.allow_delay(max(timedelta(seconds=seconds), LONGEST_PAUSE), (chat,))

    async def _note_unmarked(self, cause: str = _KILLED) -> None:
        """Find accepted messages of which the assistant does not know that they were accepted."""
        async with self.stage.database.reading() as session:
            rows = await session.execute(
                select(OutboxMessage.person_id, OutboxMessage.kind).where(
                    OutboxMessage.state.in_((OutboxState.SENDING, OutboxState.PENDING))
                )
            )
            unmarked = {(self.stage.people.seats.chat(who), kind != REMINDER) for who, kind in rows}
        for chat, notices in self._accepted:
            if (chat, notices > 0) in unmarked:
                self.judge.hides(chat, cause, notices=notices)
        self._accepted.clear()


def _local(sent: Sent) -> datetime:
    return sent.at.astimezone(ZONE).replace(tzinfo=None)


def is_tail(at: datetime) -> bool:
    """Tell whether a window ends soon or none is open, so that faults must not happen."""
    return not any(
        start <= at.time() < (datetime.combine(at, end) - TAIL).time() for start, end in WINDOWS
    )
