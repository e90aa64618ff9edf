"""Telegram's errors in the house's terms."""

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

# The library's own switch: waits come as timedelta, as all its later versions will have it.
os.environ.setdefault("PTB_TIMEDELTA", "true")

_LONGEST = 500  # characters of a reason: a proxy's error page is longer
_TOO_LARGE = "request entity too large"  # comes as any error of the network does
_GONE = ("chat not found", "user is deactivated", "peer_id_invalid")


def delivery_error(error: TelegramError) -> DeliveryError:
    """Give the error as the outbox understands it; the order matters, some are kinds of others."""
    reason = f"{type(error).__name__}: {error.message}"[:_LONGEST]
    if isinstance(error, RetryAfter):
        return DeliveryError(reason, retry_after=_seconds(error))
    if isinstance(error, Forbidden) or _is_gone(error):
        return DeliveryError(reason, permanent=True, is_unreachable=True)
    is_refused = isinstance(error, BadRequest) or _TOO_LARGE in error.message.lower()
    if is_refused or isinstance(error, ChatMigrated):  # only groups migrate, and we write to none
        return DeliveryError(reason, permanent=True)
    # A wrong token is the administrator's to mend: the message waits for it. The rest is the
    # network, or a time-out whose outcome nobody knows.
    reason = "InvalidToken" if isinstance(error, InvalidToken) else reason
    return DeliveryError(reason)


def is_not_modified(error: BadRequest) -> bool:
    """Tell whether an edit only repeated what was there."""
    return "not modified" in error.message.lower()


def is_not_found(error: BadRequest) -> bool:
    """Tell whether the message that was to be deleted is gone already."""
    return "message to delete not found" in error.message.lower()


def _is_gone(error: TelegramError) -> bool:
    return isinstance(error, BadRequest) and any(sign in error.message.lower() for sign in _GONE)


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return float(after) if isinstance(after, int) else after.total_seconds()
