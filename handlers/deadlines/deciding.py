"""A request for more time, and the decision on it by the leader or the coordinator."""

from markupsafe import Markup

from core.deadlines.extensions import decide, load_request, why_not_decided
from core.deadlines.words import extensions as texts
from core.dialogue.gates import HOME
from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.screen import Choice, Screen, join
from handlers.deadlines.data import data_of
from handlers.deadlines.days import brief_due, full_due
from models import Role

REQUEST = "extension.request"

_GRANT, _REFUSE = "grant", "refuse"


async def show_request(turn: Turn) -> Screen:
    """Show a request and ask for the decision."""
    request = await load_request(turn.session, turn.actor, data_of(turn)["id"])
    leader = turn.actor.called if Role.LEADER in turn.actor.roles else None
    text = texts.asked_notice(
        request.department,
        request.round_key,
        due=brief_due(turn, request.due_on),
        wanted=brief_due(turn, request.wanted_on),
        reason=request.reason,
        asked_by=request.asked_by,
        leader=leader,
    )
    if why := why_not_decided(request, turn.today, is_granted=False):
        return Screen(text, foot=dialogue.as_note(why), choices=(to_menu(),))
    commune = full_due(turn, request.commune_due_on) if request.commune_due_on else ""
    question = join([texts.commune_due(commune), _question(leader)])
    choices = (Choice(_GRANT, texts.grant()), Choice(_REFUSE, texts.refuse()), to_menu())
    return Screen(text, foot=question, choices=choices)


def _question(leader: str | None) -> Markup:
    return texts.decide_question(is_leader=leader is not None)


async def take_request(turn: Turn, reply: Reply) -> Move:
    """Record the decision; the department and the other deciders are notified."""
    choice = reply.choice or _meant(reply.text)
    if choice not in {_GRANT, _REFUSE}:
        return Stay(dialogue.not_understood())
    is_granted = choice == _GRANT
    request = await load_request(turn.session, turn.actor, data_of(turn)["id"])
    if why_not_decided(request, turn.today, is_granted=False):
        return Stay()  # the screen gives the reason
    await decide(turn.act, request.id, is_granted=is_granted, office=turn.office)
    return Go(HOME, note=texts.decided(request.department, is_granted=is_granted))


def _meant(words: str) -> str | None:
    return {True: _GRANT, False: _REFUSE, None: None}[dialogue.yes_or_no(words)]


TOPIC = Topic(steps=(Step(REQUEST, show_request, take_request),))
