"""Faults that a test orders: Telegram is busy, down, or silent."""

from dataclasses import dataclass
from typing import Literal

from simulator.errors import ApiError, bad_request, forbidden, too_many_requests

FaultKind = Literal[
    "too_many_requests",
    "server_error",
    "bad_gateway",
    "forbidden",
    "slow",
    "timeout_before",
    "timeout_after",
    "temporarily_unavailable",
    "cut_short",
    "error_page",
    "not_found",
    "unauthorized",
    "drip",
    "no_result",
    "list",
    "text_retry_after",
    "forbidden_page",
    "bare_result",
]

DOWNLOAD = "download"  # a fault's `method` for downloads
_ERROR_PAGE = b"<html><head><title>502 Bad Gateway</title></head></html>"
_REFUSALS = {
    "server_error": (500, "Internal Server Error"),
    "bad_gateway": (502, "Bad Gateway"),
    "not_found": (404, "Not Found"),
    "unauthorized": (401, "Unauthorized"),
}


@dataclass
class Fault:
    """An error in the next `times` matching calls.

    `method` "*" means every method except getUpdates, which would otherwise use the fault up.
    "download" is the download of a file: "cut_short" ends it in the middle, and "error_page" gives
    a proxy's page, both with status 200. `delay` (seconds): "slow" waits so long before it answers,
    a time-out holds the connection so long before it is cut, and "drip" sends a byte now and then;
    it ends sooner when the client hangs up.
    """

    method: str
    kind: FaultKind
    chat_id: int | None = None
    times: int = 1
    retry_after: int = 1
    delay: float = 60.0

    def matches(self, method: str, chat_id: int | None) -> bool:
        """Tell whether the fault applies to the call."""
        wanted = self.method.lower()
        is_method = method not in {"getupdates", DOWNLOAD} if wanted == "*" else method == wanted
        return self.times > 0 and is_method and self.chat_id in {None, chat_id}

    def refusal(self) -> ApiError | None:
        """Return the error of this kind, if it answers at all."""
        if self.kind == "too_many_requests":
            return too_many_requests(self.retry_after)
        if self.kind == "forbidden":
            return forbidden("bot was blocked by the user")
        if self.kind == "temporarily_unavailable":
            return bad_request("wrong file_id or the file is temporarily unavailable")
        told = _REFUSALS.get(self.kind)
        return ApiError(*told) if told else None

    def content(self, whole: bytes) -> bytes:
        """Return the part of a file that arrives."""
        if self.kind == "error_page":
            return _ERROR_PAGE
        return whole[: len(whole) // 2] if self.kind == "cut_short" else whole


class Faults:
    """Faults still to come, in the order of adding."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Add a fault."""
        self._waiting.append(fault)

    def clear(self) -> None:
        """Remove all faults."""
        self._waiting.clear()

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """Use up one occurrence of the first fault that matches."""
        for fault in self._waiting:
            if fault.matches(method.lower(), chat_id):
                fault.times -= 1
                return fault
        return None
