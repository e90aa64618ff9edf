"""Bounds how often one place may present links that are wrong."""

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.requests import Request

MOST = 30  # wrong links within the time below; an office shares one address
SECONDS = 60.0
_REMEMBERED = 10_000  # places
_V6_HOME = 64  # bits that one household or office has


class Guesses:
    """Counts wrong links by the place they come from, in memory."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._wrong: OrderedDict[str, list[float]] = OrderedDict()

    def are_too_many(self, request: Request) -> bool:
        """Tell whether this place must wait."""
        return len(self._lately(_place(request))) >= MOST

    def note(self, request: Request) -> None:
        """Note a wrong link."""
        place = _place(request)
        self._wrong[place] = [*self._lately(place), self._seconds()][-MOST:]
        self._wrong.move_to_end(place)
        if len(self._wrong) > _REMEMBERED:
            self._wrong.popitem(last=False)

    def _lately(self, place: str) -> list[float]:
        since = self._seconds() - SECONDS
        return [at for at in self._wrong.get(place, ()) if at > since]


def _place(request: Request) -> str:
    """Give the caller's address, of IPv6 its network."""
    host = request.client.host if request.client else ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((address, _V6_HOME), strict=False))
    return host
