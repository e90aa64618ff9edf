"""Fetches the files that people send: refuses forbidden ones, and retries incomplete ones."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

from core.clock import Clock
from core.database import Database
from core.dialogue.incoming import Incoming, OfferedFile
from core.dialogue.words.unkept import file_not_kept
from core.errors import DeliveryError, FilesOutOfReachError, Obstacle
from core.files.kinds import is_as_announced
from core.files.received import ReceivedFile, keep, plain_name, refusal
from core.files.room import has_room
from core.notices.troubles import LocalFiles
from core.office import Office
from core.people.actor import Actor, find_actor
from core.people.troubles import tell_trouble
from core.reporting.evidence.quota import SentToday, sent_since
from core.secrecy.secrecy import is_marked_secret
from core.storage.obstacles import obstacle_of_file
from core.wording import refusals as texts

_log = logging.getLogger(__name__)

PAUSES = (0.5, 2.0, 4.0)  # seconds before a file is fetched again; only this chat waits
_LONGEST_WAIT = 30.0  # longest wait, in seconds, that the channel may ask for
_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class _Refused(Exception):  # noqa: N818 - it carries a sentence, nothing went wrong here
    sentence: str


class Fetching:
    """Stores files in the evidence folder, or gives a sentence for each file that is refused."""

    def __init__(
        self,
        database: Database,
        office: Office,
        clock: Clock,
        report: Callable[[Obstacle], None],
        pauses: Sequence[float] = PAUSES,
    ) -> None:
        self._database = database
        self._office = office
        self._clock = clock
        self._report = report
        self._pauses = pauses
        self._sent = SentToday()

    async def with_files(self, incoming: Incoming) -> Incoming:
        """Fetch the allowed files, before any transaction is open."""
        if not incoming.offered:
            return incoming
        actor = await self._actor(incoming)
        if actor is None or not actor.has_read_notice:
            return replace(incoming, refusals=())  # people without an account are asked for a code
        if not (actor.department_ids or actor.inspects):
            return replace(incoming, refusals=(texts.nothing_to_hand_in(),))
        outcomes = [
            await self._fetched(actor, offered, incoming.text) for offered in incoming.offered
        ]
        files = tuple(one for one in outcomes if isinstance(one, ReceivedFile))
        told = tuple(one for one in outcomes if isinstance(one, str))
        # A caption that is marked secret refuses its file too.
        if is_marked_secret(incoming.text):
            incoming = replace(incoming, text="", said=())
        return replace(incoming, files=files, refusals=told)

    async def _actor(self, incoming: Incoming) -> Actor | None:
        async with self._database.reading() as session:
            today = self._office.local(self._clock.now()).date()
            return await find_actor(session, incoming.channel, incoming.address, today)

    async def _fetched(
        self, actor: Actor, offered: OfferedFile, caption: str
    ) -> ReceivedFile | str:
        """Fetch one file, or give the reason why not."""
        name = plain_name(offered.name)
        try:
            await self._require_allowed(actor, offered, caption)
            file = await self._taken(offered, caption)
        except _Refused as refused:
            return refused.sentence
        except FilesOutOfReachError:
            _log.exception("files of the Bot API server cannot be read here")
            await self._tell_out_of_reach()
            return texts.file_out_of_reach(name)
        except DeliveryError:
            _log.warning("a file could not be fetched", exc_info=True)
            return texts.file_not_fetched(name)
        except OSError as error:
            return self._not_kept(name, error)
        self._sent.add(actor.person_id, file.size)
        return file

    async def _require_allowed(self, actor: Actor, offered: OfferedFile, caption: str) -> None:
        """Raise before fetching when the file would not be kept."""
        name = plain_name(offered.name)
        refused = refusal(offered.name, caption, offered.size, self._office.evidence_limit)
        if refused is not None:
            raise _Refused(refused)
        now = self._office.local(self._clock.now())
        midnight = self._office.moment(datetime.combine(now.date(), time.min))
        async with self._database.reading() as session:
            kept = await sent_since(session, actor.person_id, midnight)
        sent, quota = self._sent.of(actor.person_id, now.date(), kept), self._office.evidence_a_day
        if not quota.allows(sent.with_one(offered.size)):
            raise _Refused(texts.too_much_today(name, quota.files, quota.size // _MEGABYTE))
        if not has_room(self._office.evidence_directory, offered.size):
            self._report(Obstacle.FULL)
            raise _Refused(file_not_kept(name, Obstacle.FULL))

    async def _taken(self, offered: OfferedFile, caption: str) -> ReceivedFile:
        directory = self._office.evidence_directory
        directory.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=directory) as temporary:
            fetched = Path(temporary) / "fetched"
            await self._fetch_whole(offered, fetched)
            size = fetched.stat().st_size  # the channel's announced size may be wrong
            refused = refusal(offered.name, caption, size, self._office.evidence_limit)
            if refused is not None:
                raise _Refused(refused)
            kept = await asyncio.to_thread(
                keep, directory, fetched, offered.name, offered.media_type
            )
            return replace(kept, message=offered.message)

    async def _fetch_whole(self, offered: OfferedFile, to: Path) -> None:
        """Fetch until the file has its announced size, a few times; then ask the person."""
        for pause in () if offered.is_here else self._pauses:
            try:
                await offered.fetch(to)
                if await asyncio.to_thread(_is_whole, offered, to):
                    return
            except DeliveryError as error:
                if error.permanent:
                    raise
                _log.info("a file is asked for again: %s", error)
                await asyncio.sleep(min(error.retry_after or pause, _LONGEST_WAIT))
            else:
                _log.warning("a file came otherwise than announced; it is asked for again")
                await asyncio.sleep(pause)
        await offered.fetch(to)
        if not await asyncio.to_thread(_is_whole, offered, to):
            raise _Refused(texts.file_not_as_sent(plain_name(offered.name)))

    def _not_kept(self, name: str, error: OSError) -> str:
        """Report that the disk did not take a file."""
        obstacle = obstacle_of_file(error) or Obstacle.BROKEN
        _log.warning("a file was not written: %s", obstacle)
        self._report(obstacle)
        return file_not_kept(name, obstacle)

    async def _tell_out_of_reach(self) -> None:
        now = self._clock.now()
        day = self._office.local(now).date().isoformat()
        await self._database.write(lambda session: tell_trouble(session, LocalFiles(), day, now))


def _is_whole(offered: OfferedFile, fetched: Path) -> bool:
    if not offered.size and not fetched.stat().st_size:
        raise _Refused(texts.file_empty(plain_name(offered.name)))
    return is_as_announced(fetched, offered.name, offered.media_type, offered.size)
