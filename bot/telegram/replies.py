"""Turns the server's answers into the library's errors.

It believes only answers in the form of the Bot API: a page of a proxy or of a hotel's network that
says 403 does not mean that a person blocked the assistant.
"""

import json
import math
from http import HTTPStatus
from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

_LONGEST_PAUSE = 86_400  # seconds
_LONGEST = 500  # characters of a reason
_TOO_LARGE = "Request Entity Too Large"  # in every version of Python


class NotFoundError(NetworkError):
    """404: an unknown method, an invalid token, or a faulty server."""


_KINDS: dict[int, type[TelegramError]] = {
    HTTPStatus.BAD_REQUEST: BadRequest,
    HTTPStatus.UNAUTHORIZED: InvalidToken,
    HTTPStatus.FORBIDDEN: Forbidden,
    HTTPStatus.NOT_FOUND: NotFoundError,
    HTTPStatus.CONFLICT: Conflict,
}


def result_of(payload: bytes) -> dict[str, Any]:
    """Read a successful answer; raise an error if it is not one."""
    told = _read(payload)
    if told is None:
        raise NetworkError("the answer is none of the Bot API")
    if told.get("ok") is False:
        code = told.get("error_code")
        raise _error(code if isinstance(code, int) else 0, told)
    if "result" not in told:
        raise NetworkError("the answer has no result")
    return told


def refusal(status: int, payload: bytes) -> TelegramError:
    """Give the error for an answer with an error status."""
    told = _read(payload)
    if told is None or told.get("ok") is not False:
        return NetworkError(f"{_phrase(status)} ({status})")
    return _error(status, told)


def _read(payload: bytes) -> dict[str, Any] | None:
    """Read an object; None when it is none. Do not log it: people wrote it."""
    try:
        told = json.loads(payload.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _error(code: int, told: dict[str, Any]) -> TelegramError:
    parameters = told.get("parameters")
    more = parameters if isinstance(parameters, dict) else {}
    if isinstance(moved := more.get("migrate_to_chat_id"), int) and moved:
        return ChatMigrated(moved)
    seconds = _seconds(more.get("retry_after"))
    if seconds is not None:
        return RetryAfter(seconds)
    described = told.get("description")
    words = described if isinstance(described, str) and described else f"{_phrase(code)} ({code})"
    return _KINDS.get(code, NetworkError)(words[:_LONGEST])


def _seconds(told: object) -> int | None:
    """Give whole seconds, also from "7" and 6.5; None for anything that is no number of seconds."""
    if isinstance(told, bool) or not isinstance(told, int | float | str):
        return None
    try:
        seconds = float(told)
    except (ValueError, OverflowError):
        return None
    if math.isnan(seconds):
        return None
    return math.ceil(min(max(seconds, 1), _LONGEST_PAUSE))


def _phrase(status: int) -> str:
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return _TOO_LARGE
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown status"
