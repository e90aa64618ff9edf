"""The archives in a folder, recognised by name and manifest."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.copies.archive import reading
from core.copies.files import folder_to_disk
from core.copies.manifest import ArchiveKind, Manifest
from core.errors import UserError

_FORM = "%Y%m%d-%H%M%S"
_NAME = re.compile(r"nhacviec-(\d{8}-\d{6})(?:-\d+)?-(whole|nightly|upgrade)\.zip")
_PARTIAL = ".partial-"


@dataclass(frozen=True)
class Copy:
    """An archive's path; `made_at` is the office's local time."""

    path: Path
    kind: ArchiveKind
    made_at: datetime


def copies_in(folder: Path) -> list[Copy]:
    """List the archives of a folder, the newest first; a missing folder has none."""
    try:
        names = [path for path in folder.iterdir() if _NAME.fullmatch(path.name)]
    except (FileNotFoundError, NotADirectoryError):
        return []
    return sorted(filter(None, map(_copy, names)), key=lambda copy: copy.made_at, reverse=True)


def _copy(path: Path) -> Copy | None:
    found = _NAME.fullmatch(path.name)
    try:
        made_at = datetime.strptime(found[1], _FORM) if found else None  # noqa: DTZ007 - local time
    except ValueError:  # 20231399
        return None
    return Copy(path, ArchiveKind(found[2]), made_at) if found and made_at else None


def manifest_of(copy: Copy) -> Manifest | None:
    """Give an archive's manifest; None when it is damaged or unreadable."""
    try:
        with reading(copy.path) as archive:
            return archive.manifest
    except (UserError, OSError):
        return None


def newest_good(folder: Path, until: datetime) -> Copy | None:
    """Give the newest good archive of the whole installation that is not in the future.

    A clock that was ahead for a while must not stop the next nights' copies.
    """
    whole = (copy for copy in copies_in(folder) if copy.kind is not ArchiveKind.UPGRADE)
    past = (copy for copy in whole if copy.made_at <= until)
    return next((copy for copy in past if manifest_of(copy) is not None), None)


def place_for(folder: Path, kind: ArchiveKind, made_at: datetime) -> Path:
    """Give an unused name."""
    base = f"nhacviec-{made_at:{_FORM}}"
    path, number = folder / f"{base}-{kind}.zip", 1
    while path.exists():
        number += 1
        path = folder / f"{base}-{number}-{kind}.zip"
    return path


def partial_folder(folder: Path, name: str) -> Path:
    """Make a folder for an unfinished archive; first remove what a killed writer left."""
    for left in folder.glob(f"{_PARTIAL}*"):
        shutil.rmtree(left, ignore_errors=True)
    partial = folder / f"{_PARTIAL}{name}"
    partial.mkdir(mode=0o700)
    return partial


def put_in_place(partial: Path, place: Path) -> None:
    """Give a finished archive its final name."""
    partial.rename(place)
    folder_to_disk(place.parent)


def damaged_in(folder: Path) -> Iterator[Copy]:
    """Give the unreadable archives."""
    return (copy for copy in copies_in(folder) if manifest_of(copy) is None)
