"""Records the inspection team's findings: the month's round, photos, corrections."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import had_a_hand_in, record_act
from core.calendar.ladder import Ladder
from core.errors import NotAllowedError, UserError
from core.files.received import ReceivedFile
from core.inspections.hearers import tell_department
from core.inspections.notices import FindingCorrected, FindingRecorded, FindingWithdrawn
from core.inspections.words import refusals as texts
from core.office import Office
from core.people.act import Act
from core.people.actor import Actor
from core.people.departments import department_name
from core.people.posting import Announced
from core.people.words import people
from core.reporting.owed import AskedRound, rounds_of_organization
from core.reporting.reports import begin_report, check_open, keep_files
from core.vietnamese import one_line
from core.wording import refusals
from models import Finding, Person, Report, Role, Round, RoundKind

LONGEST_WORDS = 1000  # characters of a finding, a remedy or a reason
_LONGEST_FIELD = 100
_MENDING = ("finding mended", "mending added to")  # core.inspections.mending
_LONGEST_MENDING = timedelta(days=366)  # the longest time for mending


@dataclass(frozen=True)
class NewFinding:
    """A finding as an inspector enters it."""

    round_id: int
    department_id: int
    field: str
    words: str
    remedy: str
    due_on: date


def checked_words(words: str) -> str:
    """Give the words on one line; raise `UserError` when they are empty or too long."""
    said = one_line(words)
    if not said or len(said) > LONGEST_WORDS:
        raise UserError(texts.words_not_valid(LONGEST_WORDS))
    return said


def checked_field(words: str) -> str:
    """Give a field's name; raise `UserError` when it is empty or too long."""
    said = one_line(words)
    if not said or len(said) > _LONGEST_FIELD:
        raise UserError(texts.field_not_valid(_LONGEST_FIELD))
    return said


def checked_day(wanted_on: date, office: Office, today: date) -> date:
    """Give the working day for the mending; raise `UserError` when it is out of range."""
    last = today + _LONGEST_MENDING
    day = office.calendar.on_or_after(wanted_on)
    if not today <= wanted_on <= last:
        raise UserError(texts.day_not_valid(today, last))
    return day


async def rounds_to_inspect(
    session: AsyncSession, organization_id: int, ladder: Ladder, today: date
) -> list[AskedRound]:
    """List the rounds in which a finding of today can be recorded: mostly one.

    These are this month's and earlier ones that are not sent yet; when all are sent, the next open
    one, else the last one sent. Raise `UserError` when none is open.
    """
    opened = [
        asked
        for asked in await rounds_of_organization(session, organization_id)
        if asked.kind == RoundKind.INSPECTION
        and asked.starts_on <= today <= ladder.locks_on(asked.due_on)
    ]
    if not opened:
        raise UserError(texts.no_inspection_open())
    sent = await session.scalars(
        select(Report.round_id).where(
            Report.round_id.in_([asked.id for asked in opened]),
            Report.department_id.is_(None),
            Report.submitted_at.is_not(None),
        )
    )
    known = set(sent)
    owed = [asked for asked in opened if asked.id not in known]
    this_month = (today.year, today.month)
    due = [asked for asked in owed if (asked.due_on.year, asked.due_on.month) <= this_month]
    return due or owed[:1] or opened[-1:]


async def inspection_round(act: Act, round_id: int, office: Office) -> Round:
    """Find an open inspection of a month; raise `UserError` when it is not one."""
    act.actor.require_inspecting()
    asked = await act.session.get(Round, round_id)
    is_ours = asked is not None and asked.organization_id == act.actor.organization_id
    if asked is None or not is_ours or asked.kind != RoundKind.INSPECTION:
        raise UserError(refusals.round_gone())
    check_open(asked, act.now)
    last = office.ladder.locks_on(asked.due_on)
    if act.now.date() > last:
        raise UserError(texts.inspection_locked(last))
    return asked


async def record_finding(
    act: Act, new: NewFinding, files: tuple[ReceivedFile, ...], *, office: Office
) -> Announced[int]:
    """Record a finding with its photos in the month's report; give its id.

    Its department is told.
    """
    asked = await inspection_round(act, new.round_id, office)
    report = await begin_report(act, asked, None, people.role(Role.INSPECTOR))
    await department_name(act.session, act.actor.organization_id, new.department_id)  # must be ours
    finding = Finding(
        organization_id=act.actor.organization_id,
        report_id=report.id,
        department_id=new.department_id,
        field=checked_field(new.field),
        words=checked_words(new.words),
        remedy=checked_words(new.remedy),
        due_on=checked_day(new.due_on, office, act.now.date()),
        recorded_by_id=act.actor.person_id,
        recorded_at=act.now,
        tracked_at=act.now,
    )
    act.session.add(finding)
    await act.session.flush()
    after = {**asdict(new), "due_on": finding.due_on.isoformat()}
    record_act(act, "finding recorded", "finding", finding.id, after=after)
    if files:
        await keep_files(act, report, files, task_id=None, finding_id=finding.id)
    return Announced(finding.id, await tell_department(act, finding.id, FindingRecorded))


