"""The evidence for a period's reports: files that were sent, and documents that were cited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.documents.words import archive as texts
from core.office import Office
from core.reporting.owed import rounds_of_organization
from core.reporting.span import span_of
from core.reporting.words import withdrawing
from models import CitedDocument, Department, Evidence, Finding, Person, Report, Task


@dataclass(frozen=True)
class Proof:
    """A file, or, without `sha256`, a cited document; `added_at` is local.

    `place` is the department's number in the plan, from 1; the inspection team's is 0. `code` is
    the task's; without one the file belongs to a finding or to the whole report.
    """

    place: int
    department: str
    code: str
    title: str
    name: str
    added_by: str
    added_at: datetime
    media_type: str = ""
    size: int = 0  # bytes
    sha256: str = ""
    issued_on: date | None = None  # the document's date
    is_withdrawn: bool = False
    round_keys: tuple[str, ...] = ()  # the rounds whose reports give it, the earliest first


_ROUND_INDEX = 4  # index of the round in `_Found.order`


@dataclass(frozen=True)
class Proofs:
    """The proofs of a round's period as of a moment, in the plan's order."""

    round_key: str
    all: tuple[Proof, ...]


async def read_proofs(
    session: AsyncSession,
    office: Office,
    organization_id: int,
    round_id: int,
    *,
    as_of: datetime,
    department_id: int | None = None,
) -> Proofs:
    """Read what had been added by `as_of` in any round of the period, for all or one department."""
    rounds = await rounds_of_organization(session, organization_id)
    asked = next(one for one in rounds if one.id == round_id)
    keys = [(one.id, one.key) for one in span_of(asked, rounds).reports]
    order = {one_id: number for number, (one_id, _) in enumerate(keys)}
    where = [Report.organization_id == organization_id, Report.round_id.in_(order)]
    found: list[_Found] = []
    for query, table in ((_FILES, Evidence), (_DOCUMENTS, CitedDocument)):
        rows = await session.execute(query.where(*where, table.added_at <= as_of))
        found += [
            _Found(
                _order(row, table, order), row, _proof(row, office, keys[order[row.round_id]][1])
            )
            for row in rows
            if department_id in {None, row.department_id}
        ]
    found.sort(key=lambda one: one.order)
    return Proofs(asked.key, tuple(_merged(_with_newest_names(found))))


class _Found(NamedTuple):
    """A proof with its row, and its sort key."""

    order: tuple[int, ...]
    row: Any
    proof: Proof


def _order(row: Any, table: type, rounds: dict[int, int]) -> tuple[int, ...]:  # noqa: ANN401
    position = -1 if row.position is None else row.position
    # The whole report comes first, then each task; files before documents, earlier rounds first.
    task = -1 if row.task_position is None else row.task_position
    is_document = int(table is CitedDocument)
    return position, task, row.finding_id or 0, is_document, rounds[row.round_id], row.id


def _with_newest_names(found: Sequence[_Found]) -> list[_Found]:
    """Call a renamed department by the name in its newest report."""
    names = {}
    for _, row, proof in sorted(found, key=lambda one: one.order[_ROUND_INDEX]):
        if not row.finding_id:
            names[row.department_id] = proof.department
    return [
        one._replace(
            proof=replace(
                one.proof, department=names.get(one.row.department_id, one.proof.department)
            )
        )
        for one in found
    ]


def _merged(found: Iterable[_Found]) -> Iterable[Proof]:
    """Merge a proof that was sent again in a later round into one, with all its rounds."""
    given: dict[tuple[Any, ...], Proof] = {}
    for _, row, proof in found:
        is_repeatable = row.task_id is not None and not proof.is_withdrawn
        same = proof.sha256 or proof.name
        key = (row.task_id, same) if is_repeatable else (row.id, bool(proof.sha256), "alone")
        known = given.get(key)
        keys = (*known.round_keys, *proof.round_keys) if known else proof.round_keys
        # A later citation may add the date that the first one lacked.
        issued_on = (known.issued_on if known else None) or proof.issued_on
        given[key] = replace(known or proof, round_keys=keys, issued_on=issued_on)
    return given.values()


def _proof(row: Any, office: Office, round_key: str) -> Proof:  # noqa: ANN401 - two queries' rows
    shared = {
        "place": 0 if row.position is None else row.position + 1,
        "department": row.department if row.finding_id else row.own_name,
        "code": row.code or "",
        "title": row.title or (texts.finding(row.words) if row.words else texts.whole_report()),
        "name": row.name,
        "added_by": row.added_by,
        "added_at": office.local(row.added_at),
        "round_keys": (round_key,),
    }
    if "sha256" not in row._fields:
        return Proof(**shared, issued_on=row.issued_on)
    is_withdrawn = row.withdrawn_at is not None
    if is_withdrawn and row.withdrawal == withdrawing.SECRET:
        shared["name"] = withdrawing.hidden_name()
    return Proof(
        **shared,
        media_type=row.media_type,
        size=row.size,
        sha256=row.sha256,
        is_withdrawn=is_withdrawn,
    )


def _query(
    table: type[Evidence] | type[CitedDocument],
    *columns: Any,  # noqa: ANN401
) -> Select[*tuple[Any, ...]]:
    """Select what both kinds share, and `columns`; a finding has its own department."""
    finding_id = getattr(table, "finding_id", None)
    query = (
        select(
            table.id,
            table.task_id,
            Report.round_id,
            Task.code,
            Task.title,
            Task.position.label("task_position"),
            Department.id.label("department_id"),
            Department.name.label("department"),
            Department.position,
            Report.department_name.label("own_name"),
            Finding.id.label("finding_id"),
            Finding.words,
            Person.full_name.label("added_by"),
            table.added_at,
            *columns,
        )
        .select_from(table)
        .join(Report, Report.id == table.report_id)
        .join(Person, Person.id == table.added_by_id)
        .outerjoin(Task, Task.id == table.task_id)
    )
    is_its = Finding.id == finding_id if finding_id is not None else Finding.id.is_(None)
    whose = func.coalesce(Finding.department_id, Report.department_id)
    return query.outerjoin(Finding, is_its).outerjoin(Department, Department.id == whose)


_FILES = _query(
    Evidence,
    Evidence.file_name.label("name"),
    Evidence.media_type,
    Evidence.size,
    Evidence.sha256,
    Evidence.withdrawn_at,
    Evidence.withdrawal,
)
_DOCUMENTS = _query(CitedDocument, CitedDocument.symbol.label("name"), CitedDocument.issued_on)
