"""Joins the real parts into one running assistant."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime

from telegram.error import InvalidToken
from telegram.ext import BaseRateLimiter

from bot.commands.quick_start import end_loading
from bot.delivery import Delivery
from bot.erasing import Eraser
from bot.gateway import Gateway
from bot.making.maker import Maker
from bot.making.process import make_in_child
from bot.stopping import done_within, ended
from bot.telegram.channel import TelegramChannel
from bot.telegram.client import close_bot, reach_telegram, telegram_bot
from bot.telegram.fair_queue import FairQueue
from bot.telegram.polling import Polling
from bot.telegram.request import TelegramRequest
from bot.telegram.service import TelegramService
from bot.telegram.source import UpdateSource
from bot.watch.alarm import Alarm
from bot.watch.clock import ByTheClock, ClockWatch
from bot.watch.data import DataWatch
from bot.watch.evidence import EvidenceWatch
from bot.watch.health import Health
from bot.watch.nightly_copies import NightlyCopies
from bot.watch.outside import Watcher
from bot.watch.signs_of_life import SignsOfLife, tell_missed
from core.calendar.working_days import public_holidays
from core.clock import Clock, SystemClock
from core.config import Settings
from core.database import Database
from core.dialogue.engine import Dialogue
from core.errors import UserError
from core.figures.snapshots import freeze_locked_rounds
from core.installation.identity import IdentityFile, make_ready
from core.notices.chat import MessageKey
from core.notices.troubles import BadUpdate
from core.office import office_of
from core.people.organization import ensure_organization
from core.people.quota import tell_quotas
from core.people.troubles import tell_trouble
from core.people.unlinking import unlink_those_told
from core.reminders.due import post_due_reminders
from core.reminders.weekly import post_weekly_digests
from core.reporting.evidence.erasing import note_shown
from core.settings import words as texts
from handlers import TOPICS
from scheduler import Job, Scheduler

_log = logging.getLogger(__name__)

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
    """One running assistant: database, dialogue, delivery, scheduler and Telegram."""

    def __init__(
        self,
        settings: Settings,
        clock: Clock | None = None,
        pacing: BaseRateLimiter[str] | None = None,
        *,
        identity: IdentityFile | None = None,
    ) -> None:
        self._settings = settings
        self._identity = identity
        self.clock = clock or SystemClock()
        self.office = office_of(settings)
        self.database = Database(settings.database_path)
        self.bot = telegram_bot(settings, pacing)
        self._source = UpdateSource(TelegramRequest(settings.telegram.proxy_url), self.bot)
        self._health = Health()
        self.channel = TelegramChannel(self.bot, self.note_shown)
        self._signs = SignsOfLife(settings.storage.directory)
        self._last_seen: datetime | None = None
        self._service: TelegramService | None = None
        self._on_settled: Callable[[], None] = lambda: None
        self._watcher = Watcher(settings.watch.url.get_secret_value())
        # A demonstration hands in its own clock, and sets it on purpose.
        self._clock_watch = ClockWatch(self.clock, is_set_by_hand=clock is not None)
        self._make_services({self.channel.name: self.channel})
        self._scheduler = Scheduler(self._jobs())

    def _make_services(self, channels: Mapping[str, TelegramChannel]) -> None:
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
        self.channel.on_unfit = self.evidence_watch.report
        self.by_the_clock = ByTheClock(
            self.database, self.office, self._clock_watch, self.delivery.wake
        )

    def _jobs(self) -> tuple[Job, ...]:
        guarded = self.data_watch.guarded

        def timed(run: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
            return guarded(self.by_the_clock(run))

        return (
            Job("look at the data", _DELIVER, self.data_watch.look),
            Job("remind", _TICK, timed(self.remind)),
            Job("deliver", _DELIVER, timed(self.delivery.look)),
            Job("make", _DELIVER, guarded(self.maker.look)),
            Job("erase", _DELIVER, guarded(self.eraser.look)),
            Job("tell again", _TELL_AGAIN, guarded(self.tell_again)),
            Job("unlink", _TICK, timed(self.unlink)),
            Job("freeze", _FREEZE, timed(self.freeze)),
            Job("sweep", _SWEEP, timed(self.evidence_watch.look)),
            Job("copy", _COPY, timed(self.copies.look)),
        )

    async def run(
        self,
        stop: asyncio.Event,
        on_ready: Callable[[], Awaitable[None]] | None = None,
        on_settled: Callable[[], None] = lambda: None,
    ) -> None:
        """Serve until `stop`; then finish the work in hand.

        `on_ready` runs once Telegram answers, `on_settled` once starting is finished.
        """
        end_loading()
        self._on_settled = on_settled
        await self.prepare()
        try:
            await done_within(stop, _STOPPING, self._run(stop, on_ready))
        except UserError as error:
            if error.text == texts.token_refused():  # Telegram cannot tell them now
                self._signs.refused(self.clock.now())
            raise
        finally:
            for closing in (close_bot(self.bot), self._source.close(), self.database.close()):
                await ended({asyncio.create_task(closing)}, _CLOSING)

    async def prepare(self) -> None:
        """Make the database ready."""
        await make_ready(self.database, self._settings, self._identity)
        self._last_seen = self._signs.last()
        async with self.database.writing() as session:
            await ensure_organization(session, self._settings.organization.name)

    async def remind(self) -> None:
        """Post the reminders that are due, deliver them, and call the watcher if all is well."""
        now = self.clock.now()
        await self.database.write(lambda session: post_due_reminders(session, self.office, now))
        await self.database.write(lambda session: post_weekly_digests(session, self.office, now))
        await self.database.write(lambda session: tell_quotas(session, self.office, now))
        self._signs.alive(now)
        delivering = self.delivery.begin()
        await asyncio.wait({delivering}, timeout=_DELIVERING)  # a hanging chat takes longer
        if self._health.hears and self.delivery.is_well:
            self._watcher.all_is_well()

    async def tell_of_bad_update(self, update_id: int | None) -> None:
        """Tell the administrators, once a day, that an update was set aside."""
        now = self.clock.now()
        day = self.office.local(now).date().isoformat()
        bad = BadUpdate(channel=self.channel.name, id="?" if update_id is None else update_id)
        await self.database.write(lambda session: tell_trouble(session, bad, day, now))
        self.delivery.wake()

    async def note_shown(self, address: str, message: str, sha256: str) -> None:
        """Note which message carries an evidence file, so that the file can be withdrawn later."""
        spot = MessageKey(self.channel.name, address, message)
        now = self.clock.now()
        try:
            await self.database.write(lambda session: note_shown(session, sha256, spot, now))
        except Exception:  # the file was shown anyway
            _log.exception("it was not noted where a file was shown")

    async def tell_again(self) -> None:
        """Repeat what was not recorded, to people who may not know it."""
        if self._service is not None:
            await self._service.tell_again()

    async def unlink(self) -> None:
        """Unlink the chats of people who asked for it and were told."""
        now = self.clock.now()
        await self.database.write(lambda session: unlink_those_told(session, self.office, now))

    async def freeze(self) -> None:
        """Freeze the figures of rounds that were locked or changed since."""
        now = self.clock.now()
        await self.database.write(lambda session: freeze_locked_rounds(session, self.office, now))

    async def _run(
        self, stop: asyncio.Event, on_ready: Callable[[], Awaitable[None]] | None
    ) -> None:
        if not await reach_telegram(self.bot, stop):
            return
        if on_ready is not None:
            await on_ready()
        await self._serve(stop)

    async def _serve(self, stop: asyncio.Event) -> None:
        office = replace(self.office, bot_username=self.bot.username)
        gateway = Gateway(
            self.database,
            Dialogue(TOPICS, office),
            office,
            self.clock,
            self.delivery.wake,
            wake_maker=self.maker.wake,
            report=self.data_watch.report,
            wake_eraser=self.eraser.wake,
        )
        service = self._service = TelegramService(self.bot, self.channel, gateway)
        queue = FairQueue(self.database, self.clock, self.bot, self.channel.name, service.handle)
        await queue.resume()
        polling = Polling(
            self.bot, self._source, queue.handle, self.tell_of_bad_update, self._health
        )
        self._scheduler.start()
        first = asyncio.create_task(self._first_tasks(service, polling.has_polled))
        ending = asyncio.create_task(self._end_making(stop))
        try:
            await polling.run(stop)
        except InvalidToken:
            raise UserError(texts.token_refused()) from None
        finally:
            if not polling.has_polled.is_set():
                first.cancel()  # told to stop before the first call
            ending.cancel()
            queue.end()
            await self._finish(first, queue)

    async def _end_making(self, stop: asyncio.Event) -> None:
        """Return the order in hand at once, because making it may take longest."""
        await stop.wait()
        self.maker.end()

    async def _finish(self, first: asyncio.Task[None], queue: FairQueue) -> None:
        for service in (self.delivery, self.maker, self.copies, self.eraser):
            service.end()
        await asyncio.gather(
            ended({first}, _FINISHING),
            queue.finish(_FINISHING),
            self._scheduler.stop(_FINISHING),
            self.delivery.finish(_FINISHING),
            self.maker.finish(_FINISHING),
            self.data_watch.finish(_FINISHING),
            self.eraser.finish(_FINISHING),
            self._watcher.finish(_CLOSING),
        )

    async def _first_tasks(self, service: TelegramService, has_polled: asyncio.Event) -> None:
        await has_polled.wait()  # waiting people are answered before the calendar loads
        await asyncio.sleep(_FIRST)
        await asyncio.to_thread(public_holidays, self.clock.now().year)  # heavy, needed now
        try:
            await self.data_watch.look()
            last, self._last_seen = self._last_seen, None
            await tell_missed(self.database, self.office, self._signs, last, self.clock.now())
            await self.by_the_clock(self.remind)()
        except Exception:
            _log.exception("the first tick failed; the scheduler tries again")
        self._on_settled()
        try:
            await service.tell_again()  # messages that the previous process could not send
            await service.publish_commands()
        except Exception:
            _log.exception("what follows the first tick failed")
