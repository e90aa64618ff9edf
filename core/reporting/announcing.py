"""Notifies the reviewers of a report: whom, and that an answer they reviewed was changed."""

from dataclasses import replace

from sqlalchemy import select

from core.office import Office
from core.people.act import Act
from core.people.posting import Posting
from core.people.recipients import Recipients, read_recipients
from core.reporting.notices import AnswerMended, ToReview
from core.reporting.review_results import newest_confirmed
from models import Answer, Department, Person, Report, Review, Round, Task


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
    await tell_reviewers(act, report, notice, answer.id, office)


async def tell_reviewers(
    act: Act, report: Report, notice: ToReview, about: int, office: Office
) -> None:
    """Notify the coordinators; the leaders instead for the coordinators' own report."""
    told = await recipients_of(act)
    department = await act.session.get_one(Department, report.department_id)
    is_of_office = department.name_key == office.coordinating_key
    own = {act.actor.person_id, *((report.submitted_by_id,) if report.submitted_by_id else ())}
    for person_id in told.reviewing(department.id, own, is_of_office=is_of_office):
        person = await act.session.get_one(Person, person_id)
        is_leader = is_of_office or person_id not in told.coordinators
        theirs = replace(notice, leader=person.called if is_leader else None)
        await Posting.of(act).to([person_id], theirs, about)


async def recipients_of(act: Act) -> Recipients:
    """Read whom the commune's notices may reach today."""
    return await read_recipients(act.session, act.actor.organization_id, act.now.date())
