"""A chat server, and people who tap and type without waiting, all in one process.

The server repeats unconfirmed updates, as Telegram does. The assistant dies at a point that is
counted down, and its next life uses the same file.
"""

import asyncio
import itertools
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from bot.gateway import Gateway
from core.database import Database
from core.dialogue.engine import Dialogue
from core.dialogue.incoming import Incoming
from core.dialogue.shown import Shown
from handlers import TOPICS
from tests.bot.impatient.person import Person
from tests.office import Office

_QUIET = 30  # turns of the event loop
_MOST_AT_ONCE = 100  # updates in one poll


class WatchedDatabase(Database):
    """Counts the tasks that write."""

    writers = 0

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        self.writers += 1
        try:
            async with super().writing() as session:
                yield session
        finally:
            self.writers -= 1


class Server:
    """The updates that are not confirmed yet."""

    def __init__(self) -> None:
        self.numbers = itertools.count(1)
        self.waiting: dict[int, Incoming] = {}

    def hold(self, incoming: Incoming) -> None:
        number = next(self.numbers)
        key = str(number)
        said = tuple(replace(one, key=key) for one in incoming.said)
        self.waiting[number] = replace(incoming, delivery_keys=(key,), said=said)

    def confirm(self, before: int) -> None:
        self.waiting = {number: one for number, one in self.waiting.items() if number >= before}


class Life:
    """One life of the assistant, which dies after `points` points."""

    def __init__(self, stage: "Stage", points: int | None) -> None:
        self._stage = stage
        self._left = points
        office = stage.office
        self.gateway = Gateway(
            stage.shared, Dialogue(TOPICS, office.rules), office.rules, office.clock, lambda: None
        )
        self.is_dead = asyncio.Event()
        self._open: set[int] = set()
        self._safe: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._shown: dict[str, asyncio.Lock] = {}

    async def point(self) -> None:
        """Pass a point at which the assistant may die."""
        if self._left is not None:
            self._left -= 1
            if self._left <= 0:
                self.is_dead.set()
        if self.is_dead.is_set():
            await asyncio.Event().wait()  # until this task is cancelled

    def poll(self) -> None:
        """Confirm the updates that are stored, and take new ones."""
        self._stage.server.confirm(min(self._open, default=max(self._safe, default=0) + 1))
        for number in sorted(self._stage.server.waiting)[:_MOST_AT_ONCE]:
            if number in self._open | self._safe:
                continue
            self._open.add(number)
            task = asyncio.create_task(self._handle(number, self._stage.server.waiting[number]))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _handle(self, number: int, incoming: Incoming) -> None:
        await self.point()

        def kept() -> None:
            if self.is_dead.is_set():
                return
            self._open.discard(number)
            self._safe.add(number)

        respond = self._responder(self._stage.person(incoming.address))
        await self.gateway.receive(incoming, self._stage.office.limits, respond, kept)

    def _responder(self, person: Person) -> Callable[[Shown], "asyncio.Future[bool]"]:
        async def respond(shown: Shown) -> bool:
            await self.point()
            for _ in range(self._stage.chance.choice((0, 0, 1, 5, 40))):
                await asyncio.sleep(0)
            if self._stage.chance.random() < 0.03:
                return False  # the network failed, retries included
            person.sees(shown)
            await self.point()
            return True

        return respond  # type: ignore[return-value]

    async def tell_again(self) -> None:
        """Repeat notices that nobody saw; the assistant may die here, too."""
        telling = asyncio.create_task(
            self.gateway.tell_again(
                self._stage.office.channel,
                self._stage.office.limits,
                lambda address: self._responder(self._stage.person(address)),
            )
        )
        self._tasks.add(telling)
        telling.add_done_callback(self._tasks.discard)
        await self.settle()
        if telling.done():
            telling.result()

    async def settle(self) -> None:
        """Wait until all updates are answered, or until the assistant dies."""
        while self._tasks and not self.is_dead.is_set():
            await asyncio.wait({*self._tasks}, timeout=0.01)

    async def end(self) -> None:
        """Die: wait until nothing is being written, then cancel everything."""
        quiet = 0
        while quiet < _QUIET:
            await asyncio.sleep(0)
            quiet = 0 if self._stage.shared.writers else quiet + 1
        for task in [*self._tasks]:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


class Stage:
    """An office with its people, a server, and successive lives of the assistant."""

    def __init__(self, office: Office, seed: int, patience: dict[str, float]) -> None:
        self.office = office
        self.chance = random.Random(seed)
        self.server = Server()
        self.marks = itertools.count(1)
        self.shared = WatchedDatabase(office.settings.database_path)
        self.people = {
            office[name].address: Person(office[name], how) for name, how in patience.items()
        }
        self.kills = 0

    def person(self, address: str) -> Person:
        return self.people[address]

    @property
    def database(self) -> Path:
        return self.office.settings.database_path

    async def live(self, acts: int, points: int | None) -> None:
        """Let people do some acts; the assistant dies after `points` points, or not at all.

        Work left open by an earlier life counts points of its own.
        """
        life = Life(self, points and points + len(self.server.waiting))
        await life.tell_again()
        if self.chance.random() < 0.7:  # or people would act before the assistant has caught up
            life.poll()
            await life.settle()
            life.poll()
        for _ in range(acts):
            person = self.chance.choice([*self.people.values()])
            for done in person.act(self.chance, self.marks):
                self.server.hold(done)
            if self.chance.random() < 0.7:
                life.poll()
            if self.chance.random() < person.patience:
                life.poll()
                await life.settle()
            if life.is_dead.is_set():
                break
            await asyncio.sleep(0)
        if life.is_dead.is_set():
            self.kills += 1
        await life.end()

    async def finish(self) -> None:
        """Handle everything that is left, and send the notices that are still due."""
        life = Life(self, None)
        while self.server.waiting:
            life.poll()
            await life.settle()
        for _ in range(20):
            await life.tell_again()
        await life.end()
        await self.shared.close()
