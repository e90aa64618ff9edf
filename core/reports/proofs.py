"""What proves a round's reports: the files that were sent and the documents that were named."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.office import Office
from core.texts import evidence_archive as texts
from core.texts import withdrawing
from models import CitedDocument, Department, Evidence, Finding, Person, Report, Round, Task


@dataclass(frozen=True)
class Proof:
    """A file, or without `sha256` a document that was only named; `added_at` is local.

    `place` is the department's in the plan, from 1; the inspection team's is 0. `code` is the
    task's; without one the file is of a finding or of the whole report.
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
    issued_on: date | None = None  # of a document
    is_withdrawn: bool = False


@dataclass(frozen=True)
class Proofs:
    """Those of one round as it stood at a moment, in the plan's order."""

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
    """Read what had been added by then; of one department when it is named."""
    asked = await session.get_one(Round, round_id)
    where = [Report.organization_id == organization_id, Report.round_id == round_id]
    found: list[tuple[tuple[int, ...], Proof]] = []
    for query, table in ((_FILES, Evidence), (_DOCUMENTS, CitedDocument)):
        rows = await session.execute(query.where(*where, table.added_at <= as_of))
        found += [
            (_order(row, table), _proof(row, office))
            for row in rows
            if department_id in {None, row.department_id}
        ]
    return Proofs(asked.key, tuple(proof for _, proof in sorted(found, key=lambda one: one[0])))


def _order(row: Any, table: type) -> tuple[int, ...]:  # noqa: ANN401 - rows of two queries
    place = -1 if row.position is None else row.position
    # Of the whole report, then task by task, files before documents.
    task = -1 if row.task_position is None else row.task_position
    return place, task, row.finding_id or 0, int(table is CitedDocument), row.id


def _proof(row: Any, office: Office) -> Proof:  # noqa: ANN401 - as above
    shared = {
        "place": 0 if row.position is None else row.position + 1,
        "department": row.department if row.finding_id else row.own_name,
        "code": row.code or "",
        "title": row.title or (texts.finding(row.words) if row.words else texts.whole_report()),
        "name": row.name,
        "added_by": row.added_by,
        "added_at": office.local(row.added_at),
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
    """Ask for what both kinds have, and these columns; a finding's are its department's."""
    finding_id = getattr(table, "finding_id", None)
    query = (
        select(
            table.id,
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