async def add_photos(act: Act, finding_id: int, files: tuple[ReceivedFile, ...]) -> int:
    """Add photos to an unconfirmed finding; give the number of new ones."""
    finding = await finding_to_judge(act.session, act.actor, finding_id)
    await require_unconfirmed(act.session, finding)
    report = await act.session.get_one(Report, finding.report_id)
    return await keep_files(act, report, files, task_id=None, finding_id=finding.id)


async def correct_words(act: Act, finding_id: int, words: str) -> None:
    """Replace the words of a finding."""
    said = checked_words(words)
    await _correct(act, finding_id, {"words": said})


async def correct_remedy(act: Act, finding_id: int, words: str) -> None:
    """Replace the words of a remedy."""
    said = checked_words(words)
    await _correct(act, finding_id, {"remedy": said})


async def correct_day(act: Act, finding_id: int, wanted_on: date, *, office: Office) -> None:
    """Change the due date, and restart the reminders."""
    day = checked_day(wanted_on, office, act.now.date())
    await _correct(act, finding_id, {"due_on": day, "tracked_at": act.now})


async def withdraw(act: Act, finding_id: int, reason: str) -> None:
    """Withdraw a finding that was never reported as mended, and tell its department.

    It stays in the database and the log.
    """
    finding = await finding_to_judge(act.session, act.actor, finding_id)
    if finding.mended_by_id is not None:
        raise UserError(texts.mended_before())
    finding.withdrawn_at, finding.withdrawal = act.now, checked_words(reason)
    after = {"reason": finding.withdrawal}
    await act.session.flush()
    record_act(
        act,
        "finding withdrawn",
        "finding",
        finding.id,
        before={"words": finding.words},
        after=after,
    )
    await tell_department(act, finding.id, FindingWithdrawn)


async def finding_that_stands(session: AsyncSession, actor: Actor, finding_id: int) -> Finding:
    """Find a finding of the commune that is not withdrawn; raise `UserError` otherwise."""
    finding = await session.get(Finding, finding_id)
    if finding is None or finding.organization_id != actor.organization_id:
        raise UserError(texts.gone())
    if finding.withdrawn_at is not None:
        raise UserError(texts.withdrawn(finding.withdrawal))
    return finding


async def finding_to_judge(session: AsyncSession, actor: Actor, finding_id: int) -> Finding:
    """Find a finding that this inspector may judge.

    Nobody judges their own department, or a mending in whose report they took part.
    """
    actor.require_inspecting()
    finding = await finding_that_stands(session, actor, finding_id)
    is_theirs = may_judge(actor, finding.department_id, finding.mended_by_id)
    if not is_theirs or await had_a_hand_in(session, actor, "finding", [finding.id], _MENDING):
        raise NotAllowedError(texts.not_for_oneself())
    return finding


async def require_unconfirmed(session: AsyncSession, finding: Finding) -> None:
    """Raise `UserError` when the mending is already confirmed."""
    if finding.confirmed_at is not None:
        confirmer = await session.get_one(Person, finding.confirmed_by_id)
        raise UserError(texts.confirmed_already(confirmer.full_name))


def may_judge(actor: Actor, department_id: int, mended_by_id: int | None) -> bool:
    """Tell whether the person inspects, and neither reports for the department nor mended it."""
    is_own = department_id in actor.department_ids or mended_by_id == actor.person_id
    return actor.inspects and not is_own


async def _correct(act: Act, finding_id: int, values: dict[str, Any]) -> None:
    finding = await finding_to_judge(act.session, act.actor, finding_id)
    if finding.mended_at is not None:
        raise UserError(texts.mended_already())
    before = {name: getattr(finding, name) for name in values}
    for name, value in values.items():
        setattr(finding, name, value)
    record_act(
        act,
        "finding corrected",
        "finding",
        finding.id,
        before=_plain(before),
        after=_plain(values),
    )
    await act.session.flush()
    await tell_department(act, finding.id, FindingCorrected, again=True)


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """Give values that JSON can hold, without `tracked_at`, which equals the log entry's time."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in values.items()
        if name != "tracked_at"
    }
