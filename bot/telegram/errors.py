"""Translates Telegram's errors into ours."""

import os

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from core.errors import DeliveryError

# The library's own switch: waits come as timedelta, as in all its later versions.
os.environ.setdefault("PTB_TIMEDELTA", "true")

_LONGEST = 500  # characters of a reason: a proxy's error page is longer
_TOO_LARGE = "request entity too large"  # comes as a network error
_GONE = ("chat not found", "user is deactivated", "peer_id_invalid")


def delivery_error(error: TelegramError) -> DeliveryError:
    """Give the error for the outbox; the order matters, because some classes derive from others."""
    reason = f"{type(error).__name__}: {error.message}"[:_LONGEST]
    if isinstance(error, RetryAfter):
        return DeliveryError(reason, retry_after=_seconds(error))
    if isinstance(error, Forbidden) or _is_gone(error):
        return DeliveryError(reason, permanent=True, is_unreachable=True)
    is_refused = isinstance(error, BadRequest) or _TOO_LARGE in error.message.lower()
    if is_refused or isinstance(error, ChatMigrated):  # only groups migrate, and we write to none
        return DeliveryError(reason, permanent=True)
    # The administrator must correct a wrong token; the message waits for it. Other errors are
    # network errors, or time-outs with an unknown outcome.
    reason = "InvalidToken" if isinstance(error, InvalidToken) else reason
    return DeliveryError(reason)


def is_not_modified(error: BadRequest) -> bool:
    """Tell whether an edit changed nothing."""
    return "not modified" in error.message.lower()


def is_not_found(error: BadRequest) -> bool:
    """Tell whether the message to delete is gone already."""
    return "message to delete not found" in error.message.lower()


def _is_gone(error: TelegramError) -> bool:
    return isinstance(error, BadRequest) and any(sign in error.message.lower() for sign in _GONE)


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return float(after) if isinstance(after, int) else after.total_seconds()
