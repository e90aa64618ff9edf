"""Every way in which a secret may stand in a line."""

import base64
from collections.abc import Iterable, Iterator
from urllib.parse import SplitResult, unquote, urlsplit

_SHORTEST = 4  # letters: taking out less would take out half of every line


def forms_of(secrets: Iterable[str]) -> tuple[str, ...]:
    """Give what is to be taken out of a line, the longest first: a secret may hold another."""
    plain = {form for secret in secrets if secret for form in _forms(secret)}
    found = {shown for form in plain for shown in (form, *_as_python_shows(form))}
    return tuple(sorted(found, key=len, reverse=True))


def _as_python_shows(form: str) -> Iterator[str]:
    """Give how it stands in an error's words: as text, and as bytes."""
    yield repr(form)[1:-1]
    yield repr(form.encode())[2:-1]


def _forms(secret: str) -> Iterator[str]:
    yield secret
    parts, possible = _address(secret), list[str]()
    if parts is not None:
        name, password = parts.username or "", parts.password or ""
        pair = f"{unquote(name)}:{unquote(password)}"
        # As it stands in the address, as it is typed, and as a proxy is told it.
        told = base64.b64encode(pair.encode()).decode()
        possible += [password, unquote(password), pair, told] if password else []
    else:
        possible += [secret.partition(":")[2]]  # of a token, whose first half is a public number
    yield from (form for form in possible if len(form) >= _SHORTEST)


def _address(secret: str) -> SplitResult | None:
    try:
        parts = urlsplit(secret)
    except ValueError:
        return None
    return parts if parts.scheme and parts.netloc else None
