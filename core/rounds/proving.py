"""What proves a task: what was given in a report, and what earlier rounds carry into it.

It stays where it was given and is read from there. What was proven once is proven; what was taken
out, or a reviewer did not accept, is not carried.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.rounds.schedule import place_in_year
from models import Answer, CitedDocument, Evidence, Report, Review, Round, RoundKind, Task, Verdict


@dataclass(frozen=True)
class CarriedProof:
    """A file, or without `evidence_id` a document that was named, of an earlier round."""

    round_key: str
    name: str
    evidence_id: int | None = None


@dataclass(frozen=True)
class Proven:
    """What proves one task in one report."""

    files: int = 0
    documents: tuple[str, ...] = ()  # symbols that were named
    carried: tuple[CarriedProof, ...] = ()


@dataclass(frozen=True)
class _Given:
    """One thing that was given; `same` tells whether it is given again."""

    report_id: int
    same: str
    is_refused: bool
    proof: CarriedProof


@dataclass(frozen=True)
class Proving:
    """All that was given for some tasks of a plan, by task."""

    given: dict[int, list[_Given]]  # the earliest round first, documents before files

    def of(self, task_id: int, report_id: int | None, round_key: str) -> Proven:
        """Give what proves a task in a report of a round; what was given anew is not carried."""
        every = self.given.get(task_id, [])
        own = [one for one in every if one.report_id == report_id]
        known = {one.same for one in own}
        carried = []
        for one in every:
            is_earlier = place_in_year(one.proof.round_key) < place_in_year(round_key)
            if is_earlier and not one.is_refused and one.same not in known:
                known.add(one.same)
                carried.append(one.proof)
        documents = tuple(one.proof.name for one in own if one.proof.evidence_id is None)
        return Proven(len(own) - len(documents), documents, tuple(carried))

    def is_proven(self, task_id: int, report_id: int) -> bool:
        """Tell whether anything proves a task, from whichever round."""
        every = self.given.get(task_id, [])
        return any(one.report_id == report_id or not one.is_refused for one in every)


def _of_plan(table: Any, *columns: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401 - any of three
    return (
        select(table.report_id, table.task_id, *columns)
        .select_from(table)
        .join(Report, Report.id == table.report_id)
        .join(Round, Round.id == Report.round_id)
        .join(Task, Task.id == table.task_id)
        .where(
            Round.plan_id == bindparam("plan_id"),
            Round.kind == RoundKind.REPORT,
            Task.department_id.in_(bindparam("department_ids", expanding=True)),
        )
        .order_by(table.id)
    )


_FILES = _of_plan(
    Evidence,
    Round.key,
    Evidence.file_name.label("name"),
    Evidence.sha256.label("same"),
    Evidence.added_at,
    Evidence.id.label("evidence_id"),
).where(Evidence.withdrawn_at.is_(None))
_DOCUMENTS = _of_plan(
    CitedDocument,
    Round.key,
    CitedDocument.symbol.label("name"),
    CitedDocument.symbol.label("same"),
    CitedDocument.added_at,
)
_JUDGED = (
    _of_plan(Answer, Review.verdict, Review.reviewed_at)
    .outerjoin(Review, Review.answer_id == Answer.id)
    .where(Answer.confirmed_at.is_not(None))
    .order_by(Review.id)
)


async def read_proving(
    session: AsyncSession, plan_id: int, department_ids: Collection[int]
) -> Proving:
    """Read what was given for the tasks of some departments."""
    where = {"plan_id": plan_id, "department_ids": list(department_ids)}
    refused = _refused(await session.execute(_JUDGED, where))
    given: dict[int, list[_Given]] = defaultdict(list)
    for query in (_DOCUMENTS, _FILES):
        for row in await session.execute(query, where):
            said_at = refused.get((row.report_id, row.task_id))
            is_refused = said_at is not None and row.added_at <= said_at
            proof = CarriedProof(row.key, row.name, getattr(row, "evidence_id", None))
            given[row.task_id].append(_Given(row.report_id, row.same, is_refused, proof))
    for every in given.values():
        every.sort(key=lambda one: place_in_year(one.proof.round_key))
    return Proving(dict(given))


def _refused(rows: Iterable[Any]) -> dict[tuple[int, int], datetime]:
    """Give (report, task) → when its newest confirmed answer was last not accepted."""
    newest = {(row.report_id, row.task_id): row for row in rows}
    return {
        place: row.reviewed_at
        for place, row in newest.items()
        if row.verdict not in {None, Verdict.PASSED}
    }
