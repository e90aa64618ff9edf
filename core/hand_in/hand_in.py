"""Hands in a framework plan or a month's inspection.

An inspection consists of words and files. A framework plan consists of its tasks, which
core.framework.framework writes, with words and files as an annex.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.calendar.ladder import Ladder, due_with_extension
from core.errors import UserError
from core.files.received import ReceivedFile
from core.framework.cooperating import SentPlan, tell_partners
from core.framework.measures import FrameworkTask, missing_parts, read_planned
from core.framework.words import measures as measure_texts
from core.inspections.findings import FindingState, Shortcoming, findings_of_report
from core.inspections.notices import InspectionSent
from core.people.act import Act
from core.people.actor import Actor
from core.people.posting import Posting
from core.people.words import people
from core.reporting.owed import extended_days, rounds_of_organization
from core.reporting.report_key import ReportKey
from core.reporting.reports import begin_report, keep_files, mark_submitted, report_of
from core.reporting.sending import tell_colleagues
from core.vietnamese import nfc
from core.wording import refusals as texts
from models import Department, Evidence, Report, Role, Round, RoundKind

_LONGEST_TEXT = 10_000  # characters


@dataclass(frozen=True)
class HandIn:
    """The framework plan of a department, or the inspection of the team, so far."""

    round_id: int
    round_key: str
    kind: RoundKind
    round_due_on: date
    extended_on: date | None
    department_id: int | None
    department_name: str
    words: str
    file_count: int
    submitted_at: datetime | None
    report_id: int | None  # None: not begun
    findings: tuple[Shortcoming, ...]  # of an inspection
    tasks: tuple[FrameworkTask, ...]  # of a framework plan

    @property
    def due_on(self) -> date:
        """Give the nominal day on which it is due, never earlier than the round's."""
        return due_with_extension(self.round_due_on, self.extended_on)

    @property
    def opens(self) -> str:
        """Give the choice key that opens it; it works from any message on any day."""
        return f"/nop {self.round_id} {self.department_id or 0}"

    @property
    def is_begun(self) -> bool:
        """Tell whether anything was recorded."""
        has_task = any(task.is_begun for task in self.tasks)
        return bool(self.words or self.file_count or self.findings or has_task)

    @property
    def complete_count(self) -> int:
        """Count the complete tasks."""
        return sum(task.is_complete for task in self.tasks)

    @property
    def can_be_sent(self) -> bool:
        """Tell whether it can be sent: a plan needs all tasks, an inspection anything."""
        if self.kind == RoundKind.FRAMEWORK:
            return bool(self.tasks) and self.complete_count == len(self.tasks)
        return self.is_begun

    @property
    def planned_year(self) -> int:
        """Give the year of its plan."""
        return int(self.round_key[:4])

    def task(self, task_id: int) -> FrameworkTask:
        """Find a task; raise `UserError` when the plan no longer has it."""
        for task in self.tasks:
            if task.task_id == task_id:
                return task
        raise UserError(texts.task_gone())

    def by_code(self, words: str) -> FrameworkTask | None:
        """Find the task whose code somebody typed."""
        return next((task for task in self.tasks if task.code == words.strip()), None)


async def load_hand_in(
    session: AsyncSession, organization_id: int, round_id: int, department_id: int | None
) -> HandIn:
    """Read a framework plan or inspection; raise `UserError` when its round does not exist."""
    key = ReportKey(round_id, department_id)
    asked, name = await _asked(session, organization_id, key)
    report = await report_of(session, round_id, department_id)
    files = await _file_count(session, report) if report else 0
    is_teams = report is not None and report.department_id is None
    findings = await findings_of_report(session, report.id) if report and is_teams else ()
    extended = await extended_days(session, [round_id])
    return HandIn(
        round_id=round_id,
        round_key=asked.key,
        kind=asked.kind,
        round_due_on=asked.due_on,
        extended_on=extended.get(key),
        department_id=department_id,
        department_name=report.department_name if report else name,
        words=report.words if report else "",
        file_count=files,
        submitted_at=report.submitted_at if report else None,
        report_id=report.id if report else None,
        findings=findings,
        tasks=()
        if department_id is None
        else await read_planned(session, asked.plan_id, department_id, report),
    )


async def _file_count(session: AsyncSession, report: Report) -> int:
    """Count the files of the whole report: those of no task and of no finding."""
    files = await session.scalar(
        select(func.count()).where(
            Evidence.report_id == report.id,
            Evidence.task_id.is_(None),
            Evidence.finding_id.is_(None),
            Evidence.withdrawn_at.is_(None),
        )
    )
    return files or 0


