"""Leads each act of a person to its answer: one at a time in a conversation, many side by side."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from weakref import WeakValueDictionary

from markupsafe import Markup, escape
from sqlalchemy import select
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.channel import Respond
from bot.fetching import PAUSES, Fetching
from bot.unkept import Unkept
from core.clock import Clock, is_possible
from core.database import Database
from core.dialogue import state as states
from core.dialogue.engine import Dialogue
from core.dialogue.faults import tell_fault
from core.dialogue.incoming import Incoming
from core.dialogue.shown import Shown, apology
from core.dialogue.untold import UntoldKind
from core.dialogue.words import dialogue as texts
from core.documents.orders.orders import HAS_ORDERS
from core.errors import NotKeptError, Obstacle
from core.notices.chat import ChatKey
from core.notices.outbox import HAS_LETTERS, revive
from core.office import Office
from core.people.invitations import looks_like_code
from core.people.unreachable import tell_unreachable
from core.reporting.evidence.erasing import HAS_ERASURES
from core.screen import Limits, Page
from core.secrecy.secrecy import is_marked_secret
from core.storage.obstacles import obstacle_of
from models import Account

_log = logging.getLogger(__name__)

_ANSWERS_BEHIND = 3  # with more answers waiting behind it, an answer is out of date and not shown
_RECORDS_BEHIND = 20  # the same limit for screens that are shown only once


@dataclass(eq=False)
class _Queue:
    """One conversation's turns and answers, in order of arrival."""

    taking: asyncio.Lock = field(default_factory=asyncio.Lock)
    answering: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0  # answers
    told: int = 0  # the newest "not recorded" notice that was shown


class _Taken(NamedTuple):
    """What is shown of what was taken in, and what the transaction left to do."""

    shown: Shown | None
    left: set[Any]


