"""A Zalo bot as a whole: updates in, by polling or by the webhook, and answers out."""

import asyncio
import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from typing import Any

import httpx
from markupsafe import escape

from bot.channel import Respond
from bot.gateway import Gateway
from bot.service import Surroundings, TokenRefusedError
from bot.stopping import stopped_within, unless_stopped
from bot.watch.health import Health
from bot.zalo.channel import ZaloChannel
from bot.zalo.client import ZaloClient, transport_of
from bot.zalo.errors import BadCallError, RefusedTokenError, ZaloError
from bot.zalo.hearing import Hearing
from bot.zalo.intake import Intake
from bot.zalo.media import Early, Media
from bot.zalo.outside import Outside
from bot.zalo.polling import ZaloPolling
from bot.zalo.strangers import Strangers
from bot.zalo.token import who_is
from bot.zalo.updates import Written, address_of, update_of
from bot.zalo.webhook import is_of, is_set, remove_webhook, set_webhook, webhook_of
from core.dialogue.incoming import Incoming, Untaken
from core.dialogue.shown import Shown
from core.dialogue.words import dialogue as words
from core.errors import DeliveryError
from core.settings import words as texts
from core.settings.channels import ZaloSettings

_log = logging.getLogger(__name__)

_PAUSE = 5.0  # seconds between attempts to reach Zalo at the start
_LOOK = 30.0  # seconds between looks whether the webhook is still set
_PHOTOS = 1.0  # seconds in which a further photo may come, before one is answered
_GROUP_SECONDS = 60.0  # seconds between two answers in one group


