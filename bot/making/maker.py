"""Runs document orders one at a time, and sends the files."""

import asyncio
import logging
import shutil
import tempfile
from collections.abc import Coroutine, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from markupsafe import Markup, escape

from bot.channel import FileChannel
from bot.making.claims import Claimed, Claims
from bot.making.note import MakingNote
from bot.making.process import Make
from bot.stopping import ended, stopped_within
from core.clock import Clock
from core.database import Database
from core.documents.making import Commission
from core.documents.orders.products import MadeFile
from core.documents.words import orders as texts
from core.errors import DeliveryError, NotKeptError, UserError
from core.office import Office
from core.wording.coordinating import with_name

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")

EVERY = 3.0  # seconds between messages on the progress, and before the first
_RENEW = 20.0  # seconds: a third of the lease
_PATIENCE = 60.0  # seconds: the longest wait a channel may ask for
_PAUSES = (5.0, 15.0, 60.0)  # seconds between attempts to send a file
_GRACE = 15.0  # seconds for a file on its way when the process is told to stop


class _StoppedError(Exception):
    """The process was told to stop."""


class Maker:
    """Makes and sends ordered documents; several may run on one database."""

    def __init__(
        self,
        database: Database,
        office: Office,
        clock: Clock,
        channels: Mapping[str, FileChannel],
        *,
        make: Make,
        folder: Path,
        every: float = EVERY,
        pauses: Sequence[float] = _PAUSES,
    ) -> None:
        self._name = office.coordinating_department
        self._claims = Claims(database, office, clock, channels)
        self._clock = clock
        self._make = make
        self._folder = folder
        self._every = every
        self._pauses = pauses
        self._stop = asyncio.Event()
        self._lock = asyncio.Lock()
        self._working: asyncio.Task[None] | None = None
        self._is_swept = False

    def wake(self) -> None:
        """Look for orders soon without waiting; a running round will see them."""
        if self._working is None or self._working.done():
            self._working = asyncio.create_task(self._work_on())

    async def look(self) -> None:
        """Wake: the scheduler's job, which must not last as long as the work does."""
        self.wake()

    async def work(self) -> None:
        """Make and send all orders."""
        async with self._lock:
            if not self._is_swept:
                await self._sweep()
            while not self._stop.is_set():
                claimed = await self._claims.take()
                if claimed is None:
                    return
                await self._serve(claimed)

    def end(self) -> None:
        """Begin nothing more, and return the order in hand."""
        self._stop.set()

    async def finish(self, seconds: float = 8.0) -> None:
        """Wait until the order in hand is sent or returned; then break it off."""
        if self._working is not None:
            await ended({self._working}, seconds)

    async def _work_on(self) -> None:
        try:
            await self.work()
        except NotKeptError as error:
            _log.warning("making waits: %s", error)
        except Exception:
            _log.exception("making failed; the next tick tries again")

    async def _sweep(self) -> None:
        """Remove the folders that a killed process left, until each is gone or in use."""
        # Orders are read first: a folder made later belongs to an order in hand.
        found = await asyncio.to_thread(_folders, self._folder)
        held = await self._claims.held() if found else set()
        left = [
            old for old in found if old.name.partition("-")[0] not in {str(one) for one in held}
        ]
        for old in left:
            await asyncio.to_thread(shutil.rmtree, old, ignore_errors=True)
        self._is_swept = len(left) == len(found)

    async def _serve(self, claimed: Claimed) -> None:
        """Make one order and send it, whatever happens."""
        words = texts.making_begins(claimed.title)
        note = MakingNote(claimed.channel, claimed.address, words, self._every)
        keeping = asyncio.create_task(self._keep(claimed))
        try:
            await self._make_and_send(claimed, note)
        except _StoppedError:
            await self._claims.let_go(claimed)
        finally:
            keeping.cancel()
            await note.end()
            await asyncio.to_thread(_remove, self._folder, _prefix(claimed))

    async def _make_and_send(self, claimed: Claimed, note: MakingNote) -> None:
        began = self._clock.now()
        try:
            files = await self._unless_stopped(self._made(claimed, note), grace=0.0)
            if await self._claims.lost_evidence(claimed, began):  # again, without the file
                files = await self._unless_stopped(self._made(claimed, note), grace=0.0)
        except UserError as error:
            await self._claims.fail(claimed, error.text)
            await note.close(escape(with_name(error.text, self._name)))
        except _StoppedError:
            raise
        except Exception as error:
            _log.exception("order %s could not be made", claimed.order_id)
            if not await self._claims.put_back(claimed, f"{type(error).__name__}: {error}"):
                await note.close(texts.failed(claimed.title))
        else:
            await self._send(claimed, files, note)

    async def _made(self, claimed: Claimed, note: MakingNote) -> list[MadeFile]:
        folder = await asyncio.to_thread(_new_folder, self._folder, claimed)
        commission = Commission(
            organization_id=claimed.organization_id,
            product=claimed.product,
            facts=claimed.facts,
            now=self._clock.now(),
            folder=folder,
            file_bytes=claimed.channel.limits.file_bytes,
        )

        def progress(done: int, total: int) -> None:
            note.words = texts.being_made(claimed.title, done, total, claimed.unit)

        return await self._make(commission, progress)

    async def _send(self, claimed: Claimed, files: list[MadeFile], note: MakingNote) -> None:
        if not await self._claims.holds(claimed):
            return
        if not await self._claims.may_have(claimed):
            await self._claims.drop(claimed)
            if note.is_shown:
                await note.close(texts.no_longer_allowed(claimed.title))
            return
        await self._claims.note_given(claimed)  # before sending: a file cannot be taken back
        files = [replace(file, order_id=claimed.order_id) for file in files]
        last_words = texts.made(claimed.title, [file.note for file in files if file.note])
        try:
            for number, file in enumerate(files, start=1):
                note.words = texts.being_sent(claimed.title, number, len(files))
                is_caption = number == 1 and not note.is_shown
                caption = last_words if is_caption else Markup()
                await self._send_one(claimed, file, caption)
        except DeliveryError as error:
            if not await self._claims.not_sent(claimed, error):
                await note.close(texts.failed(claimed.title))
            return
        await self._claims.done(claimed)
        if note.is_shown:
            await note.close(last_words)
        await self._tell_elsewhere(claimed)

    async def _send_one(self, claimed: Claimed, file: MadeFile, caption: Markup) -> None:
        """Send one file, with retries; files sent before are not repeated.

        If the channel asks for long patience, the whole order is put off, because others wait
        behind it.
        """
        for pause in (*self._pauses, None):
            try:
                sending = claimed.channel.send_file(claimed.address, file, caption)
                await self._unless_stopped(sending, grace=_GRACE)
            except DeliveryError as error:
                is_long = (error.retry_after or 0.0) > _PATIENCE
                if error.permanent or error.is_used_up or pause is None or is_long:
                    raise
                _log.warning("a file of order %s is tried again: %s", claimed.order_id, error)
                if await stopped_within(self._stop, max(pause, error.retry_after or 0.0)):
                    raise _StoppedError from error
            else:
                return

    async def _tell_elsewhere(self, claimed: Claimed) -> None:
        """Tell the ordering chat that the files went to another one."""
        if claimed.asked_at is None:
            return
        channel, address = claimed.asked_at
        try:
            await channel.say(address, texts.sent_elsewhere(claimed.title, claimed.channel.name))
        except DeliveryError as error:
            _log.warning("it was not told where order %s went: %s", claimed.order_id, error)

    async def _keep(self, claimed: Claimed) -> None:
        """Renew the claim while the order is in hand."""
        while True:
            await asyncio.sleep(_RENEW)
            try:
                await self._claims.renew(claimed)
            except Exception:
                _log.exception("the claim on order %s is renewed later", claimed.order_id)

    async def _unless_stopped(self, work: Coroutine[Any, Any, _Result], *, grace: float) -> _Result:
        """Run it; when told to stop, allow this many seconds more, then break it off."""
        task, stop = asyncio.create_task(work), asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait({task, stop}, return_when=asyncio.FIRST_COMPLETED)
            if not task.done():
                await asyncio.wait({task}, timeout=grace)
            if not task.done():
                raise _StoppedError
            return await task
        finally:
            stop.cancel()
            if not task.done():
                task.cancel()
                await asyncio.wait({task})


def _prefix(claimed: Claimed) -> str:
    """Give the prefix of a claim's folder; each claim on an order has its own."""
    return f"{claimed.order_id}-{claimed.attempt}-"


def _new_folder(folder: Path, claimed: Claimed) -> Path:
    """Make an empty private folder for one order; remove an older attempt's."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _remove(folder, f"{claimed.order_id}-")
    return Path(tempfile.mkdtemp(prefix=_prefix(claimed), dir=folder))


def _remove(folder: Path, prefix: str) -> None:
    for old in folder.glob(f"{prefix}*"):
        shutil.rmtree(old, ignore_errors=True)


def _folders(folder: Path) -> list[Path]:
    """List the folders of all orders; ignore errors, because the next order reports them."""
    with suppress(OSError):
        return list(folder.iterdir())
    return []
