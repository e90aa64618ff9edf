"""Runs the making of products in a process of its own, so that answers need not wait."""

import asyncio
import json
import logging
import os
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from core.config import Settings
from core.documents.making import Commission
from core.documents.orders.products import MadeFile
from core.errors import UserError
from core.stored_record import as_facts

_log = logging.getLogger(__name__)

Progress = Callable[[int, int], None]
Make = Callable[[Commission, Progress], Awaitable[list[MadeFile]]]
"""Makes the files; raises `UserError` when there is nothing to make, anything else on failure."""

LONGEST = 600.0  # seconds; then the process is killed
_ENDING = 10.0  # seconds for a killed process to be gone
_LINE = 1 << 20  # bytes
_LOGGED = 20_000  # bytes of its last output
_ROOT = Path(__file__).parents[2]  # the folder that holds `bot`


class MakingError(Exception):
    """The process failed."""


def make_in_child(
    settings: Settings, seconds: float = LONGEST, module: str = "bot.making.child"
) -> Make:
    """Give a function that makes a product in another process and kills it after a time limit."""
    # No secret leaves this process: no token, no proxy, no watcher's address.
    plain: dict[str, Any] = settings.model_dump(
        mode="json", by_alias=True, exclude={"telegram", "zalo", "web", "watch"}
    )
    plain["storage"]["directory"] = str(settings.storage.directory.absolute())

    async def make(commission: Commission, progress: Progress) -> list[MadeFile]:
        request = {
            "settings": plain,
            **vars(commission),
            "facts": as_facts(commission.facts, short=True),
            "now": commission.now.isoformat(),
            "folder": str(commission.folder.absolute()),
        }
        child = _Child(await _start(module), progress)
        try:
            async with asyncio.timeout(seconds):
                return await child.ask(request)
        except TimeoutError as error:
            raise MakingError(f"it took longer than {seconds:g} seconds") from error
        finally:
            await child.end()

    return make


async def _start(module: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        cwd=_ROOT,
        env={name: said for name, said in os.environ.items() if "proxy" not in name.lower()},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        limit=_LINE,
    )


class _Child:
    """A started process and its output."""

    def __init__(self, process: asyncio.subprocess.Process, progress: Progress) -> None:
        self._process = process
        self._progress = progress
        self._logging = asyncio.create_task(_tail(process.stderr))

    async def ask(self, request: dict[str, Any]) -> list[MadeFile]:
        """Send the request and wait for the files."""
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise MakingError("the process has no pipes")
        with suppress(ConnectionError):  # it ended already: its exit code says more
            stdin.write(json.dumps(request).encode() + b"\n")
            await stdin.drain()
        # The input stays open; when it closes, the process knows that we are gone.
        result: dict[str, Any] = {}
        async for line in stdout:
            told = json.loads(line)
            if "progress" in told:
                self._progress(*told["progress"])
            else:
                result = told
        code = await self._process.wait()
        if "refused" in result:
            raise UserError(result["refused"])
        if code or "files" not in result:
            raise MakingError(f"the process ended with code {code}")
        return [MadeFile(**{**file, "path": Path(file["path"])}) for file in result["files"]]

    async def end(self) -> None:
        """Kill it if it still runs, and log its output."""
        if self._process.returncode is None:
            with suppress(ProcessLookupError):  # it has just ended
                self._process.kill()
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            async with asyncio.timeout(_ENDING):
                await self._process.wait()
                said = await self._logging
        except TimeoutError:  # a hanging disk blocks even a killed process; other orders go on
            _log.warning("process %s does not end", self._process.pid)
            return
        if said:
            _log.warning("process %s said:\n%s", self._process.pid, said)


async def _tail(stream: asyncio.StreamReader | None) -> str:
    """Read to the end, and give the last part."""
    kept = b""
    while stream is not None and (more := await stream.read(_LOGGED)):
        kept = (kept + more)[-_LOGGED:]
    return kept.decode(errors="replace").strip()
