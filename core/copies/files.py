"""Files on a disk: copied with their SHA-256, safe from a power cut, private."""

import hashlib
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import IO, NamedTuple

from core.files.received import path_of

Check = Callable[[], None]
"""Called between pieces of long work; it raises when the work should end."""

SHA256 = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1 << 20  # bytes


class StoppedError(Exception):
    """The work was told to stop."""


def go_on() -> None:
    """Check nothing: the work runs to its end."""


def new_file(path: Path) -> IO[bytes]:
    """Open a new file that only its owner can ever read."""
    return path.open("xb") if os.name != "posix" else os.fdopen(_created(path), "wb")


def _created(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)


class ReadContent(NamedTuple):
    """The SHA-256 of what was read, and its size in bytes."""

    sha256: str
    size: int


def copied(source: IO[bytes], target: IO[bytes] | None, check: Check = go_on) -> ReadContent:
    """Copy a stream, or only read it; give its SHA-256 and size in bytes."""
    digest, size = hashlib.sha256(), 0
    while piece := source.read(_CHUNK):
        check()
        digest.update(piece)
        size += len(piece)
        if target is not None:
            target.write(piece)
    return ReadContent(digest.hexdigest(), size)


def is_content(path: Path, sha256: str, check: Check = go_on) -> bool:
    """Tell whether a file exists and has this SHA-256."""
    try:
        with path.open("rb") as stream:
            return copied(stream, None, check).sha256 == sha256
    except (FileNotFoundError, IsADirectoryError, PermissionError):
        return False


def good_file(folders: tuple[Path, ...], sha256: str, check: Check = go_on) -> Path | None:
    """Find the first undamaged file named by its SHA-256 in these folders."""
    places = (path_of(folder, sha256) for folder in folders)
    return next((place for place in places if is_content(place, sha256, check)), None)


def to_disk(stream: IO[bytes]) -> None:
    """Make the written data survive a power cut."""
    stream.flush()
    os.fsync(stream.fileno())


def folder_to_disk(folder: Path) -> None:
    """Make a folder's new names survive a power cut, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError:  # some file systems of memory sticks do not support it
        return
    finally:
        os.close(descriptor)


def free_bytes(folder: Path) -> int:
    """Give the free bytes on a folder's disk."""
    return shutil.disk_usage(folder).free
