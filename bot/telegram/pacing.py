"""Keeps Telegram's flood limits, so that it refuses nothing: answers first, then the rest.

It uses the running loop's time: a test hands in a loop whose clock jumps.
"""

import asyncio
import math
from collections import Counter
from collections.abc import Callable, Coroutine
from typing import Any, NamedTuple

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.telegram.errors import delivery_error

BULK = "bulk"  # the `rate_limit_args` of reminders and notices, which nobody waits for
# A file may take long; the person's answers need not wait for its end. It takes its chat's
# permit only at the end.
UPLOAD = "upload"

# Room for 40 a second: they spread over most of a second, so an answer finds a permit soon.
_BETWEEN_BULK = 0.025

_Result = bool | dict[str, Any] | list[dict[str, Any]]


class _Limit(NamedTuple):
    """At most `size` messages in any `seconds`, in one chat or, when `chat` is empty, in all."""

    chat: str
    size: int
    seconds: float


_OVERALL = _Limit("", 30, 1.0)


class _Call:
    """A call: the permits it needs, and whether it may start."""

    def __init__(self, endpoint: str, data: dict[str, Any], lane: str | None) -> None:
        self.chat = str(data["chat_id"])
        limits = _limits(endpoint, self.chat)
        self.limits = tuple(one for one in limits if lane != UPLOAD or one == _OVERALL)
        self.late_limits = tuple(one for one in limits if one not in self.limits)
        self.messages = _messages(data)
        self.is_bulk = lane in {BULK, UPLOAD}
        self.may_go: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def permits(self, limit: _Limit) -> int:
        """Give the number of permits: one for each medium of an album, up to the limit."""
        return min(self.messages, limit.size)

    def rest(self, limit: _Limit) -> float:
        """Give the seconds to hold permits after the response: several windows for an album."""
        return limit.seconds * math.ceil(self.messages / limit.size)


