"""Every way in which a secret may stand in a line."""

import base64
from collections.abc import Iterable, Iterator
from urllib.parse import SplitResult, unquote, urlsplit

_SHORTEST = 4  # letters: taking out less would take out half of every line


def forms_of(secrets: Iterable[str]) -> tuple[str, ...]:
    """Give what is to be taken out of a line, the longest first: a secret may hold another."""
    found = {form for secret in secrets if secret for form in _forms(secret)}
    return tuple(sorted(found, key=len, reverse=True))


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
