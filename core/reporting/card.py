"""A department's report of one round today: every task with its answer and draft."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.calendar.ladder import due_with_extension
from core.errors import UserError
from core.plan.task_columns import TASK_COLUMNS, task_facts
from core.progress_levels import COMPLETE
from core.reporting.answer_columns import ANSWER_COLUMNS, content_of
from core.reporting.answer_facts import AnswerFacts
from core.reporting.proving import Proven, read_proving
from core.reporting.review_results import ReviewResult, read_review_results
from core.wording import refusals as texts
from models import (
    Answer,
    Department,
    Extension,
    Person,
    Report,
    Round,
    RoundKind,
    Task,
)


@dataclass(frozen=True, kw_only=True)
class Entry(AnswerFacts):
    """One task on the card; it shows the draft if there is one, else the confirmed answer."""

    has_draft: bool
    has_answer: bool  # a confirmed version
    confirmed_at: datetime | None  # of the newest confirmed version
    written_by_id: int | None  # who wrote last, and when
    written_by: str
    written_at: datetime | None
    judged: ReviewResult | None  # the newest review of the newest confirmed version
    was_judged: bool  # an earlier version was reviewed, the newest is not yet

    @property
    def is_done(self) -> bool:
        """Tell whether the task is answered and the answer confirmed."""
        return self.has_answer and not self.has_draft

    @property
    def is_proven(self) -> bool:
        """Tell whether it has evidence, or an explanation instead."""
        return bool(self.evidence_count or self.documents or self.carried or self.explanation)

    @property
    def owes_explanation(self) -> bool:
        """Tell whether a reviewer wants an explanation."""
        return self.judged is not None and self.judged.wants_explanation


@dataclass(frozen=True)
class Card:
    """A department's report of a round."""

    round_id: int
    round_key: str
    round_due_on: date  # nominal, for everybody
    extended_on: date | None  # the day granted to this department
    department_id: int
    department_name: str
    report_id: int | None
    submitted_at: datetime | None
    entries: tuple[Entry, ...]

    @property
    def due_on(self) -> date:
        """Give the nominal day for this department, never earlier than the round's."""
        return due_with_extension(self.round_due_on, self.extended_on)

    @property
    def kind(self) -> RoundKind:
        """Give the kind of its round."""
        return RoundKind.REPORT

    @property
    def opens(self) -> str:
        """Give the choice key that opens it; it works from any message on any day."""
        return f"/baocao {self.round_id} {self.department_id}"

    @property
    def drafted_count(self) -> int:
        """Count the tasks with a draft."""
        return sum(entry.has_draft for entry in self.entries)

    @property
    def scored_year(self) -> int:
        """Give the year whose scores the plan is to improve: the one before the round's."""
        return int(self.round_key[:4]) - 1

    @property
    def open_count(self) -> int:
        """Count the tasks that still need an answer or its confirmation."""
        return sum(not entry.is_done for entry in self.entries)

    @property
    def done_count(self) -> int:
        """Count the tasks whose answer is confirmed."""
        return len(self.entries) - self.open_count

    @property
    def complete_count(self) -> int:
        """Count the tasks whose answer says that they are done."""
        return sum((entry.progress or 0) >= COMPLETE for entry in self.entries)

    @property
    def difficult_count(self) -> int:
        """Count the tasks whose answer tells of a difficulty."""
        return sum(bool(entry.difficulty) for entry in self.entries)

    @property
    def is_begun(self) -> bool:
        """Tell whether any task has an answer or a draft."""
        return any(entry.has_answer or entry.has_draft for entry in self.entries)

    @property
    def unconfirmed_codes(self) -> tuple[str, ...]:
        """Give the codes of tasks with an unconfirmed draft."""
        return tuple(entry.code for entry in self.entries if entry.has_draft)

    @property
    def is_complete(self) -> bool:
        """Tell whether the report can be sent."""
        return bool(self.entries) and self.open_count == 0

    def by_code(self, words: str) -> Entry | None:
        """Find the task whose code somebody typed."""
        return next((entry for entry in self.entries if entry.code == words.strip()), None)

    def entry(self, task_id: int) -> Entry:
        """Find a task on the card; raise `UserError` when the plan no longer has it."""
        for entry in self.entries:
            if entry.task_id == task_id:
                return entry
        raise UserError(texts.task_gone())


