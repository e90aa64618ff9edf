"""From what a person did to its answer: one conversation at a time, many side by side."""

import asyncio
import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from weakref import WeakValueDictionary

from markupsafe import Markup, escape
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.channel import Respond
from core.clock import Clock
from core.database import Database
from core.dialogue import state as states
from core.dialogue.engine import Dialogue
from core.dialogue.incoming import Incoming, OfferedFile
from core.dialogue.screen import Limits
from core.dialogue.shown import Shown, apology
from core.dialogue.untold import Kind
from core.errors import DeliveryError
from core.office import Office
from core.people.actor import find_actor
from core.people.invitations import looks_like_code
from core.people.organization import organization_ids
from core.reminders.notices import FAULT, tell_administrators, tell_unreachable
from core.reminders.outbox import HAS_LETTERS, revive
from core.reports.orders import HAS_ORDERS
from core.rounds.evidence import ReceivedFile, keep, plain_name, refusal
from core.rounds.secrecy import is_marked_secret
from core.texts import dialogue as texts
from core.texts import refusals
from models import Account

_log = logging.getLogger(__name__)

_ANSWERS_BEHIND = 3  # when more wait behind an answer, it is out of date and not shown
_RECORDS_BEHIND = 20  # as above, of what is shown once and never again


@dataclass(eq=False)
class _Queue:
    """One conversation's turns and answers, in the order in which they came."""

    taking: asyncio.Lock = field(default_factory=asyncio.Lock)
    answering: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0  # answers
    told: int = 0  # of what was not recorded, the newest that was said


