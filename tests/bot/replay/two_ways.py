"""A smaller replay, in one process: people on Telegram, on Zalo or on both.

Zalo's messages run out each month, ways are blocked, and the assistant dies in the middle of ticks.
What Zalo owes to those who have nothing else may wait for the next month; all the rest may not.
"""

import asyncio
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

from markupsafe import Markup
from pydantic import SecretStr

from bot.delivery import Delivery
from core.clock import SettableClock
from core.config import OrganizationSettings, Settings, StorageSettings
from core.errors import DeliveryError
from core.notices.traffic import note_sent
from core.office import office_of
from core.people.quota import tell_quotas
from core.reminders.due import post_due_reminders
from core.reminders.weekly import post_weekly_digests
from core.screen import Limits, Page, plain
from core.settings.channels import ZaloSettings
from simulator.simulator import Simulator
from tests.bot.impatient.crowd import WatchedDatabase
from tests.bot.replay.agenda import Doing, draw
from tests.bot.replay.judge import Judge
from tests.bot.replay.oracle import Oracle
from tests.bot.replay.replay import LONGEST_PAUSE, is_tail
from tests.bot.replay.rungs import rounds_of
from tests.bot.replay.seated_on_both import (
    ON_BOTH,
    ONLY_ZALO,
    TELEGRAM,
    ZALO,
    PeopleOnBoth,
    link_zalo,
    use,
)
from tests.bot.replay.seating import COMMUNE, PLAN_DAYS, open_office
from tests.bot.replay.stage import ZONE
from tests.bot.replay.working_days import is_working
from tests.careless import take_no_care
from tests.office import new_database

KILLS = "the assistant was killed"
USED_UP = "messages that Zalo refused because its plan is used up"
BY = "messages that arrived by "

_DAY, _LEASE = timedelta(days=1), timedelta(seconds=61)
_NEEDED = ("08:00:07", "14:00:04")
_TICKS = (
    *("08:00:07", "08:01:30", "08:03", "08:14", "08:40", "09:30", "10:10", "10:45"),
    *("14:00:04", "14:01:20", "14:03", "14:14", "14:40", "15:20", "16:15"),
)
_BELIEVED = 3  # messages that the plan has in the settings, and not at Zalo
_QUIET = 30  # turns of the event loop
_FAULTS = 0.05  # share of the messages that a network loses


@dataclass
class Life:
    """One life of the assistant, which dies after `points` points; None: it lives on."""

    points: int | None
    is_dead: asyncio.Event

    async def point(self) -> None:
        """Pass a point at which the assistant may die."""
        if self.dies_now():
            await asyncio.Event().wait()  # until this task is cancelled

    def dies_now(self) -> bool:
        if self.points is not None:
            self.points -= 1
            if self.points <= 0:
                self.is_dead.set()
        return self.is_dead.is_set()


class Way:
    """One channel: it counts, refuses, loses, and shows everything to the judge."""

    def __init__(self, name: str, replay: "TwoWays", most: int | None) -> None:
        self.name = name
        is_zalo = name == ZALO
        self.limits = Limits(2000, 9, has_buttons=False) if is_zalo else Limits(4096, 12)
        self.blocked = replay.people.blocked[name]
        self._replay = replay
        self._most = most  # messages a month
        self._carried: Counter[str] = Counter()
        self._texts: list[str] = []

    @property
    def is_used_up(self) -> bool:
        """Tell whether nothing is left in this month."""
        return self._most is not None and self._carried[self._month] >= self._most

    @property
    def _month(self) -> str:
        return f"{self._replay.wall:%Y-%m}"

    async def push(self, address: str, page: Page) -> str:
        replay, chat = self._replay, int(address.removeprefix("z"))
        await replay.life.point()
        if self.is_used_up:
            replay.counts[USED_UP] += 1
            raise DeliveryError("429", is_used_up=True)
        if chat in self.blocked:
            replay.allow_delay(LONGEST_PAUSE, (chat,))
            raise DeliveryError("blocked", permanent=True, is_unreachable=True)
        if not is_tail(replay.wall) and replay.chance.random() < _FAULTS:
            replay.allow_delay(LONGEST_PAUSE, (chat,))
            raise DeliveryError("the network failed")
        self._carried[self._month] += 1
        replay.counts[BY + self.name] += 1
        self._texts.append(plain(page.text))
        number, dies = len(self._texts) - 1, replay.life.dies_now()
        hidden = KILLS if dies else None
        replay.judge.arrives(chat, self._number(number), self._texts[-1], replay.wall, hidden)
        if dies:
            await asyncio.Event().wait()
        await replay.database.write(lambda session: note_sent(session, self.name, replay.now))
        return str(number)

    async def unsend(self, address: str, message: str) -> None:
        if self.name == ZALO:
            raise DeliveryError("Zalo deletes nothing", permanent=True)
        number, text = int(message), self._texts[int(message)]
        self._replay.judge.vanishes(int(address), self._number(number), text, self._replay.wall)

    async def say(self, address: str, words: Markup) -> str:
        raise NotImplementedError

    async def rewrite(self, address: str, message: str, words: Markup) -> None:
        raise DeliveryError("too old", permanent=True)

    def _number(self, message: int) -> int:
        """Give a number that no message of the other channel has."""
        return 2 * message + (self.name == ZALO)


