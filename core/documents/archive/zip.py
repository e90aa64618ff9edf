"""Makes a round's evidence archive: folders by department and task, and a list in Excel."""

import shutil
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from core.documents.archive.index import write_index
from core.documents.archive.plan import ALTERED, CITED, LOST, TOO_BIG, ArchivedProof, plan
from core.documents.archive.proofs import Proof, Proofs, read_proofs
from core.documents.orders.products import MadeFile, Work
from core.documents.words import archive as texts
from core.errors import UserError
from core.figures.figures_key import key_of_order
from core.figures.snapshots import editions_of
from core.figures.words import refusals
from core.files.received import path_of
from core.people.departments import department_name
from core.reporting.evidence.quarantine import is_intact, is_kept
from models import Round

# Other types are already compressed.
_COMPRESSIBLE = ("text/", "application/msword", "application/rtf")
_OWNER_ONLY = 0o600 << 16  # the permissions, where ZIP stores them
_MEDIA_TYPE = "application/zip"
_MEGABYTE = 1_000_000
_RESERVE = 200_000_000  # bytes left free on the disk, which also holds people's answers
_EARLIEST, _LATEST = (1980, 1, 1, 0, 0, 0), (2107, 12, 31, 23, 59, 58)  # range of times in ZIP


async def make(work: Work) -> list[MadeFile]:
    """Make as many archives as the channel's size limit needs; raise `UserError` without proofs."""
    as_of = await _as_of(work)
    proofs = await read_proofs(
        work.session,
        work.office,
        work.organization_id,
        work.facts.known_round_id,
        as_of=as_of or work.now,
        department_id=work.facts.department_id,
    )
    if not proofs.all:
        raise UserError(texts.nothing_yet(proofs.round_key, await _whose(work)))
    folder = work.office.evidence_directory

    def what_is_wrong(proof: Proof) -> str:
        if not is_kept(folder, proof.sha256):
            return LOST
        return "" if is_intact(folder, proof.sha256) else ALTERED

    until = as_of.date() if as_of else None
    placed = plan(proofs.all, work.file_bytes, what_is_wrong)
    _require_room(work, placed)
    index = work.folder / "index.xlsx"
    write_index(index, placed, proofs.round_key, until, work.office.wall(work.now))
    return _write_parts(work, proofs, placed, index, until)


async def _whose(work: Work) -> str | None:
    department_id = work.facts.department_id
    if department_id is None:
        return None
    return await department_name(work.session, work.organization_id, department_id)


async def _as_of(work: Work) -> datetime | None:
    """Give the moment (local) of the requested day or edition; None means now."""
    place = key_of_order(work.facts)
    if place.as_of is not None and place.as_of > work.office.local(work.now).date():
        asked = await work.session.get_one(Round, work.facts.known_round_id)
        raise UserError(refusals.day_not_in_round(asked.key, asked.starts_on))
    if place.edition is None:
        return work.office.day_end(place.as_of) if place.as_of else None
    editions = await editions_of(work.session, work.facts.known_round_id, work.office)
    found = next((one for one in editions if one.number == place.edition), None)
    if found is None:
        raise UserError(refusals.edition_gone())
    return found.as_of


def _require_room(work: Work, placed: Sequence[ArchivedProof]) -> None:
    """Raise `UserError` when the disk lacks room for all parts at once."""
    needed = sum(one.proof.size for one in placed if one.path)
    kept = work.office.evidence_directory
    is_same_disk = kept.is_dir() and kept.stat().st_dev == work.folder.stat().st_dev
    reserve = _RESERVE if is_same_disk else 0
    if needed + reserve > shutil.disk_usage(work.folder).free:
        raise UserError(texts.no_room(needed // _MEGABYTE + 1))


def _write_parts(
    work: Work, proofs: Proofs, placed: Sequence[ArchivedProof], index: Path, until: date | None
) -> list[MadeFile]:
    files = [one for one in placed if one.path]
    parts = max((one.part for one in files), default=1)
    done, made = 0, []
    for part in range(1, parts + 1):
        path = work.folder / f"part-{part}.zip"
        with ZipFile(path, "w") as archive:
            if part == 1:
                now = work.office.wall(work.now)
                _add(archive, index, texts.INDEX_NAME, now, ZIP_STORED)
            for one in files:
                if one.part == part:
                    _add_proof(archive, work, one)
                    done += 1
                    work.progress(done, len(files))
        if path.stat().st_size > work.file_bytes:
            raise RuntimeError(f"part {part} has {path.stat().st_size} bytes")
        name = texts.archive_name(proofs.round_key, part, parts, until)
        note = _note(placed, parts) if part == 1 else ""
        made.append(MadeFile(name, _MEDIA_TYPE, path, note))
    return made


def _add_proof(archive: ZipFile, work: Work, one: ArchivedProof) -> None:
    proof = one.proof
    how = ZIP_DEFLATED if proof.media_type.startswith(_COMPRESSIBLE) else ZIP_STORED
    path = path_of(work.office.evidence_directory, proof.sha256)
    _add(archive, path, one.path, proof.added_at, how)


def _add(archive: ZipFile, path: Path, name: str, at: datetime, how: int) -> None:
    time = (at.year, at.month, at.day, at.hour, at.minute, at.second)
    # A wrong clock may be outside ZIP's range.
    entry = ZipInfo(name, min(max(time, _EARLIEST), _LATEST))
    entry.compress_type, entry.external_attr = how, _OWNER_ONLY
    entry.file_size = path.stat().st_size  # rules out ZIP64 headers
    with path.open("rb") as source, archive.open(entry, "w") as target:
        shutil.copyfileobj(source, target, 1 << 20)


def _note(placed: Sequence[ArchivedProof], parts: int) -> str:
    counts = {
        why: sum(one.absence == why for one in placed)
        for why in (CITED, LOST, ALTERED, TOO_BIG, "")
    }
    sentences = [texts.counted(counts[""], counts[CITED])]
    if parts > 1:
        sentences.append(texts.in_parts(parts))
    if counts[LOST] or counts[TOO_BIG]:
        sentences.append(texts.missing(counts[LOST], counts[TOO_BIG]))
    if counts[ALTERED]:
        sentences.append(texts.altered(counts[ALTERED]))
    return " ".join(sentences)
