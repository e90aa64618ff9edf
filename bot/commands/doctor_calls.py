"""The doctor's calls of a Bot API: one attempt, and the answer as a value."""

import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Literal, Self

import httpx

from bot.network.session import trust
from core.settings.channels import TelegramSettings, ZaloSettings

PATIENCE = 5.0  # seconds for each step of a call
REFUSED = (401, 404)  # what a Bot API answers to a wrong token


@dataclass(frozen=True)
class Reply:
    """A method's answer; `result` is None for a refusal or for anything that is no Bot API."""

    status: int  # the API's own code where it gives one: Zalo refuses under HTTP 200
    is_bot_api: bool
    result: Any
    offset: float | None  # seconds by which our clock is ahead of the server's
    seconds: float

    @property
    def is_refused(self) -> bool:
        """Tell whether the token was refused."""
        return self.is_bot_api and self.result is None and self.status in REFUSED


class BotApi:
    """A channel's Bot API; it must be closed."""

    def __init__(
        self, channel: TelegramSettings | ZaloSettings, method: Literal["GET", "POST"]
    ) -> None:
        # Only the configuration decides the way, not the environment.
        self._client = httpx.Client(
            timeout=PATIENCE, trust_env=False, proxy=channel.proxy_url, verify=trust()
        )
        self._channel = channel
        self._method = method

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._client.close()

    def call(self, name: str) -> Reply:
        """Call a method; errors of the network are raised, and their words may hold the token."""
        token = self._channel.token.get_secret_value() or "none"
        address = f"{self._channel.api_url.rstrip('/')}/bot{token}/{name}"
        asked_at, began = datetime.now(UTC), time.monotonic()
        body: dict[str, str] | None = {} if self._method == "POST" else None
        answer = self._client.request(self._method, address, json=body)
        took = time.monotonic() - began
        with suppress(ValueError):
            said = answer.json()
            if isinstance(said, dict) and isinstance(said.get("ok"), bool):
                result = said.get("result") if said["ok"] else None
                is_whole = result is None or isinstance(result, dict)
                status = _status(said, answer.status_code)
                offset = _offset(answer, asked_at, took)
                return Reply(status, is_whole, result if is_whole else None, offset, took)
        return Reply(answer.status_code, is_bot_api=False, result=None, offset=None, seconds=took)


def _status(said: dict[str, Any], status: int) -> int:
    code = said.get("error_code")
    return code if isinstance(code, int) and not said["ok"] else status


def _offset(answer: httpx.Response, asked_at: datetime, took: float) -> float | None:
    try:
        told = parsedate_to_datetime(answer.headers.get("date", ""))
    except (TypeError, ValueError):
        return None
    told = told if told.tzinfo else told.replace(tzinfo=UTC)
    return (asked_at - told).total_seconds() + took / 2
