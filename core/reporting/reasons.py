"""Checks a typed reason."""

from core.errors import UserError
from core.vietnamese import one_line
from core.wording import refusals as texts

_LONGEST_REASON = 1000  # characters


def checked_reason(words: str) -> str:
    """Give the reason on one line; raise `UserError` when it is empty or too long."""
    reason = one_line(words)
    if not reason or len(reason) > _LONGEST_REASON:
        raise UserError(texts.reason_not_valid(_LONGEST_REASON))
    return reason
