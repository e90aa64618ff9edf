"""Bounds how often one place may present links that are wrong."""

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Protocol

MOST = 30  # wrong links within the time below; an office shares one address
SECONDS = 60.0
REMEMBERED = 10_000  # places
_V6_HOME = 64  # bits that one household or office has


class _Client(Protocol):
    @property
    def host(self) -> str: ...


class Call(Protocol):
    """A request, of which only the caller counts."""

    @property
    def client(self) -> _Client | None:
        """Give who calls."""
        ...


class Guesses:
    """Counts wrong links by the place they come from, in memory."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._wrong: OrderedDict[str, list[float]] = OrderedDict()

    def are_too_many(self, call: Call) -> bool:
        """Tell whether this place must wait."""
        return len(self._lately(_place(call))) >= MOST

    def note(self, call: Call) -> None:
        """Note a wrong link."""
        place = _place(call)
        self._wrong[place] = [*self._lately(place), self._seconds()][-MOST:]
        self._wrong.move_to_end(place)
        if len(self._wrong) > REMEMBERED:
            self._wrong.popitem(last=False)

    def _lately(self, place: str) -> list[float]:
        since = self._seconds() - SECONDS
        return [at for at in self._wrong.get(place, ()) if at > since]


def _place(call: Call) -> str:
    """Give the caller's address, of IPv6 its network."""
    host = call.client.host if call.client else ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((address, _V6_HOME), strict=False))
    return host