class Gateway:
    """Every channel hands over what people do here."""

    def __init__(
        self,
        database: Database,
        dialogue: Dialogue,
        office: Office,
        clock: Clock,
        wake_delivery: Callable[[], None],
        *,
        wake_maker: Callable[[], None] = lambda: None,
    ) -> None:
        self.database = database
        self.clock = clock
        self.wake_delivery = wake_delivery
        self._wake_maker = wake_maker
        self._dialogue = dialogue
        self._office = office
        self._unshown: set[str] | None = None  # addresses; None before the database was asked
        self._queues: WeakValueDictionary[tuple[str, str], _Queue] = WeakValueDictionary()

    async def receive(
        self,
        incoming: Incoming,
        limits: Limits,
        respond: Respond,
        on_kept: Callable[[], None] = lambda: None,
    ) -> None:
        """Handle one thing a person did; `on_kept` is called once it is safe in the database.

        Taking and answering have a lock each: somebody whom the channel answers slowly (a flood
        limit) must not keep what they did from being taken, nor anybody else waiting.
        """
        queue = self._queues.setdefault(incoming.conversation, _Queue())
        async with queue.taking:
            try:
                shown = await self._take(await self._with_files(incoming), limits)
            except Exception:
                shown = await self._apologise(incoming, limits)
            on_kept()
        if shown is None:
            return
        queue.waiting += 1
        async with queue.answering:
            queue.waiting -= 1
            is_once = shown.page.is_record or bool(shown.page.files)
            if queue.waiting <= (_RECORDS_BEHIND if is_once else _ANSWERS_BEHIND):
                await self._show(incoming, queue, shown, respond)

    async def tell_again(
        self, channel: str, limits: Limits, respond: Callable[[str], Respond]
    ) -> None:
        """Tell what was not recorded where the answer that said so was lost.

        `respond` gives how to answer in the chat of an address.
        """
        if self._unshown is None:
            self._unshown = set()
            async with self.database.reading() as session:  # what an earlier process left
                self._unshown.update(await states.with_untold(session, channel))
        for address in [*self._unshown]:
            self._unshown.discard(address)
            incoming = Incoming(channel, address, (), "")
            queue = self._queues.setdefault(incoming.conversation, _Queue())
            async with queue.taking, queue.answering:
                shown = await self._again(incoming, limits)
                if shown is not None and shown.told > queue.told:
                    await self._show(incoming, queue, shown, respond(address))

    async def _show(
        self, incoming: Incoming, queue: _Queue, shown: Shown, respond: Respond
    ) -> None:
        """Show an answer, and note that what it says was not recorded is known now."""
        is_seen = await respond(shown.after(queue.told))
        if is_seen is False:
            if shown.told and self._unshown is not None:
                self._unshown.add(incoming.address)
            return
        if shown.told <= queue.told:
            return
        queue.told = shown.told
        try:
            await self.database.write(
                lambda session: states.forget_untold(session, *incoming.conversation, shown.told)
            )
        except SQLAlchemyError:
            _log.warning("what was said to be not recorded may be said again", exc_info=True)

    async def _again(self, incoming: Incoming, limits: Limits) -> Shown | None:
        now = self.clock.now()
        return await self.database.write(
            lambda session: self._dialogue.again(session, incoming, now, limits)
        )

    async def note_reachability(self, channel: str, address: str, *, is_reachable: bool) -> None:
        """Keep whether a chat can be written to; the coordinators learn when not."""
        now = self.clock.now()
        async with self.database.writing() as session:
            account = await session.scalar(
                select(Account).where(Account.channel == channel, Account.address == address)
            )
            if account is None:
                return
            if is_reachable:
                account.unreachable_at = None
                await revive(session, account.person_id, now)
            else:
                await tell_unreachable(session, account, now)
        self.wake_delivery()

    async def _take(self, incoming: Incoming, limits: Limits) -> Shown | None:
        now = self.clock.now()

        async def take(session: AsyncSession) -> tuple[Shown | None, set[Any]]:
            shown = await self._dialogue.take(session, incoming, now, limits)
            return shown, {*session.info}

        shown, left = await self.database.write(take)
        if HAS_LETTERS in left:
            self.wake_delivery()
        if HAS_ORDERS in left:
            self._wake_maker()
        return shown

    async def _with_files(self, incoming: Incoming) -> Incoming:
        """Fetch the files that may be taken, before any transaction is open."""
        if not incoming.offered:
            return incoming
        may_send = await self._may_send_files(incoming)
        if not may_send:
            told = () if may_send is None else (refusals.nothing_to_hand_in(),)
            return replace(incoming, refusals=told)
        outcomes = [await self._fetch(offered, incoming.text) for offered in incoming.offered]
        files = tuple(one for one in outcomes if isinstance(one, ReceivedFile))
        refusals_told = tuple(one for one in outcomes if isinstance(one, str))
        # A caption that is marked secret goes the way of its file.
        if is_marked_secret(incoming.text):
            incoming = replace(incoming, text="", said=())
        return replace(incoming, files=files, refusals=refusals_told)

    async def _may_send_files(self, incoming: Incoming) -> bool | None:
        """Fetch nothing for those who report for nobody; None for those who are not in yet."""
        async with self.database.reading() as session:
            today = self._office.local(self.clock.now()).date()
            actor = await find_actor(session, incoming.channel, incoming.address, today)
        if actor is None or not actor.has_read_notice:
            return None
        return bool(actor.department_ids) or actor.inspects

    async def _fetch(self, offered: OfferedFile, caption: str) -> ReceivedFile | str:
        """Fetch one file, or say why not."""
        limit = self._office.evidence_limit
        refused = refusal(offered.name, caption, offered.size, limit)
        if refused is not None:
            return refused
        directory = self._office.evidence_directory
        directory.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=directory) as temporary:
            fetched = Path(temporary) / "fetched"
            try:
                await offered.fetch(fetched)
            except (DeliveryError, OSError):
                _log.warning("a file could not be fetched", exc_info=True)
                return refusals.file_not_fetched(plain_name(offered.name))
            size = fetched.stat().st_size  # the channel need not have told the truth
            if size == 0:
                return refusals.file_empty(plain_name(offered.name))
            refused = refusal(offered.name, caption, size, limit)
            if refused is not None:
                return refused
            return await asyncio.to_thread(
                keep, directory, fetched, offered.name, offered.media_type
            )

    async def _apologise(self, incoming: Incoming, limits: Limits) -> Shown:
        reference = secrets.token_hex(3).upper()
        _log.exception("fault %s in %s", reference, incoming.channel)
        why = escape(texts.apology(reference))
        # A code is a secret: whoever sent one knows which it was.
        words = "" if looks_like_code(incoming.text) else incoming.text
        state = states.State()
        try:
            state = await self._note_lost(incoming, words, why)
        except Exception:
            _log.exception("what fault %s lost could not be noted", reference)
            state.note_untold(Kind.REFUSED, words, why)
        try:
            await self._tell_office(reference)
        except Exception:
            _log.exception("the office could not be told of fault %s", reference)
        return apology(state, limits)

    async def _note_lost(self, incoming: Incoming, words: str, why: Markup) -> states.State:
        """Keep that something came to nothing until it is known to have been said."""

        async def note(session: AsyncSession) -> states.State:
            conversation_id, state = await states.load(session, *incoming.conversation)
            state.note_untold(Kind.REFUSED, words, why)
            state.remember(incoming.delivery_keys)
            await states.save(session, conversation_id, state)
            return state

        return await self.database.write(note)

    async def _tell_office(self, reference: str) -> None:
        now = self.clock.now()
        hour = self._office.local(now).strftime("%Y-%m-%d %H")  # one notice an hour is enough
        async with self.database.writing() as session:
            for organization_id in await organization_ids(session):
                what = (FAULT, f"{FAULT}:{organization_id}:{hour}")
                facts = {"reference": reference}
                await tell_administrators(session, organization_id, what, facts, now)
        self.wake_delivery()
