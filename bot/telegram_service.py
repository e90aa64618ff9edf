"""Telegram as a whole: updates in, answers out, albums put together, command menus."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from telegram import Bot, BotCommand, BotCommandScopeChat, Update
from telegram.error import TelegramError

from bot.gateway import Gateway
from bot.telegram_channel import TelegramChannel
from bot.telegram_updates import Done, InGroup, Reachability, read
from core.dialogue.engine import Shown
from core.reminders.letters import tell_unreachable
from core.texts import commands
from core.texts import dialogue as texts
from models import Account, Role

_log = logging.getLogger(__name__)

_ALBUM_SECONDS = 1.0  # of quiet, after which an album is complete
_GROUP_SECONDS = 60.0  # between two words in one group
_LANGUAGES = ("vi", None)  # a phone set to English has no Vietnamese list


@dataclass
class _Album:
    """Messages of one album, until no more come."""

    parts: list[tuple[Done, Callable[[], None]]] = field(default_factory=list)
    timer: asyncio.TimerHandle | None = None
    complete: asyncio.Event = field(default_factory=asyncio.Event)


class TelegramService:
    """Connects Telegram's updates to the gateway."""

    def __init__(self, bot: Bot, channel: TelegramChannel, gateway: Gateway) -> None:
        self._bot = bot
        self._channel = channel
        self._gateway = gateway
        self._albums: dict[str, _Album] = {}
        self._told_groups: dict[str, float] = {}
        self._menus: dict[str, frozenset[Role]] = {}

    async def handle(self, update: Update, on_kept: Callable[[], None]) -> None:
        """Handle one update; `on_kept` is called once it may be forgotten."""
        seen = read(update, self._bot)
        if isinstance(seen, Done):
            await self._handle_done(seen, on_kept)
        elif isinstance(seen, InGroup):
            await self._decline_group(seen.address)
        elif isinstance(seen, Reachability):
            await self._note_reachability(seen)

    async def publish_commands(self) -> None:
        """Give strangers the only command they have, and say what this is."""
        await self._set_commands([BotCommand("start", commands.start())], None)
        try:
            await self._bot.set_my_description(commands.about())
        except TelegramError as error:
            _log.warning("the description was not set: %s", error.message)

    async def _handle_done(self, done: Done, on_kept: Callable[[], None]) -> None:
        if done.album is None:
            await self._receive(done, on_kept)
            return
        album = self._albums.setdefault(done.album, _Album())
        album.parts.append((done, on_kept))
        if album.timer is not None:
            album.timer.cancel()
        album.timer = asyncio.get_running_loop().call_later(_ALBUM_SECONDS, album.complete.set)
        if len(album.parts) > 1:
            return  # the first part waits for all
        await album.complete.wait()
        del self._albums[done.album]
        await self._receive(*_together(album))

    async def _receive(self, done: Done, on_kept: Callable[[], None]) -> None:
        address = done.incoming.address

        async def respond(shown: Shown) -> None:
            await self._channel.answer(address, shown, done.tapped)
            if shown.roles is not None:
                await self._refresh_menu(address, shown.roles)

        await self._gateway.receive(done.incoming, self._channel.limits, respond, on_kept)

    async def _refresh_menu(self, address: str, roles: frozenset[Role]) -> None:
        """Give the chat the commands of its roles, when they are not what they were."""
        if self._menus.get(address) == roles:
            return
        self._menus[address] = roles
        names = commands.for_roles(roles)
        listed = [BotCommand(name, commands.description(name)) for name in names]
        await self._set_commands(
            listed or [BotCommand("start", commands.start())], BotCommandScopeChat(address)
        )

    async def _set_commands(
        self, listed: list[BotCommand], scope: BotCommandScopeChat | None
    ) -> None:
        try:
            for language in _LANGUAGES:
                await self._bot.set_my_commands(listed, scope=scope, language_code=language)
        except TelegramError as error:  # a convenience: every command can be typed
            _log.warning("a command menu was not set: %s", error.message)

    async def _decline_group(self, address: str) -> None:
        """Say once in a while that groups are no place for this."""
        now = asyncio.get_running_loop().time()
        if now - self._told_groups.get(address, -_GROUP_SECONDS) < _GROUP_SECONDS:
            return
        self._told_groups[address] = now
        try:
            await self._bot.send_message(chat_id=address, text=texts.private_only())
        except TelegramError as error:
            _log.info("a group was not told: %s", error.message)

    async def _note_reachability(self, seen: Reachability) -> None:
        """Keep whether the person can be reached; the coordinators learn when not."""
        gateway = self._gateway
        async with gateway.database.writing() as session:
            account = await session.scalar(
                select(Account).where(
                    Account.channel == self._channel.name, Account.address == seen.address
                )
            )
            if account is None:
                return
            if seen.is_reachable:
                account.unreachable_at = None
            else:
                await tell_unreachable(session, account, gateway.clock.now())
        gateway.wake_delivery()


def _together(album: _Album) -> tuple[Done, Callable[[], None]]:
    first = album.parts[0][0]
    words = "\n".join(done.incoming.text for done, _ in album.parts if done.incoming.text)
    offered = tuple(file for done, _ in album.parts for file in done.incoming.offered)
    incoming = replace(first.incoming, text=words, offered=offered, is_unsupported=not offered)

    def on_kept() -> None:
        for _, part_kept in album.parts:
            part_kept()

    return replace(first, incoming=incoming, album=None), on_kept
