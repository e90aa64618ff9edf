"""The run: starts, memory at rest, then alternating blocks of taps, bare bot and assistant."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.office import drafts_written, furnish
from benchmarks.process import Side
from benchmarks.stub import serving
from benchmarks.taps import Person, Tap

REST = 10.0  # seconds after the first poll, when memory is read
_WARM_UP = 120  # taps of each kind: the dialogue remembers a chat's last 100
_TOKENS = ("1:bare", "2:ours")
READING = ("/trangthai", "/menu")
LEVELS = ("level 25", "level 50", "level 75")
EDIT = "report.level"


@dataclass
class Taps:
    """Blocks of one kind of tap, each with the bare bot's block that came just before."""

    aim: float | None  # as a multiple of the bare bot's median
    bare: list[list[Tap]] = field(default_factory=list)
    ours: list[list[Tap]] = field(default_factory=list)

    def add(self, bare: list[Tap], ours: list[Tap]) -> None:
        """Add one block of each bot."""
        self.bare.append(bare)
        self.ours.append(ours)


@dataclass
class Measured:
    """All results, side by side: (bare, ours)."""

    starts: tuple[list[float], list[float]]
    memory: tuple[dict[str, float], dict[str, float]]
    memory_after: tuple[dict[str, float], dict[str, float]]
    taps: dict[str, Taps]


async def measure(directory: Path, *, starts: int, rounds: int, taps: int) -> Measured:
    """Measure everything in one run; `taps` is the number of taps of each kind in a block."""
    async with _sides(directory) as (bare, ours, config):
        for _ in range(starts):
            for side in (bare, ours):
                await side.start()
                await side.stop()
        for side in (bare, ours):
            await side.start()
        await asyncio.sleep(REST)
        at_rest = (bare.memory(), ours.memory())
        kinds = await _all_taps(Person(bare), Person(ours), config, rounds, taps)
        after = (bare.memory(), ours.memory())
    # Our first start also sends the day's reminders, which a restart does not.
    return Measured((bare.starts[1:], ours.starts[1:]), at_rest, after, kinds)


@asynccontextmanager
async def _sides(directory: Path) -> AsyncIterator[tuple[Side, Side, Path]]:
    async with serving() as (address, accounts):
        config = await furnish(directory, address, _TOKENS[1])
        bare_command = ("benchmarks.bare", address, _TOKENS[0])
        bare = Side("bare", bare_command, accounts[_TOKENS[0]])
        ours = Side("ours", ("benchmarks.assistant", str(config)), accounts[_TOKENS[1]])
        try:
            yield bare, ours, config
        finally:
            await bare.stop()
            await ours.stop()


async def _all_taps(
    bare: Person, ours: Person, config: Path, rounds: int, taps: int
) -> dict[str, Taps]:
    """Warm both up, then measure; check in the database that every saved level is stored."""
    await bare.say("ok")
    await ours.say("/menu")
    await _round(bare, ours, _WARM_UP, _kinds())
    kinds = _kinds()
    for _ in range(rounds):
        await _round(bare, ours, taps, kinds)
    pressed = sum(ours.pressed[level] for level in (*LEVELS, "level 0"))
    if (written := drafts_written(config)) != pressed:
        raise RuntimeError(f"{pressed} levels were chosen and {written} were saved")
    return kinds


def _kinds() -> dict[str, Taps]:
    return {"status": Taps(1.5), "menu": Taps(1.5), "level": Taps(2.5)}


async def _round(bare: Person, ours: Person, taps: int, kinds: dict[str, Taps]) -> None:
    plain = await bare.tap_all(["ok"] * taps)
    read = await ours.tap_all(READING * taps)
    kinds["status"].add(plain, read[0::2])
    kinds["menu"].add(plain, read[1::2])
    plain = await bare.tap_all(["ok"] * taps)
    await open_task(ours)
    # Only the tap on a level writes; "Sửa mức độ" leads to it and is not counted.
    keys = [key for tap in range(taps) for key in (EDIT, LEVELS[tap % len(LEVELS)])]
    kinds["level"].add(plain, (await ours.tap_all(keys))[1::2])
    await ours.tap_all(["card", "/menu"])


async def open_task(ours: Person) -> None:
    """Go to a task that already has a level."""
    await ours.tap("/baocao")
    await ours.tap(next(key for key in ours.buttons if key.startswith("task ")))
    if EDIT not in ours.buttons:
        await ours.tap("level 0")
