"""The nightly copy: when it is due, and which older ones are removed."""

from datetime import datetime, time, timedelta
from pathlib import Path

from core.config import Settings
from core.copies.files import Check, go_on
from core.copies.folder import Copy, copies_in, manifest_of
from core.copies.lock import alone_in
from core.copies.manifest import ArchiveKind, Manifest
from core.copies.retention import Keep, outlived
from core.copies.store import Store
from core.copies.writing import Made, Order, source_of, write_copy

_DAY = timedelta(days=1)
_UPGRADES = 3  # copies before an upgrade that stay


def is_due(now: datetime, at: time, newest: datetime | None) -> bool:
    """Tell whether a copy is due (local times); a late start makes up for the last night.

    `newest` is when the newest good one was made; None without one.
    """
    last = datetime.combine(now.date(), at)
    if last > now:
        last -= _DAY
    return newest is None or newest < last


def make_nightly(settings: Settings, now: datetime, check: Check = go_on) -> Made:
    """Write the night's copy and remove old ones; `now` is aware, in the office's zone."""
    folder = settings.backup_directory
    made = write_copy(source_of(settings), Order(folder, ArchiveKind.NIGHTLY, now, check))
    wanted = settings.backup
    keep = Keep(wanted.daily, wanted.weekly, wanted.monthly)
    retire(folder, made.manifest.identity, now.replace(tzinfo=None), keep)
    return made


def retire(folder: Path, identity: str | None, now: datetime, keep: Keep) -> list[Path]:
    """Remove outdated nightly archives, and evidence that only they name.

    A name and a manifest must prove that an archive is this installation's.
    """
    if identity is None:
        return []
    with alone_in(folder):
        told = {copy: manifest_of(copy) for copy in copies_in(folder)}
        gone = _outlived(told, identity, now, keep)
        if gone and all(told.values()):  # an unreadable one may name any file
            _remove_evidence(folder, told, gone)
        for copy in gone:
            copy.path.unlink(missing_ok=True)
    return [copy.path for copy in gone]


def _outlived(
    told: dict[Copy, Manifest | None], identity: str, now: datetime, keep: Keep
) -> list[Copy]:
    ours = [
        copy
        for copy, manifest in told.items()
        if manifest and manifest.kind is copy.kind and manifest.identity == identity
    ]
    nightly = [copy for copy in ours if copy.kind is ArchiveKind.NIGHTLY]
    moments = outlived((copy.made_at for copy in nightly), now, keep)
    upgrades = [copy for copy in ours if copy.kind is ArchiveKind.UPGRADE]
    return [copy for copy in nightly if copy.made_at in moments] + upgrades[_UPGRADES:]


def _remove_evidence(folder: Path, told: dict[Copy, Manifest | None], gone: list[Copy]) -> None:
    """Run before the archives are removed: after a power cut, one of them still names each file."""
    named = {
        copy: {proof.sha256 for proof in manifest.evidence}
        for copy, manifest in told.items()
        if manifest
    }
    kept = set[str]().union(*(names for copy, names in named.items() if copy not in gone))
    store = Store(folder)
    for sha256 in set[str]().union(*(named[copy] for copy in gone)) - kept:
        store.remove(sha256)
