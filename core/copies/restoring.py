"""Restores an archive into an empty folder: all of it or nothing, never over something."""

import secrets
import shutil
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import tomli_w

from core.copies import words as texts
from core.copies.archive import ArchiveReader, reading
from core.copies.configuration import DATA, put_in_place
from core.copies.failures import sentences
from core.copies.files import (
    Check,
    copied,
    folder_to_disk,
    free_bytes,
    go_on,
    good_file,
    new_file,
    to_disk,
)
from core.copies.manifest import CONFIGURATION, DATABASE, ArchivedFile, Manifest
from core.copies.snapshot import examine
from core.copies.store import Store
from core.errors import UserError
from core.files.received import path_of
from core.installation.identity import IdentityFile
from models import SCHEMA_REVISION

_PARTIAL = ".restoring-"
_EVIDENCE = "evidence"
_RESERVE = 50_000_000  # bytes


@dataclass(frozen=True)
class Restored:
    """What was restored, and what the person must know."""

    folder: Path
    manifest: Manifest
    missing: int  # evidence files that the database names and that were found nowhere
    withdrawn: int  # withdrawn by a person since: not restored
    api_url: str | None  # the Bot API server, when it is not Telegram's own
    is_configured: bool  # False: only the configuration has the commune's name


@dataclass(frozen=True)
class RestoreOptions:
    """Options of a restore."""

    folder: Path
    allows_missing: bool = False  # continue without evidence that is missing
    check: Check = go_on
    free: Callable[[Path], int] = free_bytes


def restore(path: Path, wish: RestoreOptions) -> Restored:
    """Restore an archive; on failure raise `UserError` and leave the folder empty.

    It needs the archive alone, or for a nightly one also the evidence folder beside it.
    """
    with sentences(wish.folder), reading(path) as archive:
        _require_known(archive.manifest)
        _require_empty(wish.folder, path)
        wish.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _partial(wish.folder) as partial:
            _require_room(archive.manifest, partial, wish)
            _unpack(archive, partial, wish.check)
            _require_same(archive.manifest, partial)
            left = _bring_evidence(archive.manifest, path, partial, wish)
            api_url = _configure(archive.manifest, partial)
            _put_in_place(partial, wish.folder)
    is_configured = any(entry.name == CONFIGURATION for entry in archive.manifest.entries)
    return Restored(
        wish.folder, archive.manifest, left.missing, left.withdrawn, api_url, is_configured
    )


def _require_known(manifest: Manifest) -> None:
    if manifest.schema_revision > SCHEMA_REVISION:
        raise UserError(texts.archive_newer())
    if not any(entry.name == DATABASE for entry in manifest.entries):
        raise UserError(texts.archive_damaged())


def _require_empty(folder: Path, archive: Path) -> None:
    """Raise `UserError` when the folder holds anything except the archive itself."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise UserError(texts.not_empty(folder))
    own = {archive.name, Store(folder).folder.name}
    own = own if archive.resolve().parent == folder.resolve() else set()
    if any(
        path.name not in own and not path.name.startswith(_PARTIAL) for path in folder.iterdir()
    ):
        raise UserError(texts.not_empty(folder))


@contextmanager
def _partial(folder: Path) -> Iterator[Path]:
    """Make a folder for unfinished files; first remove what a killed attempt left."""
    for left in folder.glob(f"{_PARTIAL}*"):
        shutil.rmtree(left)
    partial = folder / f"{_PARTIAL}{secrets.token_hex(4)}"
    partial.mkdir(mode=0o700)
    try:
        yield partial
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _require_room(manifest: Manifest, partial: Path, wish: RestoreOptions) -> None:
    inside = sum(entry.size for entry in manifest.entries)
    packed = {entry.name for entry in manifest.entries}
    beside = sum(one.size for one in manifest.evidence if _packed(one.sha256) not in packed)
    needed, free = inside + beside + _RESERVE, wish.free(partial)
    if needed > free:
        raise UserError(texts.no_room(wish.folder, needed, free))


def _packed(sha256: str) -> str:
    return f"{_EVIDENCE}/{sha256[:2]}/{sha256}"


def _unpack(archive: ArchiveReader, partial: Path, check: Check) -> None:
    for entry in archive.manifest.entries:
        place = _place(entry, partial)
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with new_file(place) as target:
            archive.read(entry, target, check)
            to_disk(target)


def _place(entry: ArchivedFile, partial: Path) -> Path:
    """Give a file's path; its name is one that manifests allow."""
    kind, _, digest = entry.name.partition("/")
    if kind == _EVIDENCE and path_of(Path(_EVIDENCE), entry.sha256).as_posix() != entry.name:
        raise UserError(texts.entry_damaged(digest))
    is_data = kind in (_EVIDENCE, DATABASE)
    return partial / DATA / entry.name if is_data else partial / entry.name