async def read_hand_ins(
    session: AsyncSession, actor: Actor, ladder: Ladder, today: date
) -> list[HandIn]:
    """Read what a person is to hand in now, begun or not, oldest deadline first."""
    found = []
    for asked in await rounds_of_organization(session, actor.organization_id):
        is_open = asked.starts_on <= today <= ladder.locks_on(asked.due_on)
        if asked.kind == RoundKind.REPORT or not is_open:
            continue
        departments: tuple[int | None, ...] = actor.department_ids
        if asked.kind == RoundKind.INSPECTION:
            departments = (None,) if actor.inspects else ()
        handed_in = [
            await load_hand_in(session, actor.organization_id, asked.id, department_id)
            for department_id in departments
        ]
        # A department without tasks needs no framework plan.
        found += [one for one in handed_in if one.tasks or one.kind == RoundKind.INSPECTION]
    return found


async def read_frameworks(session: AsyncSession, actor: Actor, today: date) -> list[HandIn]:
    """Read the newest framework plans of the person's departments."""
    asked = [
        one
        for one in await rounds_of_organization(session, actor.organization_id)
        if one.kind == RoundKind.FRAMEWORK and one.starts_on <= today
    ]
    found = [
        await load_hand_in(session, actor.organization_id, asked[-1].id, department_id)
        for department_id in actor.department_ids
        if asked
    ]
    return [one for one in found if one.tasks]


async def is_framework(session: AsyncSession, round_id: int) -> bool:
    """Tell whether a round asks for a framework plan."""
    asked = await session.get(Round, round_id)
    return asked is not None and asked.kind == RoundKind.FRAMEWORK


async def add_to_hand_in(
    act: Act, key: ReportKey, words: str, files: tuple[ReceivedFile, ...] = ()
) -> int:
    """Add a line of words, and files; give the count of new files."""
    report = await _writable(act, key)
    if words:
        before = report.words
        written = f"{before}\n{nfc(words).strip()}".strip()
        if len(written) > _LONGEST_TEXT:
            raise UserError(texts.too_long(_LONGEST_TEXT))
        report.words = written
        # Only the new line; the log already has the earlier ones.
        after = {"added": nfc(words).strip()}
        record_act(act, "words written", "report", report.id, after=after)
    return await keep_files(act, report, files, task_id=None)


async def clear_words(act: Act, key: ReportKey) -> None:
    """Clear the words; the log keeps the old ones."""
    report = await _writable(act, key)
    before = {"words": report.words}
    report.words = ""
    record_act(act, "words cleared", "report", report.id, before=before)


async def submit_hand_in(act: Act, key: ReportKey) -> bool:
    """Send it, and tell whether it was sent now; raise `UserError` when it is incomplete.

    Colleagues and the absent person are notified; for a plan also the departments that it names,
    for an inspection the coordinators.
    """
    report = await _writable(act, key)
    kept = await load_hand_in(act.session, act.actor.organization_id, *key)
    if not kept.can_be_sent and report.submitted_at is None:
        raise UserError(_what_is_missing(kept))
    if not mark_submitted(act, report, kept.round_key):
        return False
    await tell_colleagues(act, kept)
    if kept.kind == RoundKind.INSPECTION:
        await _tell_coordinators(act, report, kept)
    else:
        plan = SentPlan(report.id, kept.department_name, kept.round_key)
        await tell_partners(act, plan, kept.tasks)
    return True


async def _tell_coordinators(act: Act, report: Report, kept: HandIn) -> None:
    """Notify the coordinators that the month's inspection was sent, with its figures."""
    notice = InspectionSent(
        round_id=kept.round_id,
        round_key=kept.round_key,
        departments=len({one.department_id for one in kept.findings}),
        findings=len(kept.findings),
        mended=sum(one.state is FindingState.CONFIRMED for one in kept.findings),
    )
    await Posting.of(act).to_coordinators(notice, report.id)


def _what_is_missing(kept: HandIn) -> str:
    if kept.kind == RoundKind.INSPECTION:
        return texts.nothing_to_send()
    missing = missing_parts(kept.tasks)
    return measure_texts.not_complete(missing) if missing else texts.no_tasks()


async def _writable(act: Act, key: ReportKey) -> Report:
    if key.department_id is None:
        act.actor.require_inspecting()
    else:
        act.actor.require_reporting_for(key.department_id)
    asked, name = await _asked(act.session, act.actor.organization_id, key)
    return await begin_report(act, asked, key.department_id, name)


class _Asked(NamedTuple):
    """A round, and the name of whoever reports in it."""

    round: Round
    name: str


async def _asked(session: AsyncSession, organization_id: int, key: ReportKey) -> _Asked:
    """Find the round, and the name of the department or team."""
    asked = await session.get(Round, key.round_id)
    is_ours = asked is not None and asked.organization_id == organization_id
    if asked is None or not is_ours or asked.kind == RoundKind.REPORT:
        raise UserError(texts.round_gone())
    if (asked.kind == RoundKind.INSPECTION) != (key.department_id is None):
        raise UserError(texts.round_gone())
    if key.department_id is None:
        return _Asked(asked, people.role(Role.INSPECTOR))
    department = await session.get(Department, key.department_id)
    if department is None or department.organization_id != organization_id:
        raise UserError(texts.round_gone())
    return _Asked(asked, department.name)
