"""The installation's identity, in a small file beside its configuration."""

from pathlib import Path

from core.copies.files import new_file, to_disk

_SUFFIX = ".identity"
_COMMENT = "#"


def write_identity(config: Path, identity: str) -> None:
    """Write the file by which a configuration knows its database."""
    with new_file(config.with_name(config.name + _SUFFIX)) as stream:
        stream.write(f"{identity}\n".encode())
        to_disk(stream)


def read_identity(config: Path) -> str | None:
    """Give the identity that a configuration knows; None when there is none."""
    try:
        lines = config.with_name(config.name + _SUFFIX).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    return next((line.strip() for line in lines if line.strip() and line[0] != _COMMENT), None)
