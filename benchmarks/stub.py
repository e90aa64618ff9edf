"""The Bot API's stand-in: both bots use it, each with its own token.

It runs in the measuring process, apart from both bots, and measures the time.
"""

import asyncio
import itertools
import json
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from benchmarks.wire import Connection, Reply

PERSON = {"id": 101, "is_bot": False, "first_name": "Person", "language_code": "vi"}
_CHAT = {"id": 101, "type": "private", "first_name": "Person"}
_ME = {"id": 1, "is_bot": True, "first_name": "Bot", "username": "benchmark_bot"}
_LOST = 10.0  # seconds without an answer after which the run fails
_VISIBLE = {"sendmessage", "editmessagetext"}


class Account:
    """One bot's account at the Bot API: its updates, and what its person sees."""

    def __init__(self) -> None:
        self.shown: dict[str, Any] = {}  # the newest message to the person
        self.has_polled = asyncio.Event()
        self.polled_at = 0.0  # when `has_polled` was set, by `time.perf_counter`
        self._numbers = itertools.count(1)
        self._waiting: list[dict[str, Any]] = []
        self._poll: Reply | None = None
        self._handed_at = 0.0
        self._answered_at: asyncio.Future[float] | None = None

    async def seconds_to_answer(self, what: dict[str, Any]) -> float:
        """Hand over an update; give the seconds until its answer arrives."""
        self._answered_at = asyncio.get_running_loop().create_future()
        self._waiting.append({"update_id": next(self._numbers), **what})
        self._hand_over()
        async with asyncio.timeout(_LOST):
            return await self._answered_at - self._handed_at

    def take(self, method: str, parameters: dict[str, str], reply: Reply) -> None:
        """Answer one call of the bot."""
        if method == "getupdates":
            self._take_poll(parameters, reply)
        elif method in _VISIBLE:
            self._note_answer(parameters)
            reply(self._show(parameters))
        else:
            reply(_ME if method == "getme" else True)

    def _take_poll(self, parameters: dict[str, str], reply: Reply) -> None:
        if not self.has_polled.is_set():
            self.polled_at = time.perf_counter()
            self.has_polled.set()
        offset = int(parameters.get("offset", 0))
        self._waiting = [update for update in self._waiting if update["update_id"] >= offset]
        self._poll = reply
        self._hand_over()
        if self._poll is reply:
            seconds = float(parameters.get("timeout", 0))
            asyncio.get_running_loop().call_later(seconds, self._end_poll, reply)

    def _hand_over(self) -> None:
        if self._waiting and self._poll is not None:
            reply, self._poll = self._poll, None
            self._handed_at = time.perf_counter()
            reply(self._waiting)

    def _end_poll(self, reply: Reply) -> None:
        if self._poll is reply:
            self._poll = None
            reply([])

    def _note_answer(self, parameters: dict[str, str]) -> None:
        is_theirs = parameters["chat_id"] == str(PERSON["id"])
        if is_theirs and self._answered_at is not None and not self._answered_at.done():
            self._answered_at.set_result(time.perf_counter())

    def _show(self, parameters: dict[str, str]) -> dict[str, Any]:
        message: dict[str, Any] = {
            "message_id": int(parameters.get("message_id", 0)) or next(self._numbers),
            "date": int(time.time()),
            "chat": {**_CHAT, "id": int(parameters["chat_id"])},
            "from": _ME,
            "text": parameters["text"],
        }
        if markup := parameters.get("reply_markup"):
            message["reply_markup"] = json.loads(markup)
        if parameters["chat_id"] == str(PERSON["id"]):
            self.shown = message
        return message


def said(words: str) -> dict[str, Any]:
    """Make the update for a person's message."""
    message = {"message_id": 1, "date": int(time.time()), "chat": _CHAT, "from": PERSON}
    if words.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(words)}]
    return {"message": {**message, "text": words}}


@asynccontextmanager
async def serving() -> AsyncIterator[tuple[str, dict[str, Account]]]:
    """Serve on a free port of loopback; give the address and the accounts by token."""
    accounts: dict[str, Account] = defaultdict(Account)

    def connection() -> Connection:
        return Connection(lambda token, *call: accounts[token].take(*call))

    server = await asyncio.get_running_loop().create_server(connection, "127.0.0.1", 0)
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", accounts
    server.close()
