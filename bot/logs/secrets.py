"""Every form in which a secret may stand in a line."""

import base64
from collections.abc import Iterable, Iterator
from urllib.parse import SplitResult, unquote, urlsplit

_SHORTEST = 4  # characters: a shorter secret would match half of every line


def forms_of(secrets: Iterable[str]) -> tuple[str, ...]:
    """Give all forms to remove, the longest first, because one may contain another."""
    plain = {form for secret in secrets if secret for form in _forms(secret)}
    found = {shown for form in plain for shown in (form, *_as_python_shows(form))}
    return tuple(sorted(found, key=len, reverse=True))


def _as_python_shows(form: str) -> Iterator[str]:
    """Give the forms in error messages: as text and as bytes."""
    yield repr(form)[1:-1]
    yield repr(form.encode())[2:-1]


def _forms(secret: str) -> Iterator[str]:
    yield secret
    parts, possible = _address(secret), list[str]()
    if parts is not None:
        name, password = parts.username or "", parts.password or ""
        pair = f"{unquote(name)}:{unquote(password)}"
        # As in the address, as typed, and as sent to a proxy.
        told = base64.b64encode(pair.encode()).decode()
        possible += [password, unquote(password), pair, told] if password else []
    else:
        possible += [secret.partition(":")[2]]  # of a token, whose first half is public
    yield from (form for form in possible if len(form) >= _SHORTEST)


def _address(secret: str) -> SplitResult | None:
    try:
        parts = urlsplit(secret)
    except ValueError:
        return None
    return parts if parts.scheme and parts.netloc else None
