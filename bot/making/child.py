"""The process that makes one product: `python -m bot.making.child`, started by bot/making/process.

It reads one line of JSON from its input: the settings without secrets, and the order. It writes
lines of JSON to its output: its progress, and at last the files, or a sentence that says why there
is nothing to make. It only reads the database.
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
from core.order_facts import OrderFacts
from core.stored_record import read_record

_NICE = 15  # answering people comes first
_BETWEEN = 0.25  # seconds between lines of progress


def main() -> None:
    """Make the product that standard input orders."""
    os.umask(0o077)  # other users of this machine must not read reports
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
    """Ignore signals: Ctrl+C and a service's stop reach both processes, and the parent ends us."""
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, signal.SIG_IGN)


def _be_the_first_to_go() -> None:
    """Have Linux end this process first when memory runs out, not the one that answers people."""
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")


def _own_output() -> TextIO:
    """Keep the output for JSON: what a library prints goes to the log."""
    told = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)
    return told


def _end_with_parent() -> None:
    """End when the input closes: then the parent is gone."""
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
        facts=read_record(OrderFacts, request["facts"]),
        now=datetime.fromisoformat(request["now"]),
        folder=Path(request["folder"]),
        file_bytes=request["file_bytes"],
    )


class _Progress:
    """Reports progress at intervals."""

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