def _require_same(manifest: Manifest, partial: Path) -> None:
    """Raise `UserError` when the database is not the one in the manifest."""
    found = examine(partial / DATA / DATABASE)
    if found.revision > SCHEMA_REVISION:
        raise UserError(texts.archive_newer())
    same = (found.counts, found.identity, found.evidence, found.revision)
    named = {proof.sha256: proof.size for proof in manifest.evidence}
    if same != (manifest.counts, manifest.identity, named, manifest.schema_revision):
        raise UserError(texts.archive_damaged())


class _LeftOut(NamedTuple):
    """How many files of evidence were not brought."""

    missing: int
    withdrawn: int


def _bring_evidence(
    manifest: Manifest, archive: Path, partial: Path, wish: RestoreOptions
) -> _LeftOut:
    """Copy evidence from beside the archive; give the numbers of missing and withdrawn files."""
    copies = archive.absolute().parent
    store = Store(copies)
    # The folder of copies lies in the data folder, unless the office chose another.
    folders = (store.folder, copies.parent / _EVIDENCE)
    into, gone, withdrawn = partial / DATA / _EVIDENCE, [], 0
    into.mkdir(mode=0o700, parents=True, exist_ok=True)
    for proof in manifest.evidence:
        place = path_of(into, proof.sha256)
        if place.exists():
            continue
        if store.is_withdrawn(proof.sha256):
            withdrawn += 1
        elif not _fetch(good_file(folders, proof.sha256, wish.check), place, wish.check):
            gone.append(proof.sha256)
    if set(gone) - set(manifest.missing) and not wish.allows_missing:
        raise UserError(texts.evidence_not_beside(len(gone), store.folder))
    return _LeftOut(len(gone), withdrawn)


def _fetch(found: Path | None, place: Path, check: Check) -> bool:
    if found is None:
        return False
    place.parent.mkdir(mode=0o700, exist_ok=True)
    with found.open("rb") as source, new_file(place) as target:
        copied(source, target, check)
        to_disk(target)
    return True


def _configure(manifest: Manifest, partial: Path) -> str | None:
    """Write the configuration for this place, and the identity; give an unusual server."""
    path = partial / CONFIGURATION
    values: dict[str, Any] = {"organization": {"name": manifest.commune or "?"}}
    if path.exists():
        try:
            values = tomllib.loads(path.read_text(encoding="utf-8"))
        except (ValueError, RecursionError) as error:
            raise UserError(texts.entry_damaged(CONFIGURATION)) from error
        path.unlink()
    _tidy(values, partial)
    with new_file(path) as stream:
        stream.write(tomli_w.dumps(values).encode())
        to_disk(stream)
    if manifest.identity is not None:
        IdentityFile.beside(path).write(manifest.identity, Path(DATA) / DATABASE)
    telegram = values.get("telegram")
    found = telegram.get("api_url") if isinstance(telegram, dict) else None
    return str(found) if found else None


def _tidy(values: dict[str, Any], partial: Path) -> None:
    """Make the configuration name only restored folders."""
    for section in ("storage", "documents", "backup"):
        if not isinstance(values.get(section, {}), dict):
            raise UserError(texts.entry_damaged(CONFIGURATION))
    values.get("backup", {}).pop("directory", None)
    put_in_place(values, {path.stem: path for path in (partial / "templates").glob("*.docx")})


def _put_in_place(partial: Path, folder: Path) -> None:
    """Give everything its name, the configuration last: nothing runs without it."""
    names = sorted(
        (path.name for path in partial.iterdir()), key=lambda name: name == CONFIGURATION
    )
    done: list[Path] = []
    try:
        for name in names:
            (partial / name).rename(folder / name)
            done.append(folder / name)
    except BaseException:  # also after Ctrl+C
        for path in done:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        raise
    folder_to_disk(folder)
