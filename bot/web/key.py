"""The key that signs links: a file in the data folder that only its owner reads.

It is in no copy of the data, so that whoever has an old copy signs no links.
"""

import os
import secrets
from contextlib import suppress
from pathlib import Path

_BYTES = 32


def signing_key(folder: Path) -> str:
    """Give the installation's key; make it at the first use. Raise `OSError` when it cannot."""
    path = folder / "web-key"
    if (found := _read(path)) is not None:
        return found
    partial = path.with_name(f"{path.name}.{os.getpid()}")
    made = secrets.token_hex(_BYTES)
    try:
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as stream:
            stream.write(made)
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(path)
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return made


def _read(path: Path) -> str | None:
    """Give a whole key; None when there is none, or a broken one."""
    try:
        words = path.read_text(encoding="ascii").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return None
    return words if len(words) == 2 * _BYTES else None
