"""Notes in the database what the services meet outside a conversation."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.service import Surroundings
from bot.watch.evidence import EvidenceWatch
from bot.watch.signs_of_life import SignsOfLife
from bot.web.server import WebServer
from core.clock import Clock
from core.config import Settings
from core.database import Database
from core.dialogue.not_heard import tell_not_heard
from core.dialogue.notices import NotHeard
from core.notices.chat import MessageKey
from core.notices.traffic import note_received, note_sent
from core.notices.troubles import BadUpdate, ChannelClosed, ChannelSilent, Trouble
from core.office import Office
from core.people.troubles import tell_trouble
from core.reporting.evidence.erasing import note_shown
from core.wording.formats import moment

_log = logging.getLogger(__name__)


class Noting:
    """What the channels report: odd updates, files shown, messages counted, times away."""

    def __init__(
        self, database: Database, office: Office, clock: Clock, wake: Callable[[], None]
    ) -> None:
        self._database = database
        self._office = office
        self._clock = clock
        self._wake = wake

    def surroundings(
        self, settings: Settings, signs: SignsOfLife, web: WebServer, evidence: EvidenceWatch
    ) -> Surroundings:
        """Give what services use of the rest of the program."""
        door = web.door if web.is_on else None  # without it, other channels carry the files
        return Surroundings(
            self._database,
            self._clock,
            note_shown=self.file_shown,
            on_unfit=evidence.report,
            on_bad_update=self.bad_update,
            note_sent=self.sent,
            note_received=self.received,
            note_away=self.away,
            note_silent=self.silent,
            signs=signs,
            folder=settings.storage.directory / "arriving",
            file_bytes=self._office.evidence_limit,
            public_url=settings.web.public_url,
            files=door,
            uploads=door,
        )

    async def bad_update(self, channel: str, update_id: int | str | None) -> None:
        """Tell the administrators, once a day, that an update was set aside."""
        await self._tell(BadUpdate(channel=channel, id="?" if update_id is None else update_id))

    async def refused(self, channel: str) -> None:
        """Tell the administrators, once a day, that a platform refuses its token."""
        await self._tell(ChannelClosed(channel=channel))

    async def silent(self, channel: str, since: datetime) -> None:
        """Tell the administrators that a channel brings nothing since then."""
        silent = ChannelSilent(channel=channel, since=moment(self._office.local(since)))
        await self._tell(silent)

    async def _tell(self, trouble: Trouble) -> None:
        now = self._clock.now()
        day = self._office.local(now).date().isoformat()
        await self._database.write(lambda session: tell_trouble(session, trouble, day, now))
        self._wake()

    async def file_shown(self, spot: MessageKey, sha256: str) -> None:
        """Note which message carries an evidence file, so that the file can be withdrawn later."""
        now = self._clock.now()
        try:
            await self._database.write(lambda session: note_shown(session, sha256, spot, now))
        except Exception:  # the file was shown anyway
            _log.exception("it was not noted where a file was shown")

    async def sent(self, channel: str) -> None:
        """Count a message that a channel carried."""
        await self._count(channel, note_sent)

    async def received(self, channel: str) -> None:
        """Count a message that came in."""
        await self._count(channel, note_received)

    async def _count(
        self, channel: str, note: Callable[[AsyncSession, str, datetime], Awaitable[None]]
    ) -> None:
        if all(plan.channel != channel for plan in self._office.plans):
            return
        now = self._office.local(self._clock.now())
        try:
            await self._database.write(lambda session: note(session, channel, now))
        except Exception:  # the message went, or came, anyway
            _log.exception("a message of %s was not counted", channel)

    async def away(self, channel: str, since: datetime, until: datetime) -> None:
        """Tell people with an open question that what they sent may not have arrived."""
        now, wall = self._clock.now(), self._office.wall
        said = NotHeard(channel=channel, since=wall(since), until=wall(until))
        _log.warning("%s was not listened to from %s to %s", channel, said.since, said.until)
        await self._database.write(lambda session: tell_not_heard(session, self._office, said, now))
        self._wake()
