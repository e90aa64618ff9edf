"""The doctor's checks of the network: the proxy, Telegram, the token, the webhook, the clock."""

import socket
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import httpx

from core.config import Settings
from core.doctor.finding import Finding, fault, ok, warning
from core.doctor.words import network as texts

_PATIENCE = 5.0  # seconds for each step of a call
_REFUSED = (401, 404)
_SLOW, _WRONG = 30, 300  # seconds of tolerated clock error
_PORTS = {"http": 80, "https": 443}
_SOCKS = 1080


@dataclass(frozen=True)
class _Reply:
    """A method's answer; `result` is None for a refusal or for anything that is no Bot API."""

    status: int
    is_bot_api: bool
    result: Any
    offset: float | None  # seconds by which our clock is ahead of the server's
    seconds: float


def check_network(settings: Settings) -> list[Finding]:
    """Call Telegram as the assistant does, and report each result."""
    found = [_proxy(settings)]
    host = urlsplit(settings.telegram.api_url).hostname or "?"
    if not settings.telegram.token.get_secret_value():
        found.append(fault("token", texts.no_token(), texts.fill_in_token()))
    try:
        with _client(settings) as client:
            me = _call(client, settings, "getMe")
            hook = _call(client, settings, "getWebhookInfo") if me.result else None
    except Exception as error:  # its words may hold the token
        return [*found, *_unreached(host, type(error).__name__, settings)]
    return [*found, _reach(host, me), *_token(settings, me), *_webhook(me, hook), _clock(me)]


def _client(settings: Settings) -> httpx.Client:
    # Only the configuration decides the way to Telegram, not the environment.
    return httpx.Client(timeout=_PATIENCE, trust_env=False, proxy=settings.telegram.proxy_url)


def _call(client: httpx.Client, settings: Settings, method: str) -> _Reply:
    token = settings.telegram.token.get_secret_value() or "none"
    address = f"{settings.telegram.api_url.rstrip('/')}/bot{token}/{method}"
    asked_at, began = datetime.now(UTC), time.monotonic()
    answer = client.get(address)
    took = time.monotonic() - began
    with suppress(ValueError):
        said = answer.json()
        if isinstance(said, dict) and isinstance(said.get("ok"), bool):
            result = said.get("result") if said["ok"] else None
            is_whole = result is None or isinstance(result, dict)
            offset = _offset(answer, asked_at, took)
            return _Reply(answer.status_code, is_whole, result if is_whole else None, offset, took)
    return _Reply(answer.status_code, is_bot_api=False, result=None, offset=None, seconds=took)


def _offset(answer: httpx.Response, asked_at: datetime, took: float) -> float | None:
    try:
        told = parsedate_to_datetime(answer.headers.get("date", ""))
    except (TypeError, ValueError):
        return None
    told = told if told.tzinfo else told.replace(tzinfo=UTC)
    return (asked_at - told).total_seconds() + took / 2


def _proxy(settings: Settings) -> Finding:
    url = settings.telegram.proxy_url
    if url is None:
        return ok("proxy", texts.no_proxy())
    parts = urlsplit(url)
    port = parts.port or _PORTS.get(parts.scheme, _SOCKS)
    host = f"{parts.hostname}:{port}"
    try:
        with socket.create_connection((parts.hostname or "", port), timeout=_PATIENCE):
            return ok("proxy", texts.proxy_answers(host), host=host)
    except (OSError, UnicodeError) as error:
        said = texts.proxy_is_dead(host, type(error).__name__)
        return fault("proxy", said, texts.mend_proxy(), host=host)


def _unreached(host: str, reason: str, settings: Settings) -> list[Finding]:
    said = texts.not_reached(host, reason)
    rest = ["webhook", "clock"]
    rest += ["token"] if settings.telegram.token.get_secret_value() else []
    return [
        fault("telegram", said, texts.mend_way(), host=host, reason=reason),
        *(warning(check, texts.not_asked(), texts.when_reached()) for check in rest),
    ]


def _reach(host: str, me: _Reply) -> Finding:
    if not me.is_bot_api:
        said = texts.odd_answer(host, me.status)
        return fault("telegram", said, texts.check_address(), host=host, status=me.status)
    took = round(me.seconds * 1000)
    return ok("telegram", texts.reached(host, took), host=host, milliseconds=took)


def _token(settings: Settings, me: _Reply) -> list[Finding]:
    if not settings.telegram.token.get_secret_value():
        return []
    if me.result:
        username = str(me.result.get("username", ""))
        return [ok("token", texts.token_is_good(username), username=username)]
    if me.is_bot_api and me.status in _REFUSED:
        return [fault("token", texts.token_refused(), texts.fill_in_token())]
    return [warning("token", texts.not_asked(), texts.when_reached())]


def _webhook(me: _Reply, hook: _Reply | None) -> list[Finding]:
    if me.is_bot_api and me.status in _REFUSED:
        said = texts.not_asked_without_token()
        return [warning("webhook", said, texts.when_token_is_good())]
    if hook is None or hook.result is None:
        return [warning("webhook", texts.not_asked(), texts.when_reached())]
    if hook.result.get("url"):  # the webhook's full address may be a secret
        return [warning("webhook", texts.webhook_is_set(), texts.remove_webhook())]
    return [ok("webhook", texts.no_webhook())]


def _clock(me: _Reply) -> Finding:
    if me.offset is None:
        return warning("clock", texts.clock_unknown(), texts.when_reached())
    off = round(me.offset)
    if abs(off) < _SLOW:
        return ok("clock", texts.clock_is_right(abs(off)), seconds_ahead=off)
    how = fault if abs(off) >= _WRONG else warning
    return how("clock", texts.clock_is_wrong(off), texts.set_clock(), seconds_ahead=off)