class Gateway:
    """The entrance for all channels: they hand over what people do."""

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
        self._unshown: set[ChatKey] = set()
        self._looked_through: set[str] = set()  # channels, for notices of an earlier process
        self._queues: WeakValueDictionary[ChatKey, _Queue] = WeakValueDictionary()

    async def receive(
        self,
        incoming: Incoming,
        limits: Limits,
        respond: Respond,
        on_kept: Callable[[], None] = lambda: None,
    ) -> None:
        """Handle one act of a person; call `on_kept` once it is safe in the database.

        Handling and answering have separate locks: a slow channel (a flood limit) must not delay a
        person's next acts, nor anybody else's.
        """
        queue = self._queues.setdefault(incoming.conversation, _Queue())
        async with queue.taking:
            shown = await self._handled(incoming, limits)
            on_kept()
        if shown is None:
            return
        if incoming.page and incoming.page.question:  # the upload page waits for no chat
            await self._show(incoming, queue, shown, respond)
            return
        queue.waiting += 1
        async with queue.answering:
            queue.waiting -= 1
            is_once = shown.page.is_record or bool(shown.page.files)
            if queue.waiting <= (_RECORDS_BEHIND if is_once else _ANSWERS_BEHIND):
                await self._show(incoming, queue, shown, respond)

    async def question(self, incoming: Incoming) -> Markup:
        """Give what the conversation asks now, for the upload page."""
        async with self.database.reading() as session:
            return (await self._dialogue.question(session, incoming, self.clock.now())).head

    async def tell_again(
        self, channel: str, limits: Limits, respond: Callable[[str], Respond]
    ) -> None:
        """Repeat "not recorded" notices whose answer was lost.

        `respond` gives the function that answers in a chat.
        """
        if channel not in self._looked_through:
            async with self.database.reading() as session:
                left = await states.with_untold(session, channel)
            self._unshown.update(ChatKey(channel, address) for address in left)
            self._looked_through.add(channel)
        for chat in [one for one in self._unshown if one.channel == channel]:
            self._unshown.discard(chat)
            try:
                await self._tell_again_in(Incoming(*chat, (), ""), limits, respond)
            except (NotKeptError, OperationalError):  # the database cannot be written: next time
                self._unshown.add(chat)
                raise

    async def _tell_again_in(
        self, incoming: Incoming, limits: Limits, respond: Callable[[str], Respond]
    ) -> None:
        queue = self._queues.setdefault(incoming.conversation, _Queue())
        async with queue.taking, queue.answering:
            shown = await self._again(incoming, limits)
            if shown is not None and shown.told > queue.told:
                await self._show(incoming, queue, shown, respond(incoming.address))

    async def _show(
        self, incoming: Incoming, queue: _Queue, shown: Shown, respond: Respond
    ) -> None:
        """Show an answer; note that the person now knows what was not recorded."""
        is_seen = await respond(shown.after(queue.told))
        if is_seen is False:
            await self._note_unseen(incoming, shown)
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

    async def _note_unseen(self, incoming: Incoming, shown: Shown) -> None:
        """Note what was not shown; where numbers choose, they must not choose unseen things."""
        if shown.told:
            self._unshown.add(incoming.conversation)
        has_numbers = shown.limits is not None and not shown.limits.has_buttons
        if not has_numbers:
            return
        chat = incoming.conversation

        async def note(session: AsyncSession) -> None:
            if shown.turn:
                await states.note_unseen(session, chat, shown.turn)
            else:  # it stands beside the question
                await states.take_back(session, chat, shown.page.choices)

        try:
            await self.database.write(note)
        except (SQLAlchemyError, NotKeptError):
            _log.warning("it was not noted that a question was not shown", exc_info=True)

    async def _again(self, incoming: Incoming, limits: Limits) -> Shown | None:
        now = self.clock.now()
        return await self.database.write(
            lambda session: self._dialogue.again(session, incoming, now, limits)
        )

    async def note_reachability(self, channel: str, address: str, *, is_reachable: bool) -> None:
        """Store whether a chat can be reached; tell the coordinators when it cannot."""
        try:
            await self._note_reachability(channel, address, is_reachable=is_reachable)
        except NotKeptError as error:  # the next message to the chat will find out again
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
        """Handle one act; the person gets an answer whatever goes wrong."""
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
            return await self._apologise(incoming, limits)

    async def _take(self, incoming: Incoming, limits: Limits) -> Shown | None:
        now = self.clock.now()
        if not is_possible(now):  # nothing is stored under an impossible date
            words = escape(texts.clock_is_wrong(now.year))
            return Shown(Page(words, (), is_record=True), 0, is_news=True)

        async def take(session: AsyncSession) -> _Taken:
            saving.resume_unsaved(session)
            return _Taken(
                await self._dialogue.take(session, incoming, now, limits), {*session.info}
            )

        with self._unkept.saving(incoming) as saving:
            shown, left = await self.database.write(take)
        if HAS_LETTERS in left:
            self.wake_delivery()
        if HAS_ORDERS in left:
            self._wake_maker()
        if HAS_ERASURES in left:
            self._wake_eraser()
        return shown

    async def _apologise(self, incoming: Incoming, limits: Limits) -> Shown:
        reference = secrets.token_hex(3).upper()
        _log.exception("fault %s in %s", reference, incoming.channel)
        why = escape(texts.apology(reference))
        # Codes and words marked secret are not stored.
        is_secret = looks_like_code(incoming.text) or is_marked_secret(incoming.text)
        words = "" if is_secret else incoming.text
        state = states.State()
        try:
            state = await self._note_lost(incoming, words, why)
        except Exception:
            _log.exception("what fault %s lost could not be noted", reference)
            state.note_untold(UntoldKind.REFUSED, words, why)
        try:
            await self._tell_office(reference)
        except Exception:
            _log.exception("the office could not be told of fault %s", reference)
        return apology(state, limits)

    async def _note_lost(self, incoming: Incoming, words: str, why: Markup) -> states.State:
        """Note that an act was not recorded, until the person is known to have been told."""

        async def note(session: AsyncSession) -> states.State:
            conversation_id, state = await states.load(session, *incoming.conversation)
            state.note_untold(UntoldKind.REFUSED, words, why)
            state.remember(incoming.delivery_keys)
            await states.save(session, conversation_id, state)
            return state

        return await self.database.write(note)

    async def _tell_office(self, reference: str) -> None:
        now = self.clock.now()
        async with self.database.writing() as session:
            await tell_fault(session, self._office, reference, now)
        self.wake_delivery()
