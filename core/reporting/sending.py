"""Sends a department's report of a round, and notifies its reviewers and colleagues."""

from core.errors import UserError
from core.office import Office
from core.people.act import Act
from core.people.posting import Posting
from core.reporting.announcing import recipients_of, tell_reviewers
from core.reporting.any_report import AnyReport
from core.reporting.card import load_card
from core.reporting.notices import ColleagueSent, ReportedInstead, ReportSent
from core.reporting.reports import check_open, mark_submitted
from core.wording import refusals as texts
from models import Person, Report, Round


async def submit(act: Act, round_id: int, department_id: int, *, office: Office) -> bool:
    """Send the round's report when every task is answered; tell whether it was sent now.

    Notify reviewers and colleagues. Sending it again changes nothing.
    """
    act.actor.require_writing_for(department_id)
    check_open(await act.session.get(Round, round_id), act.now)
    card = await load_card(act.session, act.actor.organization_id, round_id, department_id)
    if not card.is_complete:
        raise UserError(texts.not_complete(card.open_count))
    report = await act.session.get_one(Report, card.report_id)
    if not mark_submitted(act, report, card.round_key):
        return False
    await tell_colleagues(act, card)
    await tell_sent(act, report, office)
    return True


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
    told = await recipients_of(act)
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
    sender = await act.session.get_one(Person, act.actor.person_id)
    away = await act.session.get(Person, report.on_behalf_of_id or 0)
    is_instead = away is not None or report.is_by_office
    card = await load_card(  # as sent: it keeps its tasks, whatever the plan says today
        act.session, act.actor.organization_id, report.round_id, report.department_id
    )
    notice = ReportSent(
        round_id=card.round_id,
        round_key=card.round_key,
        department_id=card.department_id,
        department=card.department_name,
        tasks=len(card.entries),
        done=card.complete_count,
        difficult=card.difficult_count,
        by=sender.full_name if is_instead else None,
        away=away.full_name if away else None,
    )
    await tell_reviewers(act, report, notice, report.id, office)
    if report.is_by_office and away is None:
        await _tell_owners(act, report, notice)


async def _tell_owners(act: Act, report: Report, sent: ReportSent) -> None:
    """Notify a department that the coordinator reported for it."""
    told = await recipients_of(act)
    people = {one.person_id for one in told.of(report.department_id)} - {act.actor.person_id}
    notice = ReportedInstead(
        deputy=sent.by or "",
        department_id=sent.department_id,
        department=sent.department,
        round_key=sent.round_key,
    )
    about = f"{sent.round_id}:{sent.department_id}"
    await Posting.of(act).to(sorted(people), notice, about)
