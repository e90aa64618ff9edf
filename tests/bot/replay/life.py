"""The assistant as a process that can be killed.

Started as a program, this file loads everything once and then forks a life for each line it reads:
a JSON object of `directory`, `api_url`, `token`, `clock`, `port` and `log`. A life connects to the
port, names its process, reports that it is ready, and does a tick whenever it is told to. A new
directory is first used for a rehearsal, so that lives need not compile every query again; no data
of it stays there. Then "rehearsed" is printed.
"""

import asyncio
import gc
import json
import logging
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from telegram.ext import BaseRateLimiter

from bot.app import Assistant
from bot.services import telegram_of
from core.config import OrganizationSettings, Settings, StorageSettings
from core.settings.channels import TelegramSettings
from tests.bot.replay.mapped_clock import MappedClock
from tests.bot.replay.rehearsal import rehearse
from tests.bot.replay.seating import COMMUNE
from tests.careless import take_no_care

_log = logging.getLogger(__name__)

How = dict[str, Any]
_Result = bool | dict[str, Any] | list[dict[str, Any]]


class Unhurried(BaseRateLimiter[str]):
    """A rate limiter without waits, because a year has to pass in a minute."""

    async def initialize(self) -> None:
        """Do nothing."""

    async def shutdown(self) -> None:
        """Do nothing."""

    async def process_request(  # noqa: PLR0917 - the library's own signature
        self,
        callback: Callable[..., Coroutine[Any, Any, _Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: str | None,
    ) -> _Result:
        """Make the call."""
        return await callback(*args, **kwargs)


def settings_of(how: How) -> Settings:
    """Give the settings of a life."""
    return Settings(
        organization=OrganizationSettings(name=COMMUNE),
        telegram=TelegramSettings(token=SecretStr(how["token"]), api_url=how["api_url"]),
        storage=StorageSettings(directory=Path(how["directory"])),
    )


async def _obey(assistant: Assistant, port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)

    def say(words: str) -> None:
        writer.write(f"{words}\n".encode())

    say(str(os.getpid()))
    await assistant.prepare()
    await telegram_of(assistant.services).bot.initialize()
    say("ready")
    while await reader.readline():
        try:
            await assistant.remind()
        except Exception as error:  # the scheduler also logs it and continues
            _log.exception("the tick failed")
            say(f"failed: {type(error).__name__}")
        else:
            say("done")


def _live(assistant: Assistant, how: How) -> None:
    """Obey orders until they end; never return."""
    os.dup2(os.open(how["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND), sys.stderr.fileno())
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        asyncio.run(_obey(assistant, how["port"]))
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(0)


def _rehearsed(how: How) -> Assistant:
    assistant = Assistant(settings_of(how), MappedClock(Path(how["clock"])), pacing=Unhurried())
    take_no_care(assistant.database)
    asyncio.run(rehearse(assistant))
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000)  # a life is short, and one check fewer makes the tick shorter
    sys.stdout.write("rehearsed\n")
    sys.stdout.flush()
    return assistant


def main() -> None:
    """Fork a life for each line, and reap those that ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    known: dict[str, Assistant] = {}
    for line in sys.stdin:
        how = json.loads(line)
        assistant = known.get(how["directory"])
        if assistant is None:
            known = {how["directory"]: _rehearsed(how)}
            continue
        assert threading.active_count() == 1  # a fork would not copy threads
        if os.fork() == 0:
            _live(assistant, how)


if __name__ == "__main__":
    main()
