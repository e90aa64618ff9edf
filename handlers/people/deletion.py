"""Deletion of personal data: a person asks, a coordinator or leader decides."""

from datetime import timedelta

from markupsafe import Markup

from core.dialogue.gates import HOME
from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Openness, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.errors import UserError
from core.people.act import Act
from core.people.deletion import (
    Wish,
    answer_by,
    ask_deletion,
    grant_deletion,
    load_wish,
    may_decide,
    newest_wish,
    refuse_deletion,
    undecided_wishes,
)
from core.people.sole_holders import held_alone
from core.people.words import deletion as texts
from core.reporting.reasons import checked_reason
from core.screen import Choice, Item, Screen, join
from handlers.dialogue.keeping import REASON_WORDS
from handlers.people.data import PeopleData, data_of
from handlers.reporting.report import ID
from models import Role

ASK = "deletion.ask"
WAITING = "deletion.waiting"
WISH = "deletion.wish"
REASON = "deletion.reason"

_SEND, _OWN = "send", "own"
_GRANT, _REFUSE = "grant", "refuse"
_REASON = "reason "
_DELETE_WITHIN = timedelta(days=15)


async def open_deletion(turn: Turn, words: str) -> Move:
    """Open the named request, the undecided ones, or the person's own."""
    if words:
        if not ID.fullmatch(words):
            raise UserError(texts.gone())
        return Go(WISH, PeopleData(id=int(words)))
    return Go(WAITING if await _waiting(turn) else ASK)


async def _waiting(turn: Turn) -> list[Wish]:
    if turn.known is None or not turn.known.has_read_notice:
        return []  # others may only open their own request
    found = await undecided_wishes(turn.session, turn.actor.organization_id)
    return [wish for wish in found if may_decide(turn.actor, wish)]


async def show_ask(turn: Turn) -> Screen:
    """Say what is deleted and what stays, and ask; or show the state of the request."""
    wish = await newest_wish(turn.session, turn.oneself)
    if wish is None or wish.is_granted is False:
        return Screen(texts.ask(), choices=(Choice(_SEND, texts.send()), to_menu()))
    if wish.is_granted:
        return Screen(texts.is_granted(), choices=(to_menu(),))
    asked_on = turn.office.local(wish.asked_at).date()
    return Screen(texts.waits(asked_on, answer_by(wish, turn.office)), choices=(to_menu(),))


async def take_ask(turn: Turn, reply: Reply) -> Move:
    """Pass the request on to the deciders."""
    agrees = reply.agrees(_SEND)
    if agrees is False:
        return Go(HOME)
    if not agrees:
        return Stay(dialogue.not_understood())
    is_told = await ask_deletion(Act(turn.session, turn.oneself, turn.local_now), turn.today)
    return Go(HOME, note=texts.asked() if is_told else texts.asked_nobody())


async def show_waiting(turn: Turn) -> Screen:
    """Show the undecided requests to a decider."""
    items = tuple(
        Item(_line(turn, wish), Choice(f"/xoadulieu {wish.id}", texts.waiting_button(wish.person)))
        for wish in await _waiting(turn)
    )
    return Screen(
        texts.waiting_heading(), items=items, choices=(Choice(_OWN, texts.own()), to_menu())
    )


def _line(turn: Turn, wish: Wish) -> Markup:
    asked_on = turn.office.local(wish.asked_at).date()
    return texts.waiting_line(wish.person, asked_on, answer_by(wish, turn.office))


async def take_waiting(turn: Turn, reply: Reply) -> Move:
    """Begin one's own request; the other choices are commands."""
    del turn
    return Go(ASK) if reply.choice == _OWN else Stay(dialogue.not_understood())


async def show_wish(turn: Turn) -> Screen:
    """Show a request with its consequences, and ask for the decision."""
    wish = await load_wish(turn.session, turn.actor, data_of(turn)["id"])
    asked_on = turn.office.local(wish.asked_at).date()
    days = (asked_on, answer_by(wish, turn.office), asked_on + _DELETE_WITHIN)
    text = texts.wish(wish.person, *days)
    if wish.decided_by is not None:
        why = texts.decided_already(wish.decided_by, is_granted=bool(wish.is_granted))
        return Screen(text, foot=dialogue.as_note(why), choices=(to_menu(),))
    alone = await held_alone(turn.session, turn.actor.organization_id, wish.person_id)
    question = texts.question(is_leader=Role.LEADER in turn.actor.roles)
    choices = (Choice(_GRANT, texts.grant()), Choice(_REFUSE, texts.refuse()), to_menu())
    return Screen(text, foot=join([texts.left_to_nobody(alone), question]), choices=choices)


async def take_wish(turn: Turn, reply: Reply) -> Move:
    """Grant the request, or ask for the reason of a refusal."""
    agrees = reply.agrees(_GRANT, _REFUSE)
    if agrees is None:
        return Stay(dialogue.not_understood())
    wish = await load_wish(turn.session, turn.actor, data_of(turn)["id"])
    if wish.decided_by is not None:
        return Stay()  # the screen says who decided
    if not agrees:
        return Go(REASON, turn.data)
    await grant_deletion(turn.act, wish.id)
    latest_on = turn.office.calendar.working_day(1, turn.today)
    return Go(HOME, note=texts.granted(wish.person, latest_on))


async def show_reason(turn: Turn) -> Screen:
    """Ask for the reason of the refusal."""
    wish = await load_wish(turn.session, turn.actor, data_of(turn)["id"])
    offered = tuple(
        Choice(f"{_REASON}{place}", reason) for place, reason in enumerate(texts.REASONS)
    )
    return Screen(texts.ask_reason(wish.person), choices=(*offered, go_back()))


async def take_reason(turn: Turn, reply: Reply) -> Move:
    """Refuse the request; the person is told why."""
    words = reply.text
    if reply.choice:
        words = texts.REASONS[int(reply.choice.removeprefix(_REASON))]
    reason = checked_reason(words)
    wish = await load_wish(turn.session, turn.actor, data_of(turn)["id"])
    if wish.decided_by is not None:
        return Go(WISH, turn.data)
    await refuse_deletion(turn.act, wish.id, reason)
    return Go(HOME, note=texts.refused(wish.person))


def _to_wish(turn: Turn) -> Go:
    return Go(WISH, turn.data)


TOPIC = Topic(
    steps=(Step(ASK, show_ask, take_ask, refuses_files=True),),
    commands={"xoadulieu": open_deletion},
    openness=Openness.ONESELF,
)
DECIDING = Topic(
    steps=(
        Step(WAITING, show_waiting, take_waiting),
        Step(WISH, show_wish, take_wish, refuses_files=True),
        Step(
            REASON,
            show_reason,
            take_reason,
            back=_to_wish,
            refuses_files=True,
            keeps=REASON_WORDS,
        ),
    )
)
