"""A bot in its own process: start it, time its first poll, measure it, stop it."""

import asyncio
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.stub import Account

_START = 30.0  # longest wait for the first poll, in seconds
_STOP = 30.0  # longest wait for the end, in seconds
_UNITS = 1024 * 1024  # bytes in a megabyte
_WEIGHED = ("Rss", "Pss", "Private_Clean", "Private_Dirty")


@dataclass
class Side:
    """One of the two compared bots."""

    name: str
    command: Sequence[str]  # arguments after `python -m`
    account: Account
    starts: list[float] = field(default_factory=list)  # seconds from start to the first poll
    process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start the process and wait for its first poll."""
        self.account.has_polled.clear()
        started_at = time.perf_counter()
        self.process = await asyncio.create_subprocess_exec(sys.executable, "-m", *self.command)
        async with asyncio.timeout(_START):
            await self.account.has_polled.wait()
        self.starts.append(self.account.polled_at - started_at)

    async def stop(self) -> None:
        """Stop the process as a service manager does."""
        if self.process is None:
            return
        self.process.terminate()
        async with asyncio.timeout(_STOP):
            await self.process.wait()
        self.process = None

    def cpu_seconds(self) -> float:
        """Give the processor time that the process has used, in all its threads."""
        # This is clock_getcpuclockid(3) on Linux; /proc counts in steps of 10 ms.
        return time.clock_gettime((~self._pid << 3) | 2)

    def memory(self) -> dict[str, float]:
        """Give RSS, and on Linux PSS and USS, in MB (2²⁰ bytes)."""
        if (found := self._weighed()) is not None:
            uss = found["Private_Clean"] + found["Private_Dirty"]
            return {"rss": found["Rss"], "pss": found["Pss"], "uss": uss}
        pages = int(self._proc("statm").split()[1])
        return {"rss": pages * os.sysconf("SC_PAGE_SIZE") / _UNITS}

    def _weighed(self) -> dict[str, float] | None:
        try:
            lines = self._proc("smaps_rollup").splitlines()
        except OSError:
            return None
        parts = (line.replace(":", " ").split() for line in lines)
        return {part[0]: int(part[1]) / 1024 for part in parts if part[0] in _WEIGHED}

    def _proc(self, name: str) -> str:
        return Path(f"/proc/{self._pid}/{name}").read_text(encoding="utf-8")

    @property
    def _pid(self) -> int:
        if self.process is None:
            raise ValueError(f"{self.name} is not running")
        return self.process.pid
