"""A person's taps, one after the other, each on the bot's newest message."""

import asyncio
import itertools
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.process import Side
from benchmarks.stub import PERSON, said

_PERIOD = 1 / 20  # seconds between taps: Telegram allows fewer than 30 messages a second
_ids = itertools.count(1)


@dataclass(frozen=True)
class Tap:
    """The cost of one tap."""

    seconds: float  # from handing the update over to the arrival of the edited message
    cpu_seconds: float  # processor time of the bot until the next tap, all threads


class Person:
    """A person who talks with one of the bots."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self.pressed: Counter[str] = Counter()  # key → how often it was tapped

    @property
    def buttons(self) -> dict[str, str]:
        """Give the data of each button that can be tapped now, by key."""
        rows = self._side.account.shown["reply_markup"]["inline_keyboard"]
        found = [button["callback_data"] for row in rows for button in row]
        return {data.partition(":")[2]: data for data in found}

    async def say(self, words: str) -> None:
        """Send words, so that there is a message with buttons."""
        await self._do(said(words))

    async def tap(self, key: str) -> Tap:
        """Tap a button; a missing button is a KeyError, because the answer before was wrong."""
        query = {"id": str(next(_ids)), "from": PERSON, "chat_instance": "1"}
        shown = {"message": self._side.account.shown, "data": self.buttons[key]}
        self.pressed[key] += 1
        return await self._do({"callback_query": {**query, **shown}})

    async def tap_all(self, keys: Sequence[str]) -> list[Tap]:
        """Tap these buttons one after the other."""
        return [await self.tap(key) for key in keys]

    async def _do(self, what: dict[str, Any]) -> Tap:
        began, cpu_before = time.perf_counter(), self._side.cpu_seconds()
        seconds = await self._side.account.seconds_to_answer(what)
        await asyncio.sleep(_PERIOD - (time.perf_counter() - began))
        return Tap(seconds, self._side.cpu_seconds() - cpu_before)
