"""The message that tells how far the making has come: sent once, then edited."""

import asyncio
import logging

from markupsafe import Markup

from bot.channel import FileChannel
from bot.stopping import stopped_within
from core.errors import DeliveryError

_log = logging.getLogger(__name__)

_PAUSES = (1.0, 4.0)  # seconds between attempts to show the last words


class MakingNote:
    """Shows the newest progress every few seconds; short work gets no such message."""

    def __init__(self, channel: FileChannel, address: str, words: Markup, every: float) -> None:
        self.words = words
        self._channel = channel
        self._address = address
        self._message: str | None = None
        self._shown = Markup()
        self._over = asyncio.Event()
        self._showing = asyncio.create_task(self._show_all(every))

    @property
    def is_shown(self) -> bool:
        """Tell whether the person sees the message."""
        return self._message is not None

    async def end(self) -> None:
        """Show nothing more."""
        self._over.set()
        await asyncio.wait({self._showing})

    async def close(self, words: Markup) -> None:
        """Replace it by the last words, or send them when there is no message.

        Retry the failure notice: the person learns in no other way that no file will come.
        """
        await self.end()
        for pause in (*_PAUSES, None):
            try:
                await self._show(words)
            except DeliveryError as error:
                if error.is_unreachable or pause is None:
                    _log.warning("the end of a making was not told: %s", error)
                    return
                if error.permanent:
                    self._message = None  # deleted, for example: sent as a new message
                else:
                    await asyncio.sleep(pause)
            else:
                return

    async def _show_all(self, every: float) -> None:
        if not self._channel.limits.has_edits:
            return  # each step would be a message of its own
        while not await stopped_within(self._over, every):
            if self.words == self._shown:
                continue
            try:
                await self._show(self.words)
            except DeliveryError as error:  # optional: the files matter
                _log.info("the progress of a making was not shown: %s", error)

    async def _show(self, words: Markup) -> None:
        if self._message is None:
            self._message = await self._channel.say(self._address, words)
        else:
            await self._channel.rewrite(self._address, self._message, words)
        self._shown = words
