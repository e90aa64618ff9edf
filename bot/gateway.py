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

from markupsafe import escape
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.channel import Respond
from core.clock import Clock, is_possible
from core.database import Database
from core.dialogue.engine import Dialogue, Shown
from core.dialogue.incoming import Incoming, OfferedFile
from core.dialogue.screen import Limits, Page
from core.dialogue.screens import MENU
from core.errors import DeliveryError
from core.office import Office
from core.people.actor import find_actor
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


@dataclass(eq=False)
class _Queue:
    """One conversation's turns and answers, in the order in which they came."""

    taking: asyncio.Lock = field(default_factory=asyncio.Lock)
    answering: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0  # answers


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
                shown = await self._apologise(incoming)
            on_kept()
        if shown is None:
            return
        queue.waiting += 1
        async with queue.answering:
            queue.waiting -= 1
            if queue.waiting <= _ANSWERS_BEHIND:
                await respond(shown)

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

        if not is_possible(now):  # nothing is kept under a day that cannot be
            words = escape(texts.clock_is_wrong(now.year))
            return Shown(Page(words, (), is_record=True), 0, is_news=True)

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

    async def _apologise(self, incoming: Incoming) -> Shown:
        reference = secrets.token_hex(3).upper()
        _log.exception("fault %s in %s", reference, incoming.channel)
        try:
            await self._tell_office(reference)
        except Exception:
            _log.exception("the office could not be told of fault %s", reference)
        page = Page(escape(texts.apology(reference)), (MENU,), is_record=True)
        return Shown(page, 0, is_news=True)

    async def _tell_office(self, reference: str) -> None:
        now = self.clock.now()
        hour = self._office.local(now).strftime("%Y-%m-%d %H")  # one notice an hour is enough
        async with self.database.writing() as session:
            for organization_id in await organization_ids(session):
                what = (FAULT, f"{FAULT}:{organization_id}:{hour}")
                facts = {"reference": reference}
                await tell_administrators(session, organization_id, what, facts, now)
        self.wake_delivery()
