"""From what a person did to its answer: one conversation at a time, many side by side."""

import asyncio
import logging
import secrets
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from weakref import WeakValueDictionary

from markupsafe import escape
from sqlalchemy.exc import OperationalError

from bot.channel import Respond
from core.clock import Clock
from core.database import Database
from core.dialogue.engine import Dialogue, Shown
from core.dialogue.incoming import Incoming, OfferedFile
from core.dialogue.screen import Limits, Page
from core.errors import DeliveryError
from core.office import Office
from core.people.actor import find_actor
from core.people.organization import organization_ids
from core.reminders.letters import FAULT, tell_coordinators
from core.rounds.evidence import ReceivedFile, keep, refusal
from core.texts import dialogue as texts
from core.texts import refusals

_log = logging.getLogger(__name__)

_TRIES = 3  # of a busy database; each waits as long as the database's own time-out


class Gateway:
    """Every channel hands over what people do here."""

    def __init__(
        self,
        database: Database,
        dialogue: Dialogue,
        office: Office,
        clock: Clock,
        wake_delivery: Callable[[], None],
    ) -> None:
        self.database = database
        self.clock = clock
        self.wake_delivery = wake_delivery
        self._dialogue = dialogue
        self._office = office
        self._locks: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()

    async def receive(
        self,
        incoming: Incoming,
        limits: Limits,
        respond: Respond,
        on_kept: Callable[[], None] = lambda: None,
    ) -> None:
        """Handle one thing a person did; `on_kept` is called once it is safe in the database."""
        lock = self._locks.setdefault(incoming.conversation, asyncio.Lock())
        async with lock:
            try:
                shown = await self._take(await self._with_files(incoming), limits)
            except Exception:
                shown = await self._apologise(incoming)
            on_kept()
            if shown is not None:
                await respond(shown)

    async def _take(self, incoming: Incoming, limits: Limits) -> Shown | None:
        for attempt in range(1, _TRIES + 1):
            try:
                async with self.database.writing() as session:
                    shown = await self._dialogue.take(session, incoming, self.clock.now(), limits)
                if session.info.get("has_letters"):
                    self.wake_delivery()
            except OperationalError:
                if attempt == _TRIES:
                    raise
                _log.warning("the database is busy, attempt %s", attempt)
            else:
                return shown
        return None

    async def _with_files(self, incoming: Incoming) -> Incoming:
        """Fetch the files that may be taken, before any transaction is open."""
        if not incoming.offered or not await self._is_known(incoming):
            return incoming
        kept: list[ReceivedFile] = []
        refused: list[str] = []
        for offered in incoming.offered:
            outcome = await self._fetch(offered, incoming.text)
            (kept if isinstance(outcome, ReceivedFile) else refused).append(outcome)  # type: ignore[arg-type]
        return replace(incoming, files=tuple(kept), refusals=tuple(refused))

    async def _is_known(self, incoming: Incoming) -> bool:
        async with self.database.reading() as session:
            actor = await find_actor(session, incoming.channel, incoming.address)
        return actor is not None and actor.has_read_notice

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
            except DeliveryError:
                _log.warning("a file could not be fetched", exc_info=True)
                return refusals.file_not_fetched(offered.name)
            size = fetched.stat().st_size  # the channel need not have told the truth
            if size == 0:
                return refusals.file_empty(offered.name)
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
        return Shown(Page(escape(texts.apology(reference)), (), is_record=True), 0)

    async def _tell_office(self, reference: str) -> None:
        now = self.clock.now()
        hour = self._office.local(now).strftime("%Y-%m-%d %H")  # one notice an hour is enough
        async with self.database.writing() as session:
            for organization_id in await organization_ids(session):
                what = (FAULT, f"{FAULT}:{organization_id}:{hour}")
                facts = {"reference": reference}
                await tell_coordinators(session, organization_id, what, facts, now)
        self.wake_delivery()
