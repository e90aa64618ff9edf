"""A person's taps while documents are made and sent, beside their taps without orders.

The office has 40 departments of ten tasks and four rounds, all reported, each answer with a photo
of 100 kB and a document. The assistant is the real process; its own child makes its documents.
Blocks of taps alternate: alone, then while the coordinator has orders in hand, one after the other.
In the second kind a tap counts only if an order was being made or sent from its beginning to its
end. Times are medians, with p95 after the stroke; "block by block" is the least and the greatest
ratio of a block's median to that of the quiet block just before it.
"""

import asyncio
import itertools
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from sqlalchemy import select

from benchmarks.assistant import NOW
from benchmarks.large_office import large_plan, report_everything
from benchmarks.measuring import EDIT, LEVELS, READING, REST, open_task
from benchmarks.office import furnish
from benchmarks.process import Side
from benchmarks.stub import PERSON, serving
from benchmarks.taps import Person, Tap
from core.config import load_settings
from core.database import Database
from core.documents.orders.orders import order
from core.documents.orders.products import Product
from core.order_facts import OrderFacts
from core.people.act import Act
from core.people.actor import find_actor
from models import Account, Grant, Role, Round

_TOKEN = "1:ours"
_WARM_UP = 60
_LOOK = 0.2  # seconds
_IN_HAND = 2  # orders at a time: when one is done, the next is placed
_ROUND = "2023-Q1"
_MILLI = 1000
_NAMES = {"status": "reads: status", "menu": "reads: menu", "level": "saves: level"}


@dataclass
class Blocks:
    """Blocks of one kind of tap: alone, and while a document is made."""

    alone: list[list[Tap]] = field(default_factory=list)
    beside: list[list[Tap]] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Give the figures by name, times in milliseconds."""
        alone, beside = (_spread(blocks) for blocks in (self.alone, self.beside))
        pairs = [pair for pair in zip(self.alone, self.beside, strict=True) if all(pair)]
        return {
            "count": [sum(map(len, self.alone)), sum(map(len, self.beside))],
            "alone_ms": alone,
            "beside_ms": beside,
            "ratio": round(beside["median"] / alone["median"], 3),
            "block_ratios": [round(_typical(two) / _typical(one), 3) for one, two in pairs],
        }


@dataclass
class Ordered:
    """The results."""

    product: Product
    made: int  # orders
    blocks: dict[str, Blocks]

    def as_json(self) -> dict[str, Any]:
        """Give the figures by name."""
        taps = {kind: blocks.as_json() for kind, blocks in self.blocks.items()}
        return {"product": self.product, "made": self.made, "taps": taps}

    def as_table(self) -> str:
        """Give the figures as lines of text."""
        lines = [f"{'a tap that':22}{'alone':>20}{'beside ' + self.product:>24}{'ratio':>8}"]
        for kind, blocks in self.blocks.items():
            found = blocks.as_json()
            ratios = found["block_ratios"]
            lines.append(
                f"{_NAMES[kind]:22}{_shown(found['alone_ms']):>20}{_shown(found['beside_ms']):>24}"
                f"{found['ratio']:>7.2f}×  block by block {min(ratios):.2f}–{max(ratios):.2f}"
            )
        return "\n".join([*lines, f"orders made and sent meanwhile: {self.made}"])


async def measure_ordering(directory: Path, product: Product, rounds: int, taps: int) -> Ordered:
    """Measure in one run; `taps` is the number of taps of each kind in a block."""
    async with _office(directory) as (side, desk):
        ours = Person(side)
        await asyncio.sleep(REST)  # the day's reminders have gone
        await ours.say("/menu")
        await _taps(ours, desk, _WARM_UP)
        blocks = {kind: Blocks() for kind in _NAMES}
        for _ in range(rounds):
            alone = await _taps(ours, desk, taps)
            async with desk.ordering(product):
                beside = await _taps(ours, desk, taps)
            for kind, one in blocks.items():
                one.alone.append([tap for tap, _ in alone[kind]])
                one.beside.append([tap for tap, is_beside in beside[kind] if is_beside])
        return Ordered(product, desk.count("done"), blocks)


class Desk:
    """Places orders as the coordinator, and reads their state from the database file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database = Database(path)
        self._numbers = itertools.count()

    @asynccontextmanager
    async def ordering(self, product: Product) -> AsyncIterator[None]:
        """Keep orders in hand during the block; at the end wait until all are done."""
        stop = asyncio.Event()
        keeping = asyncio.create_task(self._keep(product, stop))
        while not self.count("making"):  # noqa: ASYNC110 - another process makes it
            await asyncio.sleep(_LOOK)
        yield
        stop.set()
        await keeping
        while self.count("making", "waiting"):  # noqa: ASYNC110 - as above
            await asyncio.sleep(_LOOK)
        if failed := self.count("failed", "dropped"):
            raise RuntimeError(f"{failed} orders failed")

    def count(self, *states: str) -> int:
        """Count the orders in these states."""
        marks = ", ".join("?" * len(states))
        query = f"SELECT count(*) FROM orders WHERE state IN ({marks})"
        with closing(sqlite3.connect(self._path)) as connection:
            return int(connection.execute(query, states).fetchone()[0])

    async def close(self) -> None:
        """Close the database."""
        await self._database.close()

    async def _keep(self, product: Product, stop: asyncio.Event) -> None:
        while not stop.is_set():
            if self.count("making", "waiting") < _IN_HAND:
                await self._order(product)
            await asyncio.sleep(_LOOK)

    async def _order(self, product: Product) -> None:
        async with self._database.writing() as session:
            coordinator = (
                await session.scalars(
                    select(Account)
                    .join(Grant, Grant.person_id == Account.person_id)
                    .where(Grant.role == Role.COORDINATOR)
                )
            ).first()
            if coordinator is None:
                raise RuntimeError("nobody coordinates")
            place = coordinator.channel, coordinator.address
            actor = await find_actor(session, *place, NOW.date())
            round_id = await session.scalar(select(Round.id).where(Round.key == _ROUND))
            # Each order differs, or it would not be made again; an unknown signer number is
            # accepted.
            facts = OrderFacts(round_id=round_id, signer=next(self._numbers))
            if actor is not None:
                await order(Act(session, actor, NOW), product, facts, channel=place[0])


