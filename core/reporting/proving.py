"""The evidence of a task: from a report itself, and carried over from earlier rounds.

Carried evidence is not copied; it is read from its own report. Withdrawn evidence, and evidence of
an answer that a reviewer did not accept, is not carried.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.calendar.schedule import place_in_year
from models import Answer, CitedDocument, Evidence, Report, Review, Round, RoundKind, Task, Verdict


@dataclass(frozen=True)
class CarriedProof:
    """A file of an earlier round; without `evidence_id` a cited document."""

    round_key: str
    name: str
    evidence_id: int | None = None


class _ProofKey(NamedTuple):
    """What identifies evidence that is given again: a file's content or a document's symbol."""

    same: str
    is_document: bool


class _TaskOfReport(NamedTuple):
    """A task in a report."""

    report_id: int
    task_id: int


@dataclass(frozen=True)
class Proven:
    """The evidence of one task in one report."""

    files: int = 0
    documents: tuple[str, ...] = ()  # symbols of cited documents
    carried: tuple[CarriedProof, ...] = ()


@dataclass(frozen=True)
class GivenProof:
    """One piece of evidence; pieces with equal `same` are the same file or document."""

    report_id: int
    same: str
    is_refused: bool
    proof: CarriedProof
    is_sent: bool = True  # of its report


@dataclass(frozen=True)
class Proving:
    """All evidence for some tasks of a plan, by task."""

    given: dict[int, list[GivenProof]]  # earliest round first, documents before files

    def of(self, task_id: int, report_id: int | None, round_key: str) -> Proven:
        """Give the evidence of a task in a report; what the report itself has is not carried."""
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

    def reported(self, task_id: int, round_key: str, *, is_sent: bool) -> Proven:
        """Give the evidence of a task up to a round; `is_sent`: the round's own report was sent.

        Evidence of a missed round counts from the next report that is sent.
        """
        known: dict[_ProofKey, CarriedProof] = {}
        for one in self.given.get(task_id, []):
            key = one.proof.round_key
            is_own = key == round_key and one.is_sent
            is_earlier = place_in_year(key) < place_in_year(round_key) and not one.is_refused
            if is_own or (is_earlier and (one.is_sent or is_sent)):
                known.setdefault(_ProofKey(one.same, one.proof.evidence_id is None), one.proof)
        documents = tuple(one.name for one in known.values() if one.evidence_id is None)
        return Proven(len(known) - len(documents), documents)

    def is_proven(self, task_id: int, report_id: int) -> bool:
        """Tell whether a task has evidence from any round."""
        every = self.given.get(task_id, [])
        return any(one.report_id == report_id or not one.is_refused for one in every)


def _of_plan(table: Any, *columns: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401 - any of three
    return (
        select(table.report_id, table.task_id, Round.key, Report.submitted_at, *columns)
        .select_from(table)
        .join(Report, Report.id == table.report_id)
        .join(Round, Round.id == Report.round_id)
        .join(Task, Task.id == table.task_id)
        .where(Round.plan_id == bindparam("plan_id"), Round.kind == RoundKind.REPORT)
        .order_by(table.id)
    )


_FILES = _of_plan(
    Evidence,
    Evidence.file_name.label("name"),
    Evidence.sha256.label("same"),
    Evidence.added_at,
    Evidence.withdrawn_at,
    Evidence.id.label("evidence_id"),
)
_DOCUMENTS = _of_plan(
    CitedDocument,
    CitedDocument.symbol.label("name"),
    CitedDocument.symbol.label("same"),
    CitedDocument.added_at,
)
_JUDGED = (
    _of_plan(Answer, Answer.id, Answer.confirmed_at, Review.verdict, Review.reviewed_at)
    .outerjoin(Review, Review.answer_id == Answer.id)
    .where(Answer.confirmed_at.is_not(None))
    .order_by(Review.id)
)


async def read_proving(
    session: AsyncSession,
    plan_id: int,
    department_ids: Collection[int] | None = None,
    moment: datetime | None = None,
) -> Proving:
    """Read the evidence for tasks of these departments (None: all), as of a moment (None: now)."""

    async def rows(query: Select[*tuple[Any, ...]]) -> Iterable[Any]:
        theirs = () if department_ids is None else (Task.department_id.in_(department_ids),)
        return await session.execute(query.where(*theirs), {"plan_id": plan_id})

    refused = _refused(await rows(_JUDGED), moment)
    given: dict[int, list[GivenProof]] = defaultdict(list)
    for query in (_DOCUMENTS, _FILES):
        for row in await rows(query):
            is_gone = _happened_by(getattr(row, "withdrawn_at", None), moment)
            if is_gone or not _happened_by(row.added_at, moment):
                continue  # withdrawn or not yet added at that moment
            said_at = refused.get(_TaskOfReport(row.report_id, row.task_id))
            is_refused = said_at is not None and row.added_at <= said_at
            proof = CarriedProof(row.key, row.name, getattr(row, "evidence_id", None))
            is_sent = _happened_by(row.submitted_at, moment)
            one = GivenProof(row.report_id, row.same, is_refused, proof, is_sent)
            given[row.task_id].append(one)
    for every in given.values():
        every.sort(key=lambda one: place_in_year(one.proof.round_key))
    return Proving(dict(given))


def _happened_by(at: datetime | None, moment: datetime | None) -> bool:
    """Tell whether something had happened by a moment (None: ever)."""
    return at is not None and (moment is None or at <= moment)


def _refused(rows: Iterable[Any], moment: datetime | None) -> dict[_TaskOfReport, datetime]:
    """Give task of a report → when its newest confirmed answer was refused."""
    newest: dict[_TaskOfReport, Any] = {}  # rows are ordered by version, then by review
    for row in rows:
        if _happened_by(row.confirmed_at, moment):
            place = _TaskOfReport(row.report_id, row.task_id)
            known = newest.get(place)
            is_other = known is None or known.id != row.id
            if is_other or _happened_by(row.reviewed_at, moment):
                newest[place] = row
    return {
        place: row.reviewed_at
        for place, row in newest.items()
        if _happened_by(row.reviewed_at, moment) and row.verdict != Verdict.PASSED
    }
