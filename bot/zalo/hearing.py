"""Notes when people were last heard, and times in which nobody listened: what came then is lost."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.watch.signs_of_life import SignsOfLife
from core.clock import Clock

_log = logging.getLogger(__name__)

_SHORT = timedelta(minutes=1)  # a restart: hardly anybody wrote meanwhile
_LONG = timedelta(days=366)  # a longer time means that the clock was wrong

_SILENT = timedelta(minutes=15)  # without hearing: the administrators are told

NoteGap = Callable[[datetime, datetime], Awaitable[None]]
NoteSilence = Callable[[datetime], Awaitable[None]]


class Hearing:
    """One channel's listening, over restarts."""

    def __init__(
        self,
        channel: str,
        signs: SignsOfLife,
        clock: Clock,
        *,
        note_gap: NoteGap,
        note_silence: NoteSilence,
    ) -> None:
        self._channel = channel
        self._signs = signs
        self._clock = clock
        self._note_gap = note_gap
        self._note_silence = note_silence
        self._last = signs.heard_at(channel)
        self._silent_since: datetime | None = None  # the first failure after a success
        self._is_told = False

    async def heard(self, since: datetime) -> None:
        """Note that the channel was listened to from `since` until now."""
        self._silent_since, self._is_told = None, False
        last = self._last
        if last is not None and _SHORT < since - last <= _LONG:
            try:
                await self._note_gap(last, since)
            except Exception:  # the database may be full: it is noted with the next success
                _log.exception("it was not noted that nobody was heard")
                return
        self._last = self._clock.now()
        self._signs.heard(self._channel, self._last)

    async def failed(self) -> None:
        """Note that nobody could be heard; after a while the administrators are told, once."""
        now = self._clock.now()
        since = self._silent_since = self._silent_since or now
        if self._is_told or now - since < _SILENT:
            return
        self._is_told = True
        try:
            await self._note_silence(since)
        except Exception:
            _log.exception("nobody was told that %s brings nothing", self._channel)
