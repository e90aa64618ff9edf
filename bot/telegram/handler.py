"""Handles Telegram's updates: answers them, puts albums together, sets command menus."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from telegram import Bot, BotCommand, BotCommandScopeChat, Update
from telegram.error import TelegramError

from bot.channel import Respond
from bot.gateway import Gateway
from bot.telegram.channel import TelegramChannel
from bot.telegram.updates import Done, InGroup, Reachability, read
from core.dialogue.shown import Shown
from core.dialogue.words import commands
from core.dialogue.words import dialogue as texts
from core.subjects import MENU
from models import Role

_log = logging.getLogger(__name__)

_ALBUM_SECONDS = 1.0  # seconds without a further message, after which an album is complete
_REMEMBERED = 10_000  # chats whose command menu is known
_GROUP_SECONDS = 60.0  # seconds between two answers in one group
_LANGUAGES = ("vi", None)  # a phone set to English has no Vietnamese list


class _Part(NamedTuple):
    """What a person did, and what to call when it is kept."""

    done: Done
    on_kept: Callable[[], None]


class _Answer:
    """A message, or the messages of one album; the next answer waits for its turn."""

    def __init__(self, album: str | None) -> None:
        self.album = album
        self.parts: list[_Part] = []
        self.is_complete = asyncio.Event()
        self.is_handed_over = asyncio.Event()  # set when it stands in the gateway's queue
        self._timer: asyncio.TimerHandle | None = None

    def takes(self, done: Done) -> bool:
        """Tell whether a message belongs to this album."""
        return done.album is not None and done.album == self.album and not self.is_complete.is_set()

    def add(self, done: Done, on_kept: Callable[[], None]) -> None:
        """Add a message; wait a little for the next one of an album."""
        self.parts.append(_Part(done, on_kept))
        if self.album is None:
            self.is_complete.set()
            return
        if self._timer is not None:
            self._timer.cancel()
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(_ALBUM_SECONDS, self.is_complete.set)


class UpdateHandler:
    """Connects Telegram's updates to the gateway."""

    def __init__(self, bot: Bot, channel: TelegramChannel, gateway: Gateway) -> None:
        self._bot = bot
        self._channel = channel
        self._gateway = gateway
        self._newest: dict[str, _Answer] = {}  # per chat, until it is handed over
        self._told_groups: dict[str, float] = {}
        self._menus: dict[str, frozenset[Role]] = {}

    async def handle(self, update: Update, on_kept: Callable[[], None]) -> None:
        """Handle one update; call `on_kept` once it may be forgotten."""
        seen = read(update, self._bot)
        if isinstance(seen, Done):
            await self._handle_done(seen, on_kept)
            return
        if isinstance(seen, InGroup):
            await self._decline_group(seen.address)
        elif isinstance(seen, Reachability):
            await self._gateway.note_reachability(
                self._channel.name, seen.address, is_reachable=seen.is_reachable
            )
        on_kept()

    async def tell_again(self) -> None:
        """Repeat "not recorded" notices whose answer was lost."""

        def respond(address: str) -> Respond:
            return lambda shown: self._channel.answer(address, shown, None)

        await self._gateway.tell_again(self._channel.name, self._channel.limits, respond)

    async def publish_commands(self) -> None:
        """Publish the description, and the only command that strangers have."""
        await self._set_commands([BotCommand("start", commands.start())], None)
        try:
            await self._bot.set_my_description(commands.about())
        except TelegramError as error:
            _log.warning("the description was not set: %s", error.message)

    async def _handle_done(self, done: Done, on_kept: Callable[[], None]) -> None:
        """Hand answers over in order of arrival, the messages of an album as one."""
        address = done.incoming.address
        before = self._newest.get(address)
        if before is not None and before.takes(done):
            before.add(done, on_kept)  # the first message waits for the others
            return
        answer = self._newest[address] = _Answer(done.album)
        answer.add(done, on_kept)
        try:
            if before is not None:
                before.is_complete.set()  # another message ends an album
                await before.is_handed_over.wait()
            await answer.is_complete.wait()
        finally:
            if self._newest.get(address) is answer:
                del self._newest[address]
            # The next answer goes on only when this one stands in the gateway's queue, which keeps
            # order.
            answer.is_handed_over.set()
        try:
            await self._receive(*_together(answer))
        except Exception:
            for part in answer.parts:
                part.on_kept()  # it ends here: others must not wait for it
            raise

    async def _receive(self, done: Done, on_kept: Callable[[], None]) -> None:
        address = done.incoming.address

        async def respond(shown: Shown) -> bool:
            is_seen = await self._channel.answer(address, shown, done.tapped)
            if shown.roles is not None:
                await self._refresh_menu(address, shown.roles)
            return is_seen

        await self._gateway.receive(done.incoming, self._channel.limits, respond, on_kept)

    async def _refresh_menu(self, address: str, roles: frozenset[Role]) -> None:
        """Give the chat the commands of its roles, if they changed."""
        if self._menus.get(address) == roles:
            return
        names = MENU.for_roles(roles)
        listed = [BotCommand(name, MENU.description(name)) for name in names]
        is_set = await self._set_commands(
            listed or [BotCommand("start", commands.start())], BotCommandScopeChat(address)
        )
        if is_set and len(self._menus) < _REMEMBERED:
            self._menus[address] = roles

    async def _set_commands(
        self, listed: list[BotCommand], scope: BotCommandScopeChat | None
    ) -> bool:
        try:
            for language in _LANGUAGES:
                await self._bot.set_my_commands(listed, scope=scope, language_code=language)
        except TelegramError as error:  # optional: every command can be typed
            _log.warning("a command menu was not set: %s", error.message)
            return False
        return True

    async def _decline_group(self, address: str) -> None:
        """Say at intervals that the assistant does not work in groups."""
        now = asyncio.get_running_loop().time()
        recent = {group: at for group, at in self._told_groups.items() if now - at < _GROUP_SECONDS}
        self._told_groups = {**recent, address: recent.get(address, now)}
        if address in recent:
            return
        try:
            await self._bot.send_message(chat_id=address, text=texts.private_only())
        except TelegramError as error:
            _log.info("a group was not told: %s", error.message)


def _together(answer: _Answer) -> _Part:
    first = answer.parts[0].done
    parts = [part.done.incoming for part in answer.parts]
    incoming = replace(
        first.incoming,
        delivery_keys=tuple(key for part in parts for key in part.delivery_keys),
        text="\n".join(part.text for part in parts if part.text),
        offered=tuple(file for part in parts for file in part.offered),
        said=tuple(said for part in parts for said in part.said),
    )

    def on_kept() -> None:
        for part in answer.parts:
            part.on_kept()

    return _Part(replace(first, incoming=incoming, album=None), on_kept)
