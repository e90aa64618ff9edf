"""Delivers updates to a webhook on this machine, in order, repeated until accepted."""

import asyncio
import contextlib
import time

import httpx

from simulator.changes import Changes
from simulator.people import JsonObject
from simulator.update_queue import UpdateQueue

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
_RETRY_SECONDS = 0.2


class Webhook:
    """The address for the updates; empty when there is none."""

    def __init__(self, url: str, secret: str, updates: UpdateQueue, changes: Changes) -> None:
        self.url = url
        self._headers = {_SECRET_HEADER: secret} if secret else {}
        self._updates = updates
        self._changes = changes
        self._task: asyncio.Task[None] | None = None
        self._error: JsonObject = {}

    def last_error(self) -> JsonObject:
        """Return why the last delivery failed, as `getWebhookInfo` tells it."""
        return self._error

    def open(self) -> None:
        """Begin to deliver."""
        if self.url:
            self._task = asyncio.get_running_loop().create_task(self._deliver_all())

    async def close(self) -> None:
        """Stop delivering; updates that were not accepted stay queued."""
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _deliver_all(self) -> None:
        async with httpx.AsyncClient(trust_env=False, headers=self._headers) as client:
            while True:
                if not self._updates.pending:
                    await self._changes.wait(None)
                elif await self._deliver(client, self._updates.pending[0]):
                    self._updates.pending.pop(0)
                    self._changes.mark()
                else:
                    await asyncio.sleep(_RETRY_SECONDS)

    async def _deliver(self, client: httpx.AsyncClient, update: JsonObject) -> bool:
        try:
            response = await client.post(self.url, json=update)
        except httpx.HTTPError as error:
            return self._failed(f"Connection failed: {error}")
        if response.is_success:
            return True
        return self._failed(f"Wrong response from the webhook: {response.status_code}")

    def _failed(self, reason: str) -> bool:
        self._error = {"last_error_date": int(time.time()), "last_error_message": reason}
        return False