@asynccontextmanager
async def _office(directory: Path) -> AsyncIterator[tuple[Side, Desk]]:
    async with serving() as (address, accounts):
        config = await furnish(directory, address, _TOKEN, large_plan())
        settings = load_settings(config)
        database = Database(settings.database_path)
        async with database.writing() as session:
            await report_everything(session, settings.evidence_directory, str(PERSON["id"]))
        await database.close()
        side = Side("ours", ("benchmarks.assistant", str(config)), accounts[_TOKEN])
        desk = Desk(settings.database_path)
        await side.start()
        try:
            yield side, desk
        finally:
            await side.stop()
            await desk.close()


async def _taps(ours: Person, desk: Desk, taps: int) -> dict[str, list[tuple[Tap, bool]]]:
    """Tap; say for each tap whether a document was being made during all of it."""
    read = [await _tap(ours, desk, key) for key in READING * taps]
    await open_task(ours)
    saved = []
    for number in range(taps):
        await ours.tap(EDIT)
        saved.append(await _tap(ours, desk, LEVELS[number % len(LEVELS)]))
    await ours.tap_all(["card", "/menu"])
    return {"status": read[0::2], "menu": read[1::2], "level": saved}


async def _tap(ours: Person, desk: Desk, key: str) -> tuple[Tap, bool]:
    was_making = desk.count("making")
    tap = await ours.tap(key)
    return tap, bool(was_making and desk.count("making"))


def _typical(block: list[Tap]) -> float:
    return median(tap.seconds for tap in block)


def _spread(blocks: list[list[Tap]]) -> dict[str, float]:
    seconds = [tap.seconds * _MILLI for block in blocks for tap in block]
    p95 = quantiles(seconds, n=20, method="inclusive")[-1]
    figures = {"median": median(seconds), "p95": p95, "longest": max(seconds)}
    return {name: round(figure, 3) for name, figure in figures.items()}


def _shown(spread: dict[str, float]) -> str:
    return f"{spread['median']:.2f} / {spread['p95']:.2f} ms"
