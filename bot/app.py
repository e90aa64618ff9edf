"""Joins the real parts into one running assistant."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from bot.channel import FileChannel
from bot.commands.quick_start import end_loading
from bot.delivery import Delivery
from bot.erasing import Eraser
from bot.gateway import Gateway
from bot.making.maker import Maker
from bot.making.process import make_in_child
from bot.noting import Noting
from bot.service import Service
from bot.services import Serving, services_of
from bot.stopping import done_within, ended
from bot.telegram.client import Rate
from bot.watch.alarm import Alarm
from bot.watch.clock import ByTheClock, ClockWatch
from bot.watch.data import DataWatch
from bot.watch.evidence import EvidenceWatch
from bot.watch.nightly_copies import NightlyCopies
from bot.watch.outside import Watcher
from bot.watch.signs_of_life import SignsOfLife, tell_accepted, tell_missed
from bot.web.callers import callers_of
from bot.web.server import WebServer
from bot.web.site import Site
from core.calendar.working_days import public_holidays
from core.clock import Clock, SystemClock
from core.config import Settings
from core.database import Database
from core.dialogue.engine import Dialogue
from core.figures.snapshots import freeze_locked_rounds
from core.installation.identity import IdentityFile, make_ready
from core.office import Office, office_of
from core.people.organization import ensure_organization
from core.people.quota import tell_quotas
from core.people.unlinking import unlink_those_told
from core.reminders.due import post_due_reminders
from core.reminders.weekly import post_weekly_digests
from handlers import TOPICS
from scheduler import Job, Scheduler

_log = logging.getLogger(__name__)

Work = Callable[[], Awaitable[None]]

_TICK = 15.0  # seconds: how much later than its hour a reminder may come
_DELIVER = 5.0  # seconds between retries of failed messages
_TELL_AGAIN = 30.0  # seconds between looks for people who were not told of a loss
_FREEZE = 60.0
_COPY = 60.0  # seconds between looks whether a copy is due
_SWEEP = 3_600.0  # seconds between looks whether the evidence folder is due
_FIRST = 0.2  # seconds after the first poll began
_DELIVERING = 10.0  # seconds that a tick waits for its messages
# Seconds after the signal: polling ends first, then the rest, then everything is closed.
# If closing hangs too, `bot.stopping.LONGEST` ends the process.
_FINISHING = 8.0
_STOPPING = 23.0
_CLOSING = 2.0


class Assistant:
    """One running assistant: database, dialogue, delivery, scheduler and channels."""

    def __init__(
        self,
        settings: Settings,
        clock: Clock | None = None,
        pacing: Rate | None = None,
        *,
        identity: IdentityFile | None = None,
    ) -> None:
        self._settings = settings
        self._identity = identity
        self.clock = clock or SystemClock()
        self.office = office_of(settings)
        self.database = Database(settings.database_path)
        self._dialogue = Dialogue(TOPICS, self.office)
        self._last_seen: datetime | None = None
        self._is_prepared = False
        self._is_ready = False
        self._is_settled = False
        self._first_tick = asyncio.Lock()
        self._on_settled: Callable[[], None] = lambda: None
        self._watcher = Watcher(settings.watch.url.get_secret_value())
        # A demonstration hands in its own clock, and sets it on purpose.
        self._clock_watch = ClockWatch(self.clock, is_set_by_hand=clock is not None)
        self._signs = SignsOfLife(settings.storage.directory)
        channels: dict[str, FileChannel] = {}  # filled below: services need the workers
        self._make_workers(channels)
        self._noting = Noting(self.database, self.office, self.clock, self.delivery.wake)
        site = Site(settings, self.database, self.office, self.clock)
        self.web = WebServer(site, self.evidence_watch.report)
        around = self._noting.surroundings(settings, self._signs, self.web, self.evidence_watch)
        self.services = services_of(settings, around, pacing)
        channels.update({one.channel.name: one.channel for one in self.services})
        self._scheduler = Scheduler(self._jobs())

    @property
    def titles(self) -> list[str]:
        """Give the bot's names on the platforms that were reached."""
        return [one.title for one in self.services if one.title]

    def _make_workers(self, channels: Mapping[str, FileChannel]) -> None:
        place = (self.database, self.office, self.clock)
        self.delivery = Delivery(*place, channels)
        self.maker = Maker(
            *place,
            channels,
            make=make_in_child(self._settings),
            folder=self._settings.making_directory,
        )
        self.copies = NightlyCopies(self._settings, *place)
        self.eraser = Eraser(self.database, self.office.evidence_directory, self.clock, channels)
        self.alarm = Alarm(channels)
        self.data_watch = DataWatch(*place, self.alarm)
        self.evidence_watch = EvidenceWatch(*place, self.delivery.wake)
        self.by_the_clock = ByTheClock(
            self.database, self.office, self._clock_watch, self.delivery.wake
        )

    def _jobs(self) -> tuple[Job, ...]:
        guarded = self.data_watch.guarded

        def timed(run: Work) -> Work:
            return guarded(self.by_the_clock(run))

        def written(work: Callable[[AsyncSession, Office, datetime], Awaitable[object]]) -> Work:
            async def write() -> None:
                now = self.clock.now()
                await self.database.write(lambda session: work(session, self.office, now))

            return timed(write)

        return (
            Job("look at the data", _DELIVER, self.data_watch.look),
            Job("remind", _TICK, timed(self.remind)),
            Job("deliver", _DELIVER, timed(self.delivery.look)),
            Job("make", _DELIVER, guarded(self.maker.look)),
            Job("erase", _DELIVER, guarded(self.eraser.look)),
            Job("tell again", _TELL_AGAIN, guarded(self.tell_again)),
            Job("unlink", _TICK, written(unlink_those_told)),
            Job("freeze", _FREEZE, written(freeze_locked_rounds)),
            Job("sweep", _SWEEP, timed(self.evidence_watch.look)),
            Job("copy", _COPY, timed(self.copies.look)),
            Job("end links", _SWEEP, self.web.sweep),
        )

    async def run(
        self,
        stop: asyncio.Event,
        on_ready: Work | None = None,
        on_settled: Callable[[], None] = lambda: None,
    ) -> None:
        """Serve until `stop`; then finish the work in hand.

        `on_ready` runs once a channel answers, `on_settled` once starting is finished.
        """
        end_loading()
        self._on_settled = on_settled
        await self.prepare()
        try:
            await done_within(stop, _STOPPING, self._run(stop, on_ready))
        finally:
            closing = {asyncio.create_task(one.close()) for one in self.services}
            await ended(closing, _CLOSING)
            await ended({asyncio.create_task(self.database.close())}, _CLOSING)

    async def prepare(self) -> None:
        """Make the database ready, once: looking into an open file anew would drop its locks."""
        if self._is_prepared:
            return
        await make_ready(self.database, self._settings, self._identity)
        self._last_seen = self._signs.last()
        async with self.database.writing() as session:
            await ensure_organization(session, self._settings.organization.name)
        self._is_prepared = True

    async def remind(self) -> None:
        """Post the reminders that are due, deliver them, and call the watcher if all is well."""
        now = self.clock.now()
        await self.database.write(lambda session: post_due_reminders(session, self.office, now))
        await self.database.write(lambda session: post_weekly_digests(session, self.office, now))
        await self.database.write(lambda session: tell_quotas(session, self.office, now))
        self._signs.alive(now)
        delivering = self.delivery.begin()
        await asyncio.wait({delivering}, timeout=_DELIVERING)  # a hanging chat takes longer
        if all(one.health.hears for one in self.services) and self.delivery.is_well:
            self._watcher.all_is_well()

    async def tell_again(self) -> None:
        """Repeat what was not recorded, to people who may not know it."""
        for service in self.services:
            await service.tell_again()

    async def _run(self, stop: asyncio.Event, on_ready: Work | None) -> None:
        serving = Serving(
            self.services,
            on_reached=partial(self._reached, on_ready),
            on_begun=self._begun,
            on_refused=self._refused,
        )
        ending = asyncio.create_task(self._end_making(stop))
        gateway = self._gateway()
        try:
            await self.web.start(gateway, callers_of(self.services, self._signs.last))
            await serving.run(gateway, stop)
        finally:
            ending.cancel()
            await self._finish(serving)

    def _gateway(self) -> Gateway:
        return Gateway(
            self.database,
            self._dialogue,
            self.office,
            self.clock,
            self.delivery.wake,
            wake_maker=self.maker.wake,
            report=self.data_watch.report,
            wake_eraser=self.eraser.wake,
        )

    async def _reached(self, on_ready: Work | None, service: Service) -> None:
        """Begin what needs a channel, with the first that answers."""
        if service.username:
            self._dialogue.rules = self._dialogue.rules.known_as(service.username)
        if self._is_ready:
            return
        self._is_ready = True
        if on_ready is not None:
            await on_ready()
        self._scheduler.start()

    async def _end_making(self, stop: asyncio.Event) -> None:
        """Return the order in hand at once, because making it may take longest."""
        await stop.wait()
        self.maker.end()

    async def _finish(self, serving: Serving) -> None:
        for service in (self.delivery, self.maker, self.copies, self.eraser):
            service.end()
        await asyncio.gather(
            serving.finish(_FINISHING),
            self.web.finish(_FINISHING),
            self._scheduler.stop(_FINISHING),
            self.delivery.finish(_FINISHING),
            self.maker.finish(_FINISHING),
            self.data_watch.finish(_FINISHING),
            self.eraser.finish(_FINISHING),
            self._watcher.finish(_CLOSING),
        )

    async def _begun(self, service: Service) -> None:
        """Do what is due at the start, once, and what follows it for each channel."""
        async with self._first_tick:
            if not self._is_settled:
                await self._settle()
                self._is_settled = True
        name, now = service.channel.name, self.clock.now()
        try:
            await tell_accepted(self.database, self.office, self._signs, name, now)
            self.delivery.wake()
            await self.web.resume(name)
            await service.tell_again()  # messages that the previous process could not send
            await service.greet()
        except Exception:
            _log.exception("what follows the first tick failed")

    async def _settle(self) -> None:
        # Waiting people are answered before the calendar loads.
        await asyncio.sleep(_FIRST)
        await asyncio.to_thread(public_holidays, self.clock.now().year)  # heavy, needed now
        try:
            await self.data_watch.look()
            last, self._last_seen = self._last_seen, None
            await tell_missed(self.database, self.office, last, self.clock.now())
            await self.by_the_clock(self.remind)()
        except Exception:
            _log.exception("the first tick failed; the scheduler tries again")
        self._on_settled()

    async def _refused(self, service: Service) -> None:
        """Note a refused token; where people are reached on another channel, tell them now."""
        name = service.channel.name
        self._signs.refused(self.clock.now(), name)
        if len(self.services) > 1:
            try:
                await self._noting.refused(name)
            except Exception:  # the other channels go on
                _log.exception("nobody was told that %s is refused", name)
