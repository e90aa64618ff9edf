"""Notifies of a report: reviewers, colleagues, and the people whom somebody reported for."""

from dataclasses import replace

from sqlalchemy import func, select

from core.office import Office
from core.people.act import Act
from core.people.posting import Posting
from core.people.recipients import Recipients, read_recipients
from core.reporting.any_report import AnyReport
from core.reporting.notices import (
    AnswerMended,
    ColleagueSent,
    ReportedInstead,
    ReportSent,
    ToReview,
)
from core.reporting.review_results import newest_confirmed
from models import Answer, Department, Person, Report, Review, Round, Task

_DONE = 100  # percent


async def tell_colleagues(act: Act, report: AnyReport) -> None:
    """Notify the absent person of the deputy's report, and the colleagues that it was sent."""
    sender = await act.session.get_one(Person, act.actor.person_id)
    away_id = act.actor.on_behalf_of.get(report.department_id)
    about = f"{report.round_id}:{report.department_id}"
    if away_id is not None:
        instead = ReportedInstead(
            deputy=sender.full_name,
            department_id=report.department_id,
            department=report.department_name,
            round_key=report.round_key,
        )
        await Posting.of(act).to([away_id], instead, about)
    if not act.actor.reports_for(report.department_id):
        return  # the coordinator reported for them: `tell_sent` notifies them
    told = await _recipients(act)
    own = {act.actor.person_id, away_id}
    others = {one.person_id for one in told.of(report.department_id)} - own
    shared = ColleagueSent(
        department_id=report.department_id,
        department=report.department_name,
        round_key=report.round_key,
        colleague=sender.full_name,
        opens=report.opens,
    )
    await Posting.of(act).to(sorted(others), shared, about)


async def tell_sent(act: Act, report: Report, office: Office) -> None:
    """Notify reviewers of a report, and its department when the coordinator sent it for them."""
    asked = await act.session.get_one(Round, report.round_id)
    sender = await act.session.get_one(Person, act.actor.person_id)
    away = await act.session.get(Person, report.on_behalf_of_id or 0)
    is_instead = away is not None or report.is_by_office
    counts = await act.session.execute(
        select(
            func.count(),
            func.count().filter(Answer.progress >= _DONE),
            func.count().filter(Answer.difficulty != ""),
        ).where(Answer.report_id == report.id, Answer.id.in_(newest_confirmed()))
    )
    tasks, done, difficult = counts.one()
    notice = ReportSent(
        round_id=report.round_id,
        round_key=asked.key,
        department_id=report.department_id or 0,
        department=report.department_name,
        tasks=tasks,
        done=done,
        difficult=difficult,
        by=sender.full_name if is_instead else None,
        away=away.full_name if away else None,
    )
    await _tell_reviewers(act, report, notice, report.id, office)
    if report.is_by_office and away is None:
        await _tell_owners(act, report, notice)


async def _tell_owners(act: Act, report: Report, sent: ReportSent) -> None:
    """Notify a department that the coordinator reported for it."""
    told = await _recipients(act)
    people = {one.person_id for one in told.of(report.department_id)} - {act.actor.person_id}
    notice = ReportedInstead(
        deputy=sent.by or "",
        department_id=sent.department_id,
        department=sent.department,
        round_key=sent.round_key,
    )
    about = f"{sent.round_id}:{sent.department_id}"
    await Posting.of(act).to(sorted(people), notice, about)


async def is_judged(act: Act, report: Report, task_id: int) -> bool:
    """Tell whether the counting answer of a task was reviewed, in a report that was sent."""
    if report.submitted_at is None:
        return False
    found = await act.session.scalar(
        select(Review.id)
        .join(Answer, Answer.id == Review.answer_id)
        .where(
            Answer.report_id == report.id,
            Answer.task_id == task_id,
            Answer.id.in_(newest_confirmed()),
        )
        .limit(1)
    )
    return found is not None


async def tell_mended(act: Act, report: Report, answer: Answer, office: Office) -> None:
    """Notify reviewers that an answer they reviewed was changed and waits for them again."""
    asked = await act.session.get_one(Round, report.round_id)
    task = await act.session.get_one(Task, answer.task_id)
    writer = await act.session.get_one(Person, answer.written_by_id)
    notice = AnswerMended(
        round_id=report.round_id,
        round_key=asked.key,
        department_id=report.department_id or 0,
        department=report.department_name,
        code=task.code,
        by=writer.full_name,
    )
    await _tell_reviewers(act, report, notice, answer.id, office)


async def _tell_reviewers(
    act: Act, report: Report, notice: ToReview, about: int, office: Office
) -> None:
    """Notify the coordinators; the leaders instead for the coordinators' own report."""
    told = await _recipients(act)
    department = await act.session.get_one(Department, report.department_id)
    is_of_office = department.name_key == office.coordinating_key
    own = {act.actor.person_id, *((report.submitted_by_id,) if report.submitted_by_id else ())}
    for person_id in told.reviewing(department.id, own, is_of_office=is_of_office):
        person = await act.session.get_one(Person, person_id)
        is_leader = is_of_office or person_id not in told.coordinators
        theirs = replace(notice, leader=person.called if is_leader else None)
        await Posting.of(act).to([person_id], theirs, about)


async def _recipients(act: Act) -> Recipients:
    return await read_recipients(act.session, act.actor.organization_id, act.now.date())
