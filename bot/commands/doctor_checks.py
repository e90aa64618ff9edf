"""Checks that the doctor makes for every channel: the clock and the proxy."""

import socket
from urllib.parse import urlsplit

from bot.commands.doctor_calls import PATIENCE, Reply
from core.doctor.finding import Finding, fault, ok, warning
from core.doctor.words import network as texts

_SLOW, _WRONG = 30, 300  # seconds of tolerated clock error
_PORTS = {"http": 80, "https": 443}
_SOCKS = 1080


def check_clock(reply: Reply) -> Finding:
    """Compare our clock with that of the server which answered."""
    if reply.offset is None:
        return warning("clock", texts.clock_unknown(), texts.when_reached())
    off = round(reply.offset)
    if abs(off) < _SLOW:
        return ok("clock", texts.clock_is_right(abs(off)), seconds_ahead=off)
    how = fault if abs(off) >= _WRONG else warning
    return how("clock", texts.clock_is_wrong(off), texts.set_clock(), seconds_ahead=off)


def check_proxy(check: str, url: str, advice: str) -> Finding:
    """Tell whether the proxy accepts connections."""
    parts = urlsplit(url)
    port = parts.port or _PORTS.get(parts.scheme, _SOCKS)
    host = f"{parts.hostname}:{port}"
    try:
        with socket.create_connection((parts.hostname or "", port), timeout=PATIENCE):
            return ok(check, texts.proxy_answers(host), host=host)
    except (OSError, UnicodeError) as error:
        return fault(check, texts.proxy_is_dead(host, type(error).__name__), advice, host=host)
