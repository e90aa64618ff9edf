"""Telegram as a whole: the bot, its channel, the poll, and the queue of updates."""

import asyncio

from telegram.error import InvalidToken

from bot.channel import Respond
from bot.gateway import Gateway
from bot.service import Surroundings, TokenRefusedError
from bot.telegram.channel import TelegramChannel
from bot.telegram.client import Rate, close_bot, reach_telegram, telegram_bot
from bot.telegram.fair_queue import FairQueue
from bot.telegram.handler import UpdateHandler
from bot.telegram.polling import Polling
from bot.telegram.request import TelegramRequest
from bot.telegram.source import UpdateSource
from bot.watch.health import Health
from core.settings import words as texts
from core.settings.channels import TelegramSettings


class TelegramService:
    """Telegram, as the program runs it."""

    def __init__(
        self, settings: TelegramSettings, around: Surroundings, pacing: Rate | None = None
    ) -> None:
        self.bot = telegram_bot(settings, pacing)
        self.channel = TelegramChannel(self.bot, around.note_shown, around.on_unfit)
        self.health = Health()
        self.username = ""  # known once Telegram was reached
        self._around = around
        self._source = UpdateSource(TelegramRequest(settings.proxy_url), self.bot)
        self._handler: UpdateHandler | None = None
        self._queue: FairQueue | None = None

    @property
    def title(self) -> str:
        """Give the bot's name with its sign."""
        return f"@{self.username}" if self.username else ""

    async def reach(self, stop: asyncio.Event) -> bool:
        """Call Telegram until it answers."""
        is_reached = await reach_telegram(self.bot, stop)
        if is_reached:
            self.username = self.bot.username
        return is_reached

    async def run(self, gateway: Gateway, stop: asyncio.Event, has_begun: asyncio.Event) -> None:
        """Poll until `stop`."""
        around, name = self._around, self.channel.name
        handler = self._handler = UpdateHandler(self.bot, self.channel, gateway)
        queue = FairQueue(around.database, around.clock, self.bot, name, handler.handle)
        self._queue = queue
        await queue.resume()

        async def on_unread(update_id: int | None) -> None:
            await around.on_bad_update(name, update_id)

        polling = Polling(
            self.bot,
            self._source,
            queue.handle,
            on_unread,
            health=self.health,
            has_polled=has_begun,
        )
        try:
            await polling.run(stop)
        except InvalidToken:
            raise TokenRefusedError(texts.token_refused()) from None

    def respond(self, address: str) -> Respond:
        """Answer in a new message."""
        return lambda shown: self.channel.answer(address, shown, None)

    async def tell_again(self) -> None:
        """Repeat what was not recorded."""
        if self._handler is not None:
            await self._handler.tell_again()

    async def greet(self) -> None:
        """Publish the commands."""
        if self._handler is not None:
            await self._handler.publish_commands()

    def end(self) -> None:
        """Begin nothing more; updates put aside wait for the next start."""
        if self._queue is not None:
            self._queue.end()

    async def finish(self, seconds: float) -> None:
        """Wait for the updates in hand."""
        if self._queue is not None:
            await self._queue.finish(seconds)

    async def close(self) -> None:
        """Close the connections, even if Telegram was never reached."""
        await close_bot(self.bot)
        await self._source.close()
