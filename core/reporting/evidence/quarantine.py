"""Sets aside, by day, files that no database row names; only a person deletes them.

The folder lies beside the evidence: `quarantine/2026-11-28/<SHA-256>`.
"""

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from core.files.received import path_of

KEPT = timedelta(days=90)  # before a person may have them deleted
_FOLDER = "quarantine"


@dataclass(frozen=True)
class Quarantined:
    """A file that was set aside, and the day of that."""

    path: Path
    since: date

    @property
    def size(self) -> int:
        """Give its size in bytes."""
        return self.path.stat().st_size

    def is_ripe(self, today: date) -> bool:
        """Tell whether it is old enough to be deleted."""
        return today - self.since >= KEPT


def quarantine_of(directory: Path) -> Path:
    """Give the quarantine folder of an evidence folder."""
    return directory.parent / _FOLDER


def set_aside(directory: Path, path: Path, today: date) -> None:
    """Move a file out of the evidence folder, without overwriting another."""
    folder = quarantine_of(directory) / today.isoformat()
    folder.mkdir(parents=True, exist_ok=True)
    to, number = folder / path.name, 1
    while to.exists():
        number += 1
        to = folder / f"{path.name}.{number}"
    shutil.move(path, to)


def quarantined(directory: Path) -> list[Quarantined]:
    """List the files that were set aside, oldest first."""
    return sorted(_all(directory), key=lambda one: (one.since, one.path.name))


def _all(directory: Path) -> Iterator[Quarantined]:
    for folder in quarantine_of(directory).glob("????-??-??"):
        try:
            since = date.fromisoformat(folder.name)
        except ValueError:
            continue
        yield from (Quarantined(path, since) for path in folder.iterdir() if path.is_file())


def put_back(directory: Path, named: set[str]) -> int:
    """Restore files that rows name and the evidence folder lacks; give their count."""
    found = [one for one in _all(directory) if one.path.name in named]
    return sum(_put_back(directory, one.path) for one in found)


def is_kept(directory: Path, sha256: str) -> bool:
    """Tell whether a file is there; restore it first if it was set aside."""
    return path_of(directory, sha256).is_file() or _recover(directory, sha256)


def is_intact(directory: Path, sha256: str) -> bool:
    """Tell whether a file's content is still the one that was received."""
    try:
        return digest(path_of(directory, sha256)) == sha256
    except OSError:
        return False


def places_of(directory: Path, sha256: str) -> list[Path]:
    """Give all paths of this content, in the evidence folder and in quarantine."""
    aside = quarantine_of(directory).glob(f"????-??-??/{sha256}*")
    return [path for path in (path_of(directory, sha256), *aside) if path.is_file()]


def _recover(directory: Path, sha256: str) -> bool:
    folders = quarantine_of(directory).glob(f"????-??-??/{sha256}")
    return any(_put_back(directory, path) for path in folders)


def put_back_again(directory: Path, one: Quarantined) -> bool:
    """Restore a file at a person's request; it counts as new, so the sweep spares it at first."""
    name = one.path.name.partition(".")[0]
    if not _put_back(directory, one.path, name):
        return False
    path_of(directory, name).touch()
    return True


def _put_back(directory: Path, path: Path, name: str | None = None) -> bool:
    sha256 = name or path.name
    to = path_of(directory, sha256)
    if to.exists() or not is_sha256(sha256) or digest(path) != sha256:
        return False
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(path, to)
    return True


def is_sha256(name: str) -> bool:
    """Tell whether a file's name is a SHA-256."""
    return len(name) == 64 and not set(name) - set("0123456789abcdef")  # noqa: PLR2004 - its length


def digest(path: Path) -> str:
    """Give the SHA-256 of a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