_HEAD = (
    select(
        Round.id.label("round_id"),
        Round.key,
        Round.due_on,
        Round.plan_id,
        Department.id.label("department_id"),
        Department.name,
        Report.id.label("report_id"),
        Report.department_name,
        Report.submitted_at,
        select(Extension.granted_on)
        .where(
            Extension.round_id == Round.id,
            Extension.department_id == Department.id,
            Extension.granted_on.is_not(None),
        )
        .order_by(Extension.id.desc())
        .limit(1)
        .scalar_subquery()
        .label("extended_on"),
    )
    .join(Department, Department.organization_id == Round.organization_id)
    .outerjoin(Report, (Report.round_id == Round.id) & (Report.department_id == Department.id))
    .where(
        Round.id == bindparam("round_id"),
        Department.id == bindparam("department_id"),
        Round.organization_id == bindparam("organization_id"),
        Round.kind == RoundKind.REPORT,  # other kinds: core.hand_in.hand_in
    )
)
TASKS_OF_DEPARTMENT = (
    select(
        *TASK_COLUMNS,
        Task.withdrawn_at,
    )
    .where(Task.plan_id == bindparam("plan_id"), Task.department_id == bindparam("department_id"))
    .order_by(Task.position)
)
_ANSWERS = (
    select(
        Answer.id,
        Answer.task_id,
        Answer.task_title,
        *ANSWER_COLUMNS,
        Answer.written_by_id,
        Answer.written_at,
        Answer.confirmed_at,
        Person.full_name.label("written_by"),
    )
    .join(Person, Person.id == Answer.written_by_id)
    .where(Answer.report_id == bindparam("report_id"))
    .order_by(Answer.id)
)


async def load_card(
    session: AsyncSession, organization_id: int, round_id: int, department_id: int | None
) -> Card:
    """Read a department's report of a round; raise `UserError` when there is no such round."""
    where = {
        "round_id": round_id,
        "department_id": department_id,
        "organization_id": organization_id,
    }
    head = (await session.execute(_HEAD, where)).one_or_none()
    if head is None:
        raise UserError(texts.round_gone())
    return Card(
        round_id=head.round_id,
        round_key=head.key,
        round_due_on=head.due_on,
        extended_on=head.extended_on,
        department_id=head.department_id,
        department_name=head.department_name or head.name,
        report_id=head.report_id,
        submitted_at=head.submitted_at,
        entries=await _entries(session, head),
    )


async def _entries(session: AsyncSession, head: Row[*tuple[Any, ...]]) -> tuple[Entry, ...]:
    tasks = await session.execute(
        TASKS_OF_DEPARTMENT, {"plan_id": head.plan_id, "department_id": head.department_id}
    )
    versions: dict[int, list[Row[*tuple[Any, ...]]]] = {}
    proving = await read_proving(session, head.plan_id, [head.department_id])
    judged: dict[int, ReviewResult] = {}
    if head.report_id is not None:
        where = {"report_id": head.report_id}
        for answer in await session.execute(_ANSWERS, where):
            versions.setdefault(answer.task_id, []).append(answer)
        if head.submitted_at is not None:
            judged = await read_review_results(session, head.report_id)
    is_sent = head.submitted_at is not None
    return tuple(
        _entry(
            task,
            versions.get(task.task_id, []),
            proving.of(task.task_id, head.report_id, head.key),
            judged,
            is_sent=is_sent,
        )
        for task in tasks
        # A sent report keeps its tasks, whatever the plan says today.
        if (task.task_id in versions if is_sent else task.withdrawn_at is None)
    )


def _entry(
    task: Row[*tuple[Any, ...]],
    versions: list[Row[*tuple[Any, ...]]],
    proven: Proven,
    judged: dict[int, ReviewResult],
    *,
    is_sent: bool,
) -> Entry:
    newest = versions[-1] if versions else None
    confirmed = [version.id for version in versions if version.confirmed_at]
    said = [judged[version_id] for version_id in confirmed if version_id in judged]
    counts = judged.get(confirmed[-1]) if confirmed else None
    return Entry(
        **{**task_facts(task), "title": newest.task_title if newest and is_sent else task.title},
        **content_of(newest),
        evidence_count=proven.files,
        documents=proven.documents,
        carried=proven.carried,
        has_draft=any(version.confirmed_at is None for version in versions),
        has_answer=any(version.confirmed_at is not None for version in versions),
        confirmed_at=max(
            (version.confirmed_at for version in versions if version.confirmed_at), default=None
        ),
        written_by_id=newest.written_by_id if newest else None,
        written_by=newest.written_by if newest else "",
        written_at=newest.written_at if newest else None,
        judged=counts,
        was_judged=counts is None and bool(said),
    )
