"""The outside watcher: a page that is called while all is well, and raises an alarm otherwise."""

import asyncio
import logging
from http import HTTPStatus
from urllib.parse import urlsplit

from bot.network.session import Route, open_session
from bot.stopping import ended

_log = logging.getLogger(__name__)

_PATIENCE = 10.0  # seconds


class Watcher:
    """Reports good ticks to an outside service; without an address it does nothing."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._calling: asyncio.Task[None] | None = None

    def all_is_well(self) -> None:
        """Call the page without waiting; a call under way is enough."""
        if self._url and (self._calling is None or self._calling.done()):
            self._calling = asyncio.create_task(self._call())

    async def finish(self, seconds: float = 8.0) -> None:
        """Wait a short time for the call under way."""
        if self._calling is not None:
            await ended({self._calling}, seconds)

    async def _call(self) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                status = await self._status()
        except Exception as error:
            # The address is a secret, and the error's own words may hold it.
            _log.warning("the watcher was not reached: %s", type(error).__name__)
        else:
            if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
                _log.warning("the watcher answered %s", status)

    async def _status(self) -> int:
        """Give the page's status, without reading its contents."""
        route = Route(None)
        secure = route.options(urlsplit(self._url).scheme)
        async with (
            open_session(route, 1) as session,
            session.get(self._url, allow_redirects=False, **secure) as answer,
        ):
            return answer.status
