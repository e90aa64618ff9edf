"""Telling the others who report for a department that one of them sent what they share."""

from core.dialogue.step import Turn
from core.hand_in.hand_in import HandIn
from core.people.notices import COLLEAGUE_SENT, REPORTED_INSTEAD, tell
from core.people.recipients import read_recipients
from core.reporting.card import Card
from models import Person


async def tell_others(turn: Turn, report: Card | HandIn) -> None:
    """Tell whoever is away that a deputy reported, and the colleagues that it is done."""
    place = (report.round_id, report.department_id)
    sender = await turn.session.get_one(Person, turn.actor.person_id)
    away_id = turn.actor.on_behalf_of.get(place[1])
    department = {} if place[1] is None else {"department_id": place[1]}
    facts = {**department, "department": report.department_name, "round_key": report.round_key}
    organization_id = turn.actor.organization_id
    if away_id is not None:
        what = (REPORTED_INSTEAD, f"{REPORTED_INSTEAD}:{place[0]}:{place[1]}")
        instead = {**facts, "deputy": sender.full_name}
        await tell(turn.session, organization_id, [away_id], what, instead, now=turn.now)
    if not turn.actor.reports_for(place[1]):
        return  # the office reported in their place, which is told by itself
    told = await read_recipients(turn.session, organization_id, turn.today)
    others = {one.person_id for one in told.of(place[1])} - {turn.actor.person_id, away_id}
    what = (COLLEAGUE_SENT, f"{COLLEAGUE_SENT}:{place[0]}:{place[1]}")
    shared = {**facts, "colleague": sender.full_name, "opens": report.opens}
    await tell(turn.session, organization_id, sorted(others), what, shared, now=turn.now)
