"""Ticks of the assistant: complete ones, and ones in which it is killed."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from random import Random

from tests.bot.replay.lives import Killed, Life, Nursery
from tests.bot.replay.network import Network, Trap

# Orders sent before a kill are still read after it; this is how many turns of the loop to wait.
_TURNS, _TURN = 5, 0.002  # seconds
_STARTING = 0.04  # seconds for a start, estimated
_PER_MESSAGE = 0.012  # seconds at first, and later the measured value
_WAYS = ("moment", "moment", "moment", "asked", "read", "accepted", "starting")

KILLS = "the process was killed"
KILLS_AT_WORK = "… inside a tick with work in it"
KILLS_AT_START = "… while it started"
LIVES = "lives of the process"
TICKS = "ticks"


class Ticking:
    """Runs one or more lives, and starts a new one after each kill."""

    def __init__(self, nursery: Nursery, network: Network) -> None:
        self.counts: Counter[str] = Counter()
        self.failures: list[str] = []
        self.on_killed: Callable[[], Awaitable[None]] = _nothing
        self.at_once = 1
        self.seconds = 0.0  # seconds of the last complete tick
        self._nursery = nursery
        self._network = network
        self._lives: list[Life] = []
        self._pace = _PER_MESSAGE

    async def tick(self, chance: Random, kills: int = 0, expected: int = 0) -> None:
        """Do a tick, after some ticks in which the assistant is killed.

        `expected` is roughly the number of messages to send.
        """
        asked, at_work = self._network.asked, 0
        for _ in range(kills):
            at_work += await self._killed(chance, max(1, expected))
        began = asyncio.get_running_loop().time()
        await self._whole()
        self.seconds = asyncio.get_running_loop().time() - began
        if sent := self._network.asked - asked:
            self.counts[KILLS_AT_WORK] += at_work
            if not kills:
                self._pace += (self.seconds / sent - self._pace) / 4
        self.counts[TICKS] += 1

    async def rest(self) -> None:
        """Kill all lives between two ticks."""
        for life in self._lives:
            await life.end()
        self._lives.clear()

    async def _whole(self) -> None:
        lives = await self._all_alive()
        said = await asyncio.gather(*(life.tick() for life in lives))
        self.failures += [words for words in said if words != "done"]

    async def _all_alive(self) -> list[Life]:
        while len(self._lives) < self.at_once:
            self.counts[LIVES] += 1
            life = await self._nursery.start_life()
            await life.hears()
            self._lives.append(life)
        return self._lives

    async def _killed(self, chance: Random, expected: int) -> bool:
        """Try a tick and kill one life in it; tell whether the life was working."""
        how = chance.choice(_WAYS)
        self.counts[KILLS] += 1
        if how == "starting" and len(self._lives) < self.at_once:
            return await self._killed_while_starting(chance)
        victim, *others = chance.sample(await self._all_alive(), self.at_once)
        timer = self._arm(how, victim, chance, expected)
        working = [asyncio.create_task(life.tick()) for life in others]
        try:
            await victim.tick()
        except Killed:
            was_at_it = True
        else:
            was_at_it = False
            await victim.end()
        timer.cancel()
        self._network.trap = None
        self._lives.remove(victim)
        self.failures += [words for words in await asyncio.gather(*working) if words != "done"]
        for _ in range(_TURNS):
            await asyncio.sleep(_TURN)
        await self.on_killed()
        return was_at_it

    async def _killed_while_starting(self, chance: Random) -> bool:
        life = await self._nursery.start_life()
        await asyncio.sleep(chance.uniform(0, _STARTING))
        await life.end()
        self.counts[KILLS_AT_START] += 1
        return False

    def _arm(self, how: str, victim: Life, chance: Random, expected: int) -> asyncio.TimerHandle:
        """Choose the moment:

        any, or at a message, before, during or after its delivery to Telegram.
        """
        loop, typical = asyncio.get_running_loop(), self._pace * expected
        if how in {"moment", "starting"}:
            return loop.call_later(chance.uniform(0, typical), victim.kill)
        number, is_lost = chance.randint(1, expected), how == "asked"
        self._network.trap = Trap(number, how == "accepted", victim.kill, is_lost=is_lost)
        # With fewer messages, the life is killed when it should have finished.
        return loop.call_later(typical * 4, victim.kill)


async def _nothing() -> None:
    pass