class TwoWays:
    """Replays a span of days."""

    def __init__(self, folder: Path, span: tuple[date, date], seed: int, most: int) -> None:
        self.counts: Counter[str] = Counter()
        self.chance = Random(seed)
        self.wall = datetime.combine(span[0], time(7))
        self.life = Life(None, asyncio.Event())
        settings = Settings(
            organization=OrganizationSettings(name=COMMUNE),
            storage=StorageSettings(directory=folder),
            # Zalo carries fewer than the office believes, and says so at last.
            zalo=(ZaloSettings(token=SecretStr("secret"), messages=most + _BELIEVED),),
        )
        new_database(settings.database_path)
        self.database = WatchedDatabase(settings.database_path)
        take_no_care(self.database)
        self.office, self.clock = office_of(settings), SettableClock(self.wall.replace(tzinfo=ZONE))
        self.oracle = Oracle(span[0].year)
        self.judge = Judge(self.oracle)
        world = Simulator(token="1:x", bot_name="x", bot_username="x_bot", users=[])
        self.people = PeopleOnBoth(world, self.database, self.office, self.clock, self.judge)
        self.people.allow_delay = self.allow_delay
        self.ways = {TELEGRAM: Way(TELEGRAM, self, None), ZALO: Way(ZALO, self, most)}
        self._first, self._last = span
        self._unsettled_until = self.wall
        self._seed = seed

    @property
    def now(self) -> datetime:
        """Give the time of the clock."""
        return self.office.local(self.clock.now())

    async def run(self) -> None:
        """Replay from the first day to the last."""
        await self.database.prepare()
        plan_on = PLAN_DAYS[self._first.year]
        rounds = rounds_of(plan_on, self._first)
        agenda = draw(rounds, (self._first, self._last), Random(self._seed))
        self.people.take_seats(await open_office(self.database, self.office, self.now))
        self.oracle.rounds = rounds
        self.oracle.forget()
        await self.database.write(lambda session: link_zalo(session, self.now))
        day = self._first
        while day <= self._last:
            await self._live(day, agenda.acts[day])
            day += _DAY
        await self.database.close()

    async def _live(self, day: date, acts: list[tuple[datetime, Doing]]) -> None:
        needed, all_ticks = (
            [datetime.combine(day, time.fromisoformat(at)) for at in of] for of in (_NEEDED, _TICKS)
        )
        ticks = [(at, None) for at in all_ticks if is_working(day)]
        for at, act in sorted([*acts, *ticks], key=lambda one: one[0]):
            self._pass_to(max(at, self.wall))
            if act is not None:
                await act(self.people)
                self.judge.looks_again(self.wall)
            elif at in needed or self._is_unsettled:
                await self._tick()

    def allow_delay(self, pause: timedelta, chats: tuple[int, ...] | None = None) -> None:
        """Note that messages may be late by this much."""
        until = self.wall + pause
        self._unsettled_until = max(self._unsettled_until, until + _LEASE)
        self.judge.allow_delay_until(until, *([chats] if chats else []))

    @property
    def _is_unsettled(self) -> bool:
        return bool(self.judge.pending) or self.wall <= self._unsettled_until

    def _pass_to(self, at: datetime) -> None:
        self._let_wait()
        before, self.wall = self.wall, at
        self.judge.passes(before, at)
        self.clock.set(at.replace(tzinfo=ZONE))

    def _let_wait(self) -> None:
        """Let those whom only Zalo reaches wait for the next month, when it is used up."""
        if self.ways[ZALO].is_used_up:
            month_ends = datetime.combine((self.wall.replace(day=1) + 32 * _DAY), time())
            chats = (*ONLY_ZALO, *self.ways[TELEGRAM].blocked)
            self.judge.allow_delay_until(month_ends.replace(day=1), chats)

    async def _tick(self) -> None:
        await self._use_a_chat()
        expected = 0 if is_tail(self.wall) else self.judge.count_due(self.wall)
        for _ in range(self.chance.choice((0, 0, 1, 1, 2)) if expected else 0):
            self.allow_delay(_LEASE)
            self.life = Life(self.chance.randint(1, 2 * expected + 3), asyncio.Event())
            await self._killed()
        self.life = Life(None, asyncio.Event())
        await self._remind()

    async def _killed(self) -> None:
        """Begin a tick; when the assistant dies, cancel everything it was doing."""
        others = asyncio.all_tasks()
        reminding = asyncio.create_task(self._remind())
        dying = asyncio.create_task(self.life.is_dead.wait())
        await asyncio.wait({reminding, dying}, return_when=asyncio.FIRST_COMPLETED)
        quiet = 0
        while quiet < _QUIET and self.life.is_dead.is_set():
            await asyncio.sleep(0)
            quiet = 0 if self.database.writers else quiet + 1
        self.counts[KILLS] += self.life.is_dead.is_set()
        left = asyncio.all_tasks() - others
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        if not reminding.cancelled():
            reminding.result()

    async def _remind(self) -> None:
        """Do what the assistant does in a tick."""
        await self.life.point()
        for work in (post_due_reminders, post_weekly_digests, tell_quotas):
            async with self.database.writing() as session:
                await work(session, self.office, self.now)
            await self.life.point()
        await self.people.learn()
        await Delivery(self.database, self.office, self.clock, self.ways).drain()

    async def _use_a_chat(self) -> None:
        """Let somebody with both write on one of them."""
        chat, name = self.chance.choice(ON_BOTH), self.chance.choice((TELEGRAM, ZALO))
        await self.database.write(lambda session: use(session, name, chat, self.now))
