"""Addresses in the settings: what is one, seen before anything is called."""

from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

from core.settings.words import NO_SERVER

_PROXY_SCHEMES = ("http", "https", "socks5", "socks5h")


def checked_server(words: str) -> str:
    """Give a server's address without blanks around it; raise `ValueError` for more than a server.

    Whatever follows the host, as a path, would be in the middle of every call.
    """
    address = words.strip().rstrip("/")
    if not is_address(address, ("http", "https")):
        raise PydanticCustomError(NO_SERVER, "no server's address")
    found = urlsplit(address)
    if found.path or found.query or found.fragment or "@" in found.netloc:
        raise PydanticCustomError(NO_SERVER, "more than a server's address")
    return address


def is_proxy_address(words: str) -> bool:
    """Tell whether this is an address that the HTTP client takes as a proxy."""
    return is_address(words, _PROXY_SCHEMES)


def is_address(words: str, schemes: tuple[str, ...]) -> bool:
    """Tell whether this is an address with a host, of one of the schemes."""
    try:
        found = urlsplit(words)
        port = found.port
    except ValueError:  # a port that is no number
        return False
    is_clean = not any(letter.isspace() or not letter.isprintable() for letter in words)
    return found.scheme in schemes and bool(found.hostname) and port != 0 and is_clean