class ZaloService:
    """One Zalo bot, as the program runs it."""

    def __init__(
        self,
        settings: ZaloSettings,
        around: Surroundings,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._around = around
        self._transport = transport or transport_of(settings.proxy_url)
        self._client = ZaloClient(settings, self._transport)
        self._webhook = webhook_of(settings, around.public_url)
        self._takes_webhook = settings.is_webhook and bool(around.public_url)
        if settings.is_webhook and not around.public_url:
            _log.warning("%s: no public_url, so updates are polled", settings.name)
        self.channel = ZaloChannel(
            settings.name,
            self._client,
            around.files,
            on_sent=self._note_sent,
            on_unfit=around.on_unfit,
        )
        self.health = Health()
        self.username = ""  # Zalo has no links for invitations
        self.title = ""
        outside = Outside(self._transport, settings.api_url, has_proxy=bool(settings.proxy_url))
        folder = around.folder / settings.name
        self._media = Media(outside, folder, around.file_bytes)
        self._intake: Intake | None = None
        self._gateway: Gateway | None = None
        self._told_groups: dict[str, float] = {}
        self._strangers = Strangers()

    async def reach(self, stop: asyncio.Event) -> bool:
        """Call Zalo until it answers, and set or remove the webhook."""
        while not stop.is_set():
            try:
                told = await unless_stopped(stop, who_is(self._client, stop))
                self.title = told or self.channel.name
                await unless_stopped(stop, self._set_way())
            except RefusedTokenError:
                raise TokenRefusedError(texts.zalo_token_refused(self.channel.name)) from None
            except ZaloError as error:
                _log.warning("Zalo cannot be reached: %s", error.reason)
            else:
                return not stop.is_set()
            await stopped_within(stop, _PAUSE)
        return False

    async def run(self, gateway: Gateway, stop: asyncio.Event, has_begun: asyncio.Event) -> None:
        """Take updates in until `stop`."""
        around, name = self._around, self.channel.name
        self._gateway = gateway
        intake = Intake(
            name,
            around.database,
            around.clock,
            media=self._media,
            handle=self._handle,
            decline_group=self._decline_group,
        )
        await intake.resume()
        self._intake = intake
        hearing = Hearing(
            name,
            around.signs,
            around.clock,
            note_gap=partial(around.note_away, name),
            note_silence=partial(around.note_silent, name),
        )
        try:
            if self._takes_webhook:
                await self._watch_webhook(hearing, stop, has_begun)
            else:
                await ZaloPolling(
                    self._client,
                    self._take,
                    around.clock,
                    health=self.health,
                    hearing=hearing,
                    has_begun=has_begun,
                ).run(stop)
        except RefusedTokenError:
            raise TokenRefusedError(texts.zalo_token_refused(name)) from None

    def is_called_by_zalo(self, secret: str) -> bool:
        """Tell whether the webhook's caller knows its secret."""
        return is_of(self._webhook, secret)

    async def take_webhook(self, secret: str, body: bytes) -> int:
        """Take what the webhook brought, and give the HTTP status; the work comes afterwards."""
        if not self.is_called_by_zalo(secret):
            return HTTPStatus.FORBIDDEN
        try:
            update = update_of(json.loads(body.decode("utf-8", "replace")))
        except (ValueError, RecursionError):
            return HTTPStatus.BAD_REQUEST
        if update is None:  # a test of the address: nothing is to be kept
            return HTTPStatus.OK
        is_kept = await self._take_in(update)
        return HTTPStatus.OK if is_kept else HTTPStatus.SERVICE_UNAVAILABLE

    def respond(self, address: str) -> Respond:
        """Answer in a new message: there are no others."""
        return lambda shown: self.channel.answer(address, shown)

    async def tell_again(self) -> None:
        """Repeat what was not recorded."""
        if self._gateway is not None:
            await self._gateway.tell_again(self.channel.name, self.channel.limits, self.respond)

    async def greet(self) -> None:
        """Do nothing: Zalo has no menu of commands."""

    def end(self) -> None:
        """Begin nothing more; what is kept waits for the next start."""
        if self._intake is not None:
            self._intake.end()

    async def finish(self, seconds: float) -> None:
        """Wait for the messages in hand."""
        if self._intake is not None:
            await self._intake.finish(seconds)

    async def close(self) -> None:
        """Close the connections."""
        await self._client.close()

    async def _set_way(self) -> None:
        if self._takes_webhook:
            try:
                await set_webhook(self._client, self._webhook)
            except BadCallError as error:  # an address that Zalo will never take
                _log.error("updates are polled: the webhook was refused: %s", error.reason)
                self._takes_webhook = False
        if not self._takes_webhook:
            await remove_webhook(self._client)

    async def _watch_webhook(
        self, hearing: Hearing, stop: asyncio.Event, has_begun: asyncio.Event
    ) -> None:
        """Look at intervals whether the webhook is still ours, until `stop`."""
        has_begun.set()
        while not stop.is_set():
            began = self._around.clock.now()
            try:
                if not await is_set(self._client, self._webhook):
                    await set_webhook(self._client, self._webhook)
            except ZaloError as error:
                self.health.poll_failed()
                await hearing.failed()
                _log.warning("the webhook was not seen: %s", error.reason)
            else:
                self.health.polled()
                await hearing.heard(began)
            await stopped_within(stop, _LOOK)

    async def _take(self, told: Any) -> None:  # noqa: ANN401 - whatever came
        update = update_of(told)
        if update is None:
            await self._around.on_bad_update(self.channel.name, None)
        else:
            await self._take_in(update)

    async def _take_in(self, update: Mapping[str, Any]) -> bool:
        if self._intake is None:  # not begun yet: Zalo may try again
            return False
        is_kept = await self._intake.take(update)
        # A stranger must not use up the month in our ledger; where Zalo counts it, Zalo says so.
        if not self._strangers.is_quiet(address_of(update)):
            await self._around.note_received(self.channel.name)
        return is_kept

    async def _handle(
        self, written: Written, early: Early | None, on_kept: Callable[[], None]
    ) -> None:
        """Hand a message to the conversation, and show the answer."""
        if self._gateway is None:
            return
        incoming = Incoming(
            channel=self.channel.name,
            address=written.address,
            delivery_keys=(written.key,),
            sender_name=written.sender_name,
            text=written.text,
            offered=await self._media.offered(written, early),
            untaken=written.untaken,
        )
        if written.untaken is Untaken.FILE:
            incoming = replace(incoming, upload_url=await self._upload_url(written.address))
        show = self.respond(written.address)

        async def respond(shown: Shown) -> bool | None:
            if not self._is_answered(written.address, shown):
                return None
            # Each answer counts towards the month's: that to the last photo tells of all.
            intake = self._intake
            if intake and await intake.is_followed(written, _PHOTOS) and not shown.told:
                return None
            return await show(shown)

        await self._gateway.receive(incoming, self.channel.limits, respond, on_kept)

    def _is_answered(self, address: str, shown: Shown) -> bool:
        """Tell whether an answer is sent; a stranger has no role, and gets a few a day."""
        if shown.roles:
            self._strangers.know(address)
        return shown.roles != frozenset() or self._strangers.may_hear(address)

    async def _upload_url(self, address: str) -> str:
        uploads = self._around.uploads
        if uploads is None:
            return ""
        try:
            return await uploads.upload_link(self.channel.name, address)
        except Exception:
            _log.exception("no upload link could be given")
            return ""

    async def _note_sent(self) -> None:
        await self._around.note_sent(self.channel.name)

    async def _decline_group(self, address: str) -> None:
        """Say at intervals that the assistant does not work in groups."""
        now = asyncio.get_running_loop().time()
        recent = {group: at for group, at in self._told_groups.items() if now - at < _GROUP_SECONDS}
        self._told_groups = {**recent, address: recent.get(address, now)}
        if address in recent or not self._strangers.may_hear(address):
            return
        try:
            await self.channel.say(address, escape(words.private_only()))
        except DeliveryError as error:
            _log.info("a group was not told: %s", error)
