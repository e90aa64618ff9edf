"""From what a person did to its answer: one conversation at a time, many side by side."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakValueDictionary

from markupsafe import escape
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.channel import Respond
from bot.fetching import PAUSES, Fetching
from bot.unkept import Unkept
from core.clock import Clock
from core.database import Database
from core.dialogue.engine import Dialogue, Shown
from core.dialogue.incoming import Incoming
from core.dialogue.screen import Limits, Page
from core.dialogue.screens import MENU
from core.errors import NotKeptError, Obstacle
from core.obstacles import obstacle_of
from core.office import Office
from core.people.organization import organization_ids
from core.reminders.notices import FAULT, tell_administrators, tell_unreachable
from core.reminders.outbox import HAS_LETTERS, revive
from core.reports.orders import HAS_ORDERS
from core.rounds.erasing import HAS_ERASURES
from core.texts import dialogue as texts
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
        report: Callable[[Obstacle], None] = lambda _: None,
        wake_eraser: Callable[[], None] = lambda: None,
        file_pauses: Sequence[float] = PAUSES,
    ) -> None:
        self.database = database
        self.clock = clock
        self.wake_delivery = wake_delivery
        self._wake_maker = wake_maker
        self._wake_eraser = wake_eraser
        self._dialogue = dialogue
        self._office = office
        self._unkept = Unkept(database, dialogue, report)
        self._fetching = Fetching(database, office, clock, report, file_pauses)
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
            shown = await self._handled(incoming, limits)
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
        try:
            await self._note_reachability(channel, address, is_reachable=is_reachable)
        except NotKeptError as error:  # the next message to the chat finds it out again
            _log.warning("a chat's state was not written: %s", error)

    async def _note_reachability(self, channel: str, address: str, *, is_reachable: bool) -> None:
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

    async def _handled(self, incoming: Incoming, limits: Limits) -> Shown | None:
        """Take one thing; whatever goes wrong, the person is told."""
        try:
            try:
                return await self._take(await self._fetching.with_files(incoming), limits)
            except NotKeptError as error:
                obstacle = error.obstacle
            except OperationalError as error:
                if obstacle_of(error) is not Obstacle.BUSY:
                    raise
                obstacle = Obstacle.BUSY
            return await self._unkept.answer(incoming, obstacle, self.clock.now(), limits)
        except Exception:
            return await self._apologise(incoming)

    async def _take(self, incoming: Incoming, limits: Limits) -> Shown | None:
        now = self.clock.now()

        async def take(session: AsyncSession) -> tuple[Shown | None, set[Any], int]:
            added = self._unkept.continue_in(session)
            shown = await self._dialogue.take(session, incoming, now, limits)
            return shown, {*session.info}, added

        shown, left, added = await self.database.write(take)
        self._unkept.saved(incoming, added)
        if HAS_LETTERS in left:
            self.wake_delivery()
        if HAS_ORDERS in left:
            self._wake_maker()
        if HAS_ERASURES in left:
            self._wake_eraser()
        return shown

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
