"""Writes and tests an archive: a database snapshot, its evidence, the configuration."""

import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from core.config import Settings
from core.copies import words as texts
from core.copies.archive import ArchiveWriter, reading
from core.copies.configuration import configuration_of, template_name, templates_of
from core.copies.failures import sentences
from core.copies.files import (
    Check,
    free_bytes,
    go_on,
    good_file,
    new_file,
    to_disk,
)
from core.copies.folder import partial_folder, place_for, put_in_place
from core.copies.lock import alone_in
from core.copies.manifest import CONFIGURATION, DATABASE, ArchiveKind, EvidenceFile, Manifest
from core.copies.snapshot import Contents, copy_database, examine
from core.copies.store import Store
from core.errors import UserError
from core.files.received import path_of

RESERVE = 100_000_000  # bytes left free on the disk, which also holds people's answers


@dataclass(frozen=True)
class CopySource:
    """The sources of a copy."""

    database: Path
    evidence: tuple[Path, ...]  # folders that may hold a file; the first good one counts
    configuration: str = ""  # empty: there is none to copy
    templates: Mapping[str, Path] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class Order:
    """An archive's destination, kind, and time (aware, in the office's zone)."""

    folder: Path
    kind: ArchiveKind
    now: datetime
    check: Check = go_on
    free: Callable[[Path], int] = free_bytes


@dataclass(frozen=True)
class Made:
    """A finished archive that was read again and found good."""

    path: Path
    size: int  # bytes
    manifest: Manifest


def source_of(settings: Settings) -> CopySource:
    """Give the sources of an installation's copy; its nightly copies supply missing evidence."""
    configuration, left_out = configuration_of(settings)
    return CopySource(
        settings.database_path,
        (settings.evidence_directory, Store(settings.backup_directory).folder),
        configuration,
        templates_of(settings),
        left_out,
    )


def write_copy(source: CopySource, order: Order) -> Made:
    """Write an archive and test it; on failure raise `UserError` and leave nothing."""
    with sentences(order.folder):
        _make_folder(order)
        with alone_in(order.folder), _partial(order.folder) as partial:
            _require_room(_size(source.database), partial, order)
            copy_database(source.database, partial / DATABASE, order.check)
            contents = examine(partial / DATABASE)
            _require_room(_wanted(contents, order) + _size(partial / DATABASE), partial, order)
            archive = _written(source, order, contents, partial)
            manifest = _tested(archive, partial, order.check)
            place = place_for(order.folder, order.kind, order.now.replace(tzinfo=None))
            put_in_place(archive, place)
    return Made(place, place.stat().st_size, manifest)


def _make_folder(order: Order) -> None:
    """Make the folder, but not its parents: an unplugged memory stick has no folder."""
    if not order.folder.absolute().parent.is_dir():
        raise UserError(texts.no_folder(order.folder))
    order.folder.mkdir(mode=0o700, exist_ok=True)


@contextmanager
def _partial(folder: Path) -> Iterator[Path]:
    partial = partial_folder(folder, secrets.token_hex(4))
    try:
        yield partial
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _size(database: Path) -> int:
    """Give the bytes for a copy of the database, and the same again for testing it."""
    return 2 * database.stat().st_size if database.is_file() else 0


def _wanted(contents: Contents, order: Order) -> int:
    """Give the bytes of evidence to copy."""
    if order.kind is ArchiveKind.WHOLE:
        return sum(contents.evidence.values())
    if order.kind is ArchiveKind.UPGRADE:
        return 0
    has = Store(order.folder).has
    return sum(size for sha256, size in contents.evidence.items() if not has(sha256, size))


def _require_room(needed: int, partial: Path, order: Order) -> None:
    """Raise `UserError` if the disk would become full; an upgrade needs no reserve."""
    needed += 0 if order.kind is ArchiveKind.UPGRADE else RESERVE
    free = order.free(partial)
    if needed > free:
        raise UserError(texts.no_room(order.folder, needed, free))


def _written(source: CopySource, order: Order, contents: Contents, partial: Path) -> Path:
    path = partial / "archive.zip"
    with new_file(path) as stream, ArchiveWriter(stream, order.check) as writer:
        with (partial / DATABASE).open("rb") as database:
            writer.add(DATABASE, database)
        (partial / DATABASE).unlink()
        _add_configuration(writer, source, partial)
        missing = _Evidence(source, order, partial).gather(writer, contents)
        writer.close(_manifest(source, order, contents, writer, missing))
        to_disk(stream)
    return path


def _add_configuration(writer: ArchiveWriter, source: CopySource, partial: Path) -> None:
    if not source.configuration:
        return
    written = partial / CONFIGURATION
    written.write_text(source.configuration, encoding="utf-8", newline="\n")
    with written.open("rb") as stream:
        writer.add(CONFIGURATION, stream)
    for name, path in source.templates.items():
        with path.open("rb") as stream:
            writer.add(template_name(name), stream)


@dataclass(frozen=True)
class _Evidence:
    """Copies evidence into the archive or beside it, and lists missing files."""

    source: CopySource
    order: Order
    partial: Path

    def gather(self, writer: ArchiveWriter, contents: Contents) -> list[str]:
        if self.order.kind is ArchiveKind.UPGRADE:  # an upgrade changes no evidence
            return []
        if self.order.kind is ArchiveKind.WHOLE:
            return [name for name in contents.evidence if not self._add(writer, name)]
        store = Store(self.order.folder)
        for name in contents.withdrawn:
            store.withdraw(name)
        return [name for name in contents.evidence if not self._keep(store, name)]

    def _add(self, writer: ArchiveWriter, sha256: str) -> bool:
        path = good_file(self.source.evidence, sha256, self.order.check)
        if path is None:
            return False
        with path.open("rb") as stream:
            entry = writer.add(f"evidence/{sha256[:2]}/{sha256}", stream, is_pressed=True)
        if entry.sha256 != sha256:
            raise UserError(texts.changed_while_copied())
        return True

    def _keep(self, store: Store, sha256: str) -> bool:
        folders = self.source.evidence
        check = self.order.check
        return any(
            store.keep(sha256, path_of(folder, sha256), self.partial, check) for folder in folders
        )


def _manifest(
    source: CopySource, order: Order, contents: Contents, writer: ArchiveWriter, missing: list[str]
) -> Manifest:
    return Manifest(
        kind=order.kind,
        made_at=order.now,
        identity=contents.identity,
        commune=contents.commune,
        schema_revision=contents.revision,
        counts=contents.counts,
        entries=tuple(writer.entries),
        evidence=tuple(
            EvidenceFile(sha256=one, size=size) for one, size in contents.evidence.items()
        ),
        missing=tuple(missing),
        left_out=source.left_out,
    )


def _tested(archive: Path, partial: Path, check: Check) -> Manifest:
    """Read the archive as a restore will, and compare its database."""
    with reading(archive) as written:
        for entry in written.manifest.entries:
            if entry.name == DATABASE:
                with new_file(partial / DATABASE) as target:
                    written.read(entry, target, check)
            else:
                written.read(entry, None, check)
        if examine(partial / DATABASE).counts != written.manifest.counts:
            raise UserError(texts.archive_damaged())
        return written.manifest
