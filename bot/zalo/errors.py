"""What goes wrong at Zalo, and what it means for a message in the outbox."""

from http import HTTPStatus

from core.errors import DeliveryError

_LONGEST = 300  # characters of a reason
_GONE = ("chat not found", "user not found", "blocked", "not follow", "deactivated")


class ZaloError(Exception):
    """Zalo, or the way there, refused a call; `code` is Zalo's own, 0 where there is none."""

    def __init__(self, reason: str, code: int = 0) -> None:
        super().__init__(reason[:_LONGEST])
        self.reason = reason[:_LONGEST]
        self.code = code


class UnreachedError(ZaloError):
    """No answer came, or none in the form of the Bot API: a proxy's page, for example."""


class IdleError(ZaloError):
    """408: nothing new came during a poll."""


class RefusedTokenError(ZaloError):
    """401: the token is wrong, or was replaced."""


class NotFoundError(ZaloError):
    """404: an unknown method, a wrong token, no webhook, or a faulty server."""


class UsedUpError(ZaloError):
    """429: the month's messages are used up."""


class BadCallError(ZaloError):
    """400: what was asked cannot be done."""


_KINDS: dict[int, type[ZaloError]] = {
    HTTPStatus.BAD_REQUEST: BadCallError,
    HTTPStatus.UNAUTHORIZED: RefusedTokenError,
    HTTPStatus.NOT_FOUND: NotFoundError,
    HTTPStatus.REQUEST_TIMEOUT: IdleError,
    HTTPStatus.TOO_MANY_REQUESTS: UsedUpError,
}


def refusal(code: int, described: str) -> ZaloError:
    """Give the error of an answer with `ok: false`; 403 is Zalo's internal error."""
    return _KINDS.get(code, ZaloError)(f"{described or 'refused'} ({code})", code)


def delivery_error(error: ZaloError) -> DeliveryError:
    """Give the error for the outbox.

    A refused token, a 404 and Zalo's own faults end one day: the message waits.
    """
    reason = f"{type(error).__name__}: {error.reason}"
    if isinstance(error, UsedUpError):
        return DeliveryError(reason, is_used_up=True)
    if isinstance(error, BadCallError):
        is_gone = any(sign in error.reason.lower() for sign in _GONE)
        return DeliveryError(reason, permanent=True, is_unreachable=is_gone)
    return DeliveryError(reason)
