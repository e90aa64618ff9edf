"""An archive's manifest: its files with SHA-256, row counts, owner and time."""

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
    """Why an archive was made; this decides whether evidence is in it or beside it."""

    WHOLE = "whole"  # a person ordered it: everything in one file
    NIGHTLY = "nightly"  # evidence lies beside it, each file once for all archives
    UPGRADE = "upgrade"  # before an upgrade of the schema; evidence as above


class ArchivedFile(SettingSection):
    """A file in the archive; only these names are allowed."""

    name: Annotated[str, Field(pattern=_NAMES)]
    size: Size
    sha256: Sha256


class EvidenceFile(SettingSection):
    """An evidence file that the database names."""

    sha256: Sha256
    size: Size


class Manifest(SettingSection):
    """The list of an archive's contents."""

    format: Literal[1] = 1
    kind: ArchiveKind
    made_at: AwareDatetime
    identity: str | None  # the installation's identity; None: older than identities
    commune: str
    schema_revision: Annotated[str, Field(pattern="^[0-9]{4}$")]
    counts: dict[str, int]  # rows of each table
    entries: tuple[ArchivedFile, ...]
    evidence: tuple[EvidenceFile, ...]
    missing: tuple[Sha256, ...] = ()  # named by the database, but already missing
    left_out: tuple[str, ...] = ()  # settings that are secrets or belong to that machine


def read_manifest(written: bytes) -> Manifest:
    """Read a manifest; raise `UserError` for other files and for those of a newer program."""
    try:
        values: Any = json.loads(written)
        found = values.get("format") if isinstance(values, dict) else None
        if isinstance(found, int) and found > FORMAT:
            raise UserError(texts.archive_newer())
        return Manifest.model_validate(values)
    except (ValidationError, ValueError, RecursionError) as error:
        raise UserError(texts.archive_damaged()) from error
