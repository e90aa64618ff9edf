"""The outside watcher: a page that is called while all is well, and raises the alarm when not."""

import asyncio
import logging

import httpx

_log = logging.getLogger(__name__)

_PATIENCE = 10.0  # seconds


class Watcher:
    """Tells an outside service that a tick was good; without an address it does nothing."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._calling: asyncio.Task[None] | None = None

    def all_is_well(self) -> None:
        """Call the page, without being waited for; a call under way is enough."""
        if self._url and (self._calling is None or self._calling.done()):
            self._calling = asyncio.create_task(self._call())

    async def finish(self) -> None:
        """Wait for the call under way."""
        if self._calling is not None:
            await asyncio.wait({self._calling})

    async def _call(self) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                status, is_success = await self._status()
        except Exception as error:
            # The address is a secret, and the error's own words may hold it.
            _log.warning("the watcher was not reached: %s", type(error).__name__)
        else:
            if not is_success:
                _log.warning("the watcher answered %s", status)

    async def _status(self) -> tuple[int, bool]:
        """Give how the page answers, without reading what it says."""
        # Only the configuration says how the world is reached, not the environment.
        async with (
            httpx.AsyncClient(timeout=_PATIENCE, trust_env=False) as client,
            client.stream("GET", self._url) as answer,
        ):
            return answer.status_code, answer.is_success
