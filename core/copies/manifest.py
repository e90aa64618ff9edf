"""What an archive says of itself: which files with which SHA-256, how many rows, of whom, when."""

import json
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field, ValidationError

from core.copies import words as texts
from core.errors import UserError
from core.settings.section import SettingSection

MANIFEST = "manifest.json"
DATABASE = "nhacviec.db"
CONFIGURATION = "config.toml"
FORMAT = 1
LONGEST = 1 << 27  # bytes of a manifest: a million files

_NAMES = (
    r"^(?:nhacviec\.db|config\.toml|templates/[a-z_]{1,40}\.docx"
    r"|evidence/[0-9a-f]{2}/[0-9a-f]{64})$"
)
Sha256 = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
Size = Annotated[int, Field(ge=0, le=1 << 50)]  # no disk is larger


class ArchiveKind(StrEnum):
    """Why an archive was made, and with it whether evidence is in it or beside it."""

    WHOLE = "whole"  # asked for by a person: everything in one file
    NIGHTLY = "nightly"  # evidence lies beside it, each file once for all archives
    UPGRADE = "upgrade"  # before the database is brought to a newer schema; evidence as above


class ArchivedFile(SettingSection):
    """A file in the archive; only these names can be."""

    name: Annotated[str, Field(pattern=_NAMES)]
    size: Size
    sha256: Sha256


class EvidenceFile(SettingSection):
    """A file of evidence that the database names."""

    sha256: Sha256
    size: Size


class Manifest(SettingSection):
    """The archive's list of itself."""

    format: Literal[1] = 1
    kind: ArchiveKind
    made_at: AwareDatetime
    identity: str | None  # of the installation; None: of a time before installations had one
    commune: str
    schema_revision: Annotated[str, Field(pattern="^[0-9]{4}$")]
    counts: dict[str, int]  # rows of each table
    entries: tuple[ArchivedFile, ...]
    evidence: tuple[EvidenceFile, ...]
    missing: tuple[Sha256, ...] = ()  # named by the database, and nowhere good when it was made
    left_out: tuple[str, ...] = ()  # settings that are secrets, or of that machine


def read_manifest(written: bytes) -> Manifest:
    """Read a manifest; raise `UserError` for what is none, or of a newer program."""
    try:
        values: Any = json.loads(written)
        found = values.get("format") if isinstance(values, dict) else None
        if isinstance(found, int) and found > FORMAT:
            raise UserError(texts.archive_newer())
        return Manifest.model_validate(values)
    except (ValidationError, ValueError, RecursionError) as error:
        raise UserError(texts.archive_damaged()) from error
