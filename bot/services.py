"""Makes the services of an installation, and runs them side by side."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection

from bot.gateway import Gateway
from bot.service import Service, Surroundings, TokenRefusedError
from bot.stopping import ended
from bot.telegram.client import Rate
from bot.telegram.service import TelegramService
from bot.zalo.service import ZaloService
from core.config import Settings

_log = logging.getLogger(__name__)

OnService = Callable[[Service], Awaitable[None]]


def services_of(
    settings: Settings, around: Surroundings, pacing: Rate | None = None
) -> tuple[Service, ...]:
    """Give a service for each channel that has a token."""
    services: list[Service] = []
    if settings.telegram.token.get_secret_value():
        services.append(TelegramService(settings.telegram, around, pacing))
    services.extend(ZaloService(one, around) for one in settings.zalo_bots)
    return tuple(services)


class Serving:
    """Runs services: one that is out of reach, or refused, keeps no other from working.

    `on_reached` runs for each once its platform answers, `on_begun` beside it once it has begun.
    """

    def __init__(
        self,
        services: Collection[Service],
        *,
        on_reached: OnService,
        on_begun: OnService,
        on_refused: OnService,
    ) -> None:
        self._services = services
        self._on_reached = on_reached
        self._on_begun = on_begun
        self._on_refused = on_refused
        self._tasks: set[asyncio.Task[None]] = set()
        self._after: set[asyncio.Task[None]] = set()

    async def run(self, gateway: Gateway, stop: asyncio.Event) -> None:
        """Run them until `stop`; raise `TokenRefusedError` when all are refused."""
        self._tasks = {
            asyncio.create_task(self._serve(one, gateway, stop)) for one in self._services
        }
        left, refused = self._tasks, list[TokenRefusedError]()
        while left:
            done, left = await asyncio.wait(left, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                try:
                    task.result()
                except TokenRefusedError as error:
                    refused.append(error)
        if refused and len(refused) == len(self._services):
            raise refused[0]

    async def finish(self, seconds: float) -> None:
        """Wait for the work in hand so long."""
        for one in self._services:
            one.end()
        await asyncio.gather(
            ended(self._tasks | self._after, seconds),
            *(one.finish(seconds) for one in self._services),
        )

    async def _serve(self, service: Service, gateway: Gateway, stop: asyncio.Event) -> None:
        try:
            if not await service.reach(stop):
                return
            await self._on_reached(service)
            await self._run(service, gateway, stop)
        except TokenRefusedError as error:
            _log.error("%s: %s", service.channel.name, error.text)
            await self._on_refused(service)
            raise

    async def _run(self, service: Service, gateway: Gateway, stop: asyncio.Event) -> None:
        has_begun = asyncio.Event()

        async def follow() -> None:
            await has_begun.wait()
            await self._on_begun(service)

        following = asyncio.create_task(follow())
        self._after.add(following)
        try:
            await service.run(gateway, stop, has_begun)
        finally:
            if not has_begun.is_set():
                following.cancel()  # told to stop before the first call


def telegram_of(services: Collection[Service]) -> TelegramService:
    """Give Telegram's service, of an installation that has it."""
    return next(one for one in services if isinstance(one, TelegramService))
