"""The process that makes one product: `python -m bot.making.child`, started by bot/making_process.

It reads one line of JSON from its input: the settings without any secret, and what to make. It
writes lines of JSON to its output: how far it has come, and at last the files, or the sentence
that says why there is nothing to make. It only reads the database.
"""

import asyncio
import json
import os
import signal
import sys
import threading
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from bot.commands.configured import take_wording
from bot.logs.logs import set_up_logging
from core.config import Settings
from core.database import Database
from core.documents.making import Commission, make
from core.documents.orders.products import Product
from core.errors import UserError
from core.office import office_of

_NICE = 15  # people's taps come first
_BETWEEN = 0.25  # seconds from one line of progress to the next


def main() -> None:
    """Make what is asked for on standard input."""
    os.umask(0o077)  # reports are nobody else's business on this machine
    _leave_signals_to_the_parent()
    if hasattr(os, "nice"):
        os.nice(_NICE)
    _be_the_first_to_go()
    told = _own_output()
    set_up_logging()
    request = json.loads(sys.stdin.buffer.readline())
    threading.Thread(target=_end_with_parent, daemon=True).start()
    asyncio.run(_make(request, told))


def _leave_signals_to_the_parent() -> None:
    """Be ended by whoever asked: Ctrl+C, and a service's stop, reach both processes."""
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, signal.SIG_IGN)


def _be_the_first_to_go() -> None:
    """Have Linux end this process when memory runs out, not the one that answers people."""
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")


def _own_output() -> TextIO:
    """Keep the output to ourselves: what a library prints goes to the log."""
    told = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)
    return told


def _end_with_parent() -> None:
    """End when the input does: whoever asked is gone."""
    os.read(0, 1)
    os._exit(1)


async def _make(request: dict[str, Any], told: TextIO) -> None:
    settings = Settings.model_validate(request["settings"])
    take_wording(settings)
    database = Database(settings.database_path)
    progress = _Progress(told)
    try:
        files = await make(database, office_of(settings), _commission(request), progress.tell)
    except UserError as error:
        _say(told, {"refused": error.text})
    else:
        shown = [{**vars(file), "path": str(file.path)} for file in files]
        _say(told, {"files": shown})
    finally:
        await database.close()


def _commission(request: dict[str, Any]) -> Commission:
    return Commission(
        organization_id=request["organization_id"],
        product=Product(request["product"]),
        facts=request["facts"],
        now=datetime.fromisoformat(request["now"]),
        folder=Path(request["folder"]),
        file_bytes=request["file_bytes"],
    )


class _Progress:
    """Tells how far the work has come, now and then."""

    def __init__(self, told: TextIO) -> None:
        self._told = told
        self._next_at = 0.0

    def tell(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now >= self._next_at:
            self._next_at = now + _BETWEEN
            _say(self._told, {"progress": [done, total]})


def _say(told: TextIO, what: dict[str, Any]) -> None:
    told.write(json.dumps(what) + "\n")
    told.flush()


if __name__ == "__main__":
    main()