class Pacing(BaseRateLimiter[str]):
    """30 messages a second in all, one a second to a chat, 20 a minute to a group.

    A permit is held from before the request until a whole window after its response. Telegram
    counts the message somewhere in between, so it never sees more than the limit in any window. A
    call takes all its permits at once: a waiting call holds none. A test hands in the part of these
    windows that it waits.
    """

    def __init__(self, part: float = 1.0) -> None:
        self._part = part
        self._taken: Counter[_Limit] = Counter()  # only limits in use
        self._closed: dict[str, asyncio.TimerHandle] = {}  # chats that Telegram wants paused
        self._answers: dict[_Call, None] = {}  # a dict keeps the order and removes any entry
        self._bulk: dict[_Call, None] = {}
        self._is_bulk_resting = False

    async def initialize(self) -> None:
        """Do nothing."""

    async def shutdown(self) -> None:
        """Do nothing: waiting calls end with the loop."""

    async def process_request(  # noqa: PLR0917 - the library's own signature
        self,
        callback: Callable[..., Coroutine[Any, Any, _Result]],
        args: Any,  # noqa: ANN401 - as above
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: str | None,
    ) -> _Result:
        """Make the call when the limits allow it; its errors go to the caller.

        A bulk call to a chat for which Telegram asked for a pause fails at once: the outbox can
        wait better than we can.
        """
        if data.get("chat_id") is None:
            return await callback(*args, **kwargs)
        call = _Call(endpoint, data, rate_limit_args)
        await self._turn(call)
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as error:
            self._close(call.chat, delivery_error(error).retry_after or 0.0)
            raise
        finally:
            self._rest(call)  # Telegram may have counted it, whatever the result

    async def _turn(self, call: _Call) -> None:
        """Wait until the call may start; its permits are taken then."""
        lane = self._bulk if call.is_bulk else self._answers
        lane[call] = None
        self._let_go()
        try:
            await call.may_go
        except asyncio.CancelledError:
            if call in lane:
                del lane[call]
                self._let_go()  # others may have waited behind it
            elif call.may_go.exception() is None:
                self._give_back_all(call)  # released and cancelled at once: the call was not made
            raise

    def _let_go(self) -> None:
        """Start all calls that may start: answers first, each lane in order of arrival."""
        awaited: set[_Limit] = set()  # a call must not take a permit that an earlier one waits for
        for call in (*self._answers, *self._bulk):
            if call.may_go.cancelled():
                continue  # the call leaves its lane itself
            if call.chat in self._closed:
                if call.is_bulk:
                    self._refuse(call)
            elif lacking := self._lacking(call, awaited):
                awaited.add(lacking)
            elif not call.is_bulk:
                self._begin(call, self._answers)
            elif not self._is_bulk_resting:
                self._begin(call, self._bulk)
                self._rest_bulk()

    def _lacking(self, call: _Call, awaited: set[_Limit]) -> _Limit | None:
        for limit in call.limits:
            if limit in awaited or self._taken[limit] + call.permits(limit) > limit.size:
                return limit
        return None

    def _begin(self, call: _Call, lane: dict[_Call, None]) -> None:
        del lane[call]
        for limit in call.limits:
            self._taken[limit] += call.permits(limit)
        call.may_go.set_result(None)

    def _refuse(self, call: _Call) -> None:
        del self._bulk[call]
        left = self._closed[call.chat].when() - asyncio.get_running_loop().time()
        call.may_go.set_exception(RetryAfter(max(1, math.ceil(left))))

    def _rest_bulk(self) -> None:
        self._is_bulk_resting = True
        asyncio.get_running_loop().call_later(_BETWEEN_BULK, self._end_rest_of_bulk)

    def _end_rest_of_bulk(self) -> None:
        self._is_bulk_resting = False
        self._let_go()

    def _rest(self, call: _Call) -> None:
        loop = asyncio.get_running_loop()
        self._taken.update({limit: call.permits(limit) for limit in call.late_limits})
        for limit in (*call.limits, *call.late_limits):
            rest = call.rest(limit) * self._part
            loop.call_later(rest, self._give_back, limit, call.permits(limit))

    def _give_back(self, limit: _Limit, permits: int) -> None:
        self._taken[limit] -= permits
        if not self._taken[limit]:
            del self._taken[limit]  # drop limits of idle chats
        self._let_go()

    def _give_back_all(self, call: _Call) -> None:
        for limit in call.limits:
            self._give_back(limit, call.permits(limit))

    def _close(self, chat: str, seconds: float) -> None:
        """Pause one chat; others do not wait."""
        loop = asyncio.get_running_loop()
        before = self._closed.get(chat)
        if before is not None:
            if before.when() >= loop.time() + seconds:
                return
            before.cancel()
        self._closed[chat] = loop.call_later(seconds, self._open, chat)
        self._let_go()  # waiting bulk calls to this chat fail

    def _open(self, chat: str) -> None:
        del self._closed[chat]
        self._let_go()


def _limits(endpoint: str, chat: str) -> tuple[_Limit, ...]:
    """Give the limits that count a call; an edit in place does not wait for its chat."""
    of_chat, of_group = _Limit(chat, 1, 1.0), _Limit(chat, 20, 60.0)
    is_group = chat.startswith(("-", "@"))  # a name belongs to a group or channel
    if endpoint == "sendChatAction":
        return (_OVERALL,)
    if endpoint.startswith(("send", "copy", "forward")):
        return (of_chat, of_group, _OVERALL) if is_group else (of_chat, _OVERALL)
    if endpoint.startswith("editMessage"):
        return (of_group, _OVERALL) if is_group else (_OVERALL,)
    return ()


def _messages(data: dict[str, Any]) -> int:
    """Count the messages of one call: an album has several."""
    several = data.get("media") or data.get("message_ids")
    return max(1, len(several)) if isinstance(several, list | tuple) else 1
