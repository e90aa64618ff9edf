"""Calls a webhook on this machine: each update once, whatever comes of it, or twice by a switch."""

import asyncio
import contextlib

import httpx

from simulator.people import JsonObject
from simulator.zalo.quirks import Quirks

_SECRET_HEADER = "X-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
_SECONDS = 10.0
_VERIFICATION: JsonObject = {"ok": True, "result": {"event_name": "webhook.verification"}}


class ZaloWebhook:
    """An address that gets the updates, in order."""

    def __init__(
        self, url: str, secret: str, updated_ms: int, quirks: Quirks, lost: list[JsonObject]
    ) -> None:
        self.url = url
        self.updated_ms = updated_ms
        self._headers = {_SECRET_HEADER: secret}
        self._quirks = quirks
        self._lost = lost
        self._waiting: asyncio.Queue[JsonObject] = asyncio.Queue()
        self._task = asyncio.get_running_loop().create_task(self._deliver_all())

    def deliver(self, update: JsonObject) -> None:
        """Call the address with it soon."""
        self._waiting.put_nowait(update)

    async def verify(self) -> JsonObject:
        """Call the address once, and say what came of it."""
        async with self._client() as client:
            problem = await self._call(client, _VERIFICATION)
        return {"success": not problem, "message": problem or "OK"}

    async def close(self) -> None:
        """Stop; what was not yet delivered is lost."""
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task
        while not self._waiting.empty():
            self._lost.append(self._waiting.get_nowait())

    def _client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(trust_env=False, headers=self._headers, timeout=_SECONDS)

    async def _deliver_all(self) -> None:
        async with self._client() as client:
            while True:
                update = await self._waiting.get()
                for _ in range(2 if self._quirks.doubles_deliveries else 1):
                    if await self._call(client, update):
                        self._lost.append(update)

    async def _call(self, client: httpx.AsyncClient, update: JsonObject) -> str:
        """Return why it failed; empty when it was taken."""
        try:
            response = await client.post(self.url, json=update)
        except httpx.HTTPError as error:
            return f"Connection failed: {type(error).__name__}"
        return "" if response.is_success else f"Wrong response: {response.status_code}"
