"""Joins the real parts into one running assistant."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

from telegram.error import InvalidToken, TelegramError
from telegram.ext import BaseRateLimiter, ExtBot
from telegram.request import HTTPXRequest

from bot.clock_watch import ByTheClock, ClockWatch
from bot.delivery import Delivery
from bot.gateway import Gateway
from bot.making import Maker
from bot.making_process import make_in_child
from bot.quick_start import end_loading
from bot.stopping import stopped_within
from bot.telegram_channel import TelegramChannel
from bot.telegram_errors import delivery_error
from bot.telegram_pacing import Pacing
from bot.telegram_polling import Polling
from bot.telegram_service import TelegramService
from bot.watching import Watcher
from core.clock import Clock, SystemClock
from core.config import Settings
from core.database import Database
from core.dialogue.engine import Dialogue
from core.errors import UserError
from core.office import office_of
from core.people.organization import ensure_organization
from core.people.unlinking import unlink_those_told
from core.reminders.due import post_due_reminders
from core.reminders.weekly import post_weekly_digests
from core.reports.snapshots import freeze_locked_rounds
from core.rounds.calendar import public_holidays
from core.rounds.sweeping import known_files, sweep
from core.texts import settings as texts
from handlers import TOPICS
from scheduler import Job, Scheduler

_log = logging.getLogger(__name__)

_TICK = 15.0  # seconds: a reminder comes at most so much after its hour
_DELIVER = 5.0  # seconds: how late a message is tried again
_FREEZE = 60.0
_SWEEP = 86_400.0
_FIRST = 0.2  # after the first poll was begun
_PAUSE = 5.0  # seconds between attempts to reach Telegram at the start

Bot = ExtBot[str]  # the rate limiter's own type argument


class Assistant:
    """One running assistant: database, dialogue, delivery, scheduler and Telegram."""

    def __init__(
        self,
        settings: Settings,
        clock: Clock | None = None,
        pacing: BaseRateLimiter[str] | None = None,
    ) -> None:
        self._settings = settings
        self.clock = clock or SystemClock()
        self.office = office_of(settings)
        self.database = Database(settings.database_path)
        self.bot = telegram_bot(settings, pacing)
        self.channel = TelegramChannel(self.bot)
        self.delivery = Delivery(
            self.database, self.office, self.clock, {self.channel.name: self.channel}
        )
        self.maker = Maker(
            self.database,
            self.office,
            self.clock,
            {self.channel.name: self.channel},
            make=make_in_child(settings),
            folder=settings.making_directory,
        )
        # A clock that was handed in is a demonstration's: whoever sets it knows.
        watch = ClockWatch(self.clock, is_set_by_hand=clock is not None)
        self.by_the_clock = ByTheClock(self.database, self.office, watch, self.delivery.wake)
        self._on_settled: Callable[[], None] = lambda: None
        self._watcher = Watcher(settings.watch.url.get_secret_value())
        self._scheduler = Scheduler(
            (
                Job("remind", _TICK, self.by_the_clock(self.remind)),
                Job("deliver", _DELIVER, self.by_the_clock(self.delivery.drain)),
                Job("make", _DELIVER, self.maker.look),
                Job("unlink", _TICK, self.by_the_clock(self.unlink)),
                Job("freeze", _FREEZE, self.by_the_clock(self.freeze)),
                Job("sweep", _SWEEP, self.by_the_clock(self.sweep)),
            )
        )

    async def run(
        self,
        stop: asyncio.Event,
        on_ready: Callable[[], Awaitable[None]] | None = None,
        on_settled: Callable[[], None] = lambda: None,
    ) -> None:
        """Serve until `stop`; then finish what was begun.

        `on_ready` runs once Telegram answers, `on_settled` once what starting is about was done.
        """
        end_loading()
        self._on_settled = on_settled
        await self.prepare()
        try:
            if not await self._reach_telegram(stop):
                return
            if on_ready is not None:
                await on_ready()
            await self._serve(stop)
        finally:
            await self.bot.shutdown()
            await self.database.close()

    async def prepare(self) -> None:
        """Make the database ready."""
        await self.database.prepare()
        async with self.database.writing() as session:
            await ensure_organization(session, self._settings.organization.name)

    async def remind(self) -> None:
        """Post the reminders that are due, deliver them, and tell the watcher that all is well."""
        now = self.clock.now()
        await self.database.write(lambda session: post_due_reminders(session, self.office, now))
        await self.database.write(lambda session: post_weekly_digests(session, self.office, now))
        await self.delivery.drain()
        self._watcher.all_is_well()

    async def unlink(self) -> None:
        """Take out the chats of those who wanted it and were told."""
        now = self.clock.now()
        await self.database.write(lambda session: unlink_those_told(session, self.office, now))

    async def freeze(self) -> None:
        """Freeze the figures of rounds that were locked, or added to since."""
        now = self.clock.now()
        await self.database.write(lambda session: freeze_locked_rounds(session, self.office, now))

    async def sweep(self) -> None:
        """Remove files that nobody needs."""
        async with self.database.reading() as session:
            known = await known_files(session)
        swept = await asyncio.to_thread(sweep, self.office.evidence_directory, known)
        _log.info("%s files without an answer were removed", swept)

    async def _reach_telegram(self, stop: asyncio.Event) -> bool:
        """Say hello to Telegram, as often as it takes; False when told to stop meanwhile."""
        while not stop.is_set():
            try:
                await self.bot.initialize()
            except InvalidToken as error:
                raise UserError(texts.token_refused()) from error
            except TelegramError as error:
                _log.warning("Telegram cannot be reached: %s", delivery_error(error))
                await stopped_within(stop, _PAUSE)
            else:
                return True
        return False

    async def _serve(self, stop: asyncio.Event) -> None:
        office = replace(self.office, bot_username=self.bot.username)
        gateway = Gateway(
            self.database,
            Dialogue(TOPICS, office),
            office,
            self.clock,
            self.delivery.wake,
            wake_maker=self.maker.wake,
        )
        service = TelegramService(self.bot, self.channel, gateway)
        polling = Polling(self.bot, service.handle)
        self._scheduler.start()
        first = asyncio.create_task(self._first_tasks(service, polling.has_polled))
        try:
            await polling.run(stop)
        except InvalidToken as error:
            raise UserError(texts.token_refused()) from error
        finally:
            if not polling.has_polled.is_set():
                first.cancel()  # told to stop before anything was asked
            self.delivery.end()
            self.maker.end()
            await asyncio.wait({first})
            await self._scheduler.stop()
            await self.delivery.finish()
            await self.maker.finish()
            await self._watcher.finish()

    async def _first_tasks(self, service: TelegramService, has_polled: asyncio.Event) -> None:
        await has_polled.wait()  # people who wait for an answer come before the calendar loads
        await asyncio.sleep(_FIRST)
        await asyncio.to_thread(public_holidays, self.clock.now().year)  # heavy, and needed now
        try:
            await self.by_the_clock(self.remind)()
        except Exception:
            _log.exception("the first tick failed; the scheduler tries again")
        self._on_settled()
        await service.publish_commands()


def telegram_bot(settings: Settings, pacing: BaseRateLimiter[str] | None = None) -> Bot:
    """Give a bot that speaks to the configured server, through the proxy when there is one."""
    api_url = settings.telegram.api_url.rstrip("/")
    proxy = settings.telegram.proxy_url
    # Only the configuration says how Telegram is reached: not the environment's proxy variables.
    how = {"trust_env": False}
    return ExtBot(
        token=settings.telegram.token.get_secret_value(),
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=HTTPXRequest(
            connection_pool_size=32, pool_timeout=30, proxy=proxy, httpx_kwargs=how
        ),
        get_updates_request=HTTPXRequest(connection_pool_size=2, proxy=proxy, httpx_kwargs=how),
        # A 429 that comes all the same is for the outbox to wait out.
        rate_limiter=pacing or Pacing(),
    )
