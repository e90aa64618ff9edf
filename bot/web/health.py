"""Says to a watcher whether the assistant works: the database, the last tick, the last polls."""

import asyncio
import logging
import time
from datetime import timedelta
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.web.callers import Signs
from core.clock import Clock
from core.database import Database

_log = logging.getLogger(__name__)

_LATE = timedelta(minutes=2)  # a tick is due every quarter of a minute
_PATIENCE = 5.0  # seconds for one try of the database
_KEPT = 5.0  # seconds for which its outcome is good: anybody may ask


class HealthPage:
    """The page /healthz, which names no person, no path and no secret."""

    def __init__(self, database: Database, clock: Clock, signs: Signs) -> None:
        self._database = database
        self._clock = clock
        self._signs = signs
        self._trying = asyncio.Lock()
        self._tried_at = -_KEPT
        self._is_writable = False

    def routes(self) -> list[Route]:
        """Give the route."""
        return [Route("/healthz", self._show)]

    async def _show(self, request: Request) -> Response:
        del request
        is_writable = await self._writable()
        last = self._signs.last_tick()
        age = None if last is None else self._clock.now() - last
        is_ticking = age is not None and age < _LATE
        hears = {name: hears() for name, hears in self._signs.hears.items()}
        is_well = is_writable and is_ticking and all(hears.values())
        facts = {
            "ok": is_well,
            "database": is_writable,
            "tick": is_ticking,
            "tick_seconds_ago": None if age is None else round(age.total_seconds()),
            "channels": hears,
        }
        return JSONResponse(facts, HTTPStatus.OK if is_well else HTTPStatus.SERVICE_UNAVAILABLE)

    async def _writable(self) -> bool:
        async with self._trying:
            if time.monotonic() - self._tried_at >= _KEPT:
                try:
                    async with asyncio.timeout(_PATIENCE):
                        await self._database.try_writing()
                    self._is_writable = True
                except Exception as error:
                    _log.warning("the database cannot be written: %s", type(error).__name__)
                    self._is_writable = False
                self._tried_at = time.monotonic()
            return self._is_writable
