"""Checks evidence against its SHA-256: missing, altered, orphaned, not yet removed."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from core.config import Settings
from core.copies.failures import sentences
from core.copies.files import SHA256, is_content
from core.copies.snapshot import evidence_of, opened
from core.copies.store import Store
from core.doctor.finding import Finding, fault, ok, warning
from core.doctor.words import data as texts
from core.errors import UserError
from core.files.received import path_of

Progress = Callable[[int, int], None]

_HOUR = 3600.0  # seconds: a newer file may still be arriving


@dataclass
class _Counts:
    good: int = 0
    missing: list[str] = field(default_factory=list)
    altered: list[str] = field(default_factory=list)
    withdrawn: int = 0  # withdrawn files that are still there
    orphaned: int = 0


def check_evidence(settings: Settings, progress: Progress) -> list[Finding]:
    """Read every evidence file; `progress` gets how many of how many were read."""
    if not settings.database_path.is_file():
        return [fault("evidence", texts.not_known_without_database(), texts.put_data_back())]
    try:
        with sentences(settings.storage.directory), opened(settings.database_path) as connection:
            withdrawn, wanted = evidence_of(connection)
        counts = _counted(settings.evidence_directory, wanted, withdrawn, progress)
    except UserError:
        return [fault("evidence", texts.not_known_without_database(), texts.put_data_back())]
    return _findings(counts, settings)


def _counted(
    folder: Path, wanted: dict[str, int], withdrawn: frozenset[str], progress: Progress
) -> _Counts:
    counts = _Counts()
    for number, sha256 in enumerate(wanted, start=1):
        path = path_of(folder, sha256)
        if not path.is_file():
            counts.missing.append(sha256)
        elif is_content(path, sha256):
            counts.good += 1
        else:
            counts.altered.append(sha256)
        progress(number, len(wanted))
    for path in folder.rglob("*"):
        if path.name in withdrawn:
            counts.withdrawn += 1
        elif path.name not in wanted and path.is_file() and not _comes_in(path):
            counts.orphaned += 1
    return counts


def _comes_in(path: Path) -> bool:
    """Tell whether a file is still being fetched: it has no final name."""
    return not SHA256.fullmatch(path.name) and time.time() - path.stat().st_mtime < _HOUR


def _findings(counts: _Counts, settings: Settings) -> list[Finding]:
    lost = [*counts.missing, *counts.altered]
    facts: dict[str, str | int | None] = {
        "good": counts.good,
        "missing": len(counts.missing),
        "altered": len(counts.altered),
        "orphaned": counts.orphaned,
        "withdrawn": counts.withdrawn,
    }
    if lost:
        said = texts.evidence_is_lost(len(counts.missing), len(counts.altered), lost[0])
        return [fault("evidence", said, _way_back(lost, settings), **facts)]
    if counts.withdrawn:
        said = texts.withdrawn_still_there(counts.withdrawn)
        return [fault("evidence", said, texts.restart_to_remove(), **facts)]
    if counts.orphaned:
        said = texts.evidence_is_orphaned(counts.orphaned, counts.good)
        return [warning("evidence", said, texts.look_at_orphans(), **facts)]
    return [ok("evidence", texts.evidence_is_good(counts.good), **facts)]


def _way_back(lost: list[str], settings: Settings) -> str:
    store = Store(settings.backup_directory).folder
    kept = sum(is_content(path_of(store, sha256), sha256) for sha256 in lost)
    return texts.bring_evidence_back(kept, store, settings.evidence_directory)
