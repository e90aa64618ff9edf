"""An archive file: a ZIP with a manifest of its contents at the end."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Self
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from core.copies import words as texts
from core.copies.files import Check, copied, go_on
from core.copies.manifest import LONGEST, MANIFEST, ArchivedFile, Manifest, read_manifest
from core.errors import UserError

_OWNER_ONLY = 0o600 << 16  # the ZIP field with a file's permissions
_BROKEN = (
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)


class ArchiveWriter:
    """Writes files into a new archive, and at last the manifest."""

    def __init__(self, stream: IO[bytes], check: Check = go_on) -> None:
        self._zip = ZipFile(stream, "w")
        self._check = check
        self.entries: list[ArchivedFile] = []

    def add(self, name: str, source: IO[bytes], *, is_pressed: bool = False) -> ArchivedFile:
        """Add a file; evidence is stored as it is, because it is mostly compressed already."""
        info = _info(name, ZIP_STORED if is_pressed else ZIP_DEFLATED)
        with self._zip.open(info, "w", force_zip64=True) as target:
            sha256, size = copied(source, target, self._check)
        entry = ArchivedFile(name=name, size=size, sha256=sha256)
        self.entries.append(entry)
        return entry

    def close(self, manifest: Manifest) -> None:
        """Write the manifest and close the archive."""
        written = manifest.model_dump_json(indent=1)
        self._zip.writestr(_info(MANIFEST, ZIP_DEFLATED), written.encode())
        self._zip.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        with suppress(OSError, ValueError):  # a failed archive is deleted
            self._zip.close()


def _info(name: str, how: int) -> ZipInfo:
    info = ZipInfo(name)
    info.compress_type, info.external_attr = how, _OWNER_ONLY
    return info


class ArchiveReader:
    """An archive whose names are exactly those of its manifest."""

    def __init__(self, archive: ZipFile) -> None:
        self._zip = archive
        names = archive.namelist()
        if names.count(MANIFEST) != 1 or archive.getinfo(MANIFEST).file_size > LONGEST:
            raise UserError(texts.archive_damaged())
        with archive.open(MANIFEST) as stream:
            self.manifest = read_manifest(stream.read(LONGEST))
        told = [MANIFEST, *(entry.name for entry in self.manifest.entries)]
        if sorted(told) != sorted(names) or len(set(told)) != len(told):
            raise UserError(texts.archive_with_strangers())

    def read(
        self, entry: ArchivedFile, target: IO[bytes] | None = None, check: Check = go_on
    ) -> None:
        """Read a file to its end, into `target` if given; raise `UserError` when it was altered."""
        if self._zip.getinfo(entry.name).file_size != entry.size:
            raise UserError(texts.entry_damaged(entry.name))
        try:
            with self._zip.open(entry.name) as source:
                found = copied(source, target, check)
        except _BROKEN as error:
            raise UserError(texts.entry_damaged(entry.name)) from error
        if found != (entry.sha256, entry.size):
            raise UserError(texts.entry_damaged(entry.name))


@contextmanager
def reading(path: Path) -> Iterator[ArchiveReader]:
    """Open an archive; raise `UserError` for other files and for incomplete archives."""
    try:
        archive = ZipFile(path)
    except FileNotFoundError as error:
        raise UserError(texts.no_archive(path)) from error
    except OSError as error:
        raise UserError(texts.archive_not_opened(path)) from error
    except _BROKEN as error:
        raise UserError(texts.archive_damaged()) from error
    with archive:
        try:
            reader = ArchiveReader(archive)
        except _BROKEN as error:
            raise UserError(texts.archive_damaged()) from error
        yield reader
