"""Open invitation codes: the list, one of them, cancelling it, approving a leader's code."""

from markupsafe import Markup

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.people.open_codes import (
    OpenCode,
    approve_code,
    cancel_code,
    load_code,
    open_codes,
    why_not_approving,
    why_not_cancelling,
)
from core.people.roles import RoleOf
from core.people.words import codes as texts
from core.screen import Choice, Item, Screen
from handlers.people.data import data_of
from handlers.questions.question import not_understood

CODES = "invite.codes"
CODE = "invite.code"
OF_CODES = "ma"  # after the command; a number may follow

_APPROVE, _CANCEL = "approve", "cancel"


async def show_codes(turn: Turn) -> Screen:
    """List the unused codes by number, without the codes themselves."""
    found = await open_codes(turn.act)
    items = tuple(
        Item(_line(turn, code), Choice(f"/moi {OF_CODES} {code.id}", texts.button(code.id)))
        for code in found
    )
    return Screen(texts.heading(len(found)), items=items, choices=(to_menu(),))


async def show_code(turn: Turn) -> Screen:
    """Show one, and ask whether to approve or cancel it."""
    code = await load_code(turn.act, data_of(turn)["id"])
    if why_not_approving(turn.actor, code) is None:
        choices = (Choice(_APPROVE, texts.approve()), Choice(_CANCEL, texts.refuse()))
        return Screen(_line(turn, code), foot=texts.ask_approval(), choices=(*choices, go_back()))
    if why := why_not_cancelling(turn.actor, code):
        return Screen(_line(turn, code), foot=dialogue.as_note(why), choices=(go_back(), to_menu()))
    choice = Choice(_CANCEL, texts.cancel())
    return Screen(_line(turn, code), foot=texts.ask_cancel(), choices=(choice, go_back()))


async def take_code(turn: Turn, reply: Reply) -> Move:
    """Approve or cancel the code."""
    code_id = data_of(turn)["id"]
    if reply.choice == _APPROVE:
        await approve_code(turn.act, code_id)
        return Go(CODES, note=texts.approved(code_id))
    if reply.choice == _CANCEL:
        await cancel_code(turn.act, code_id)
        return Go(CODES, note=texts.cancelled(code_id))
    return await not_understood(turn, reply)


def _line(turn: Turn, code: OpenCode) -> Markup:
    return texts.line(
        code.id,
        RoleOf(code.role, code.department),
        code.invited_by,
        turn.office.local(code.created_at),
        turn.office.local(code.expires_at),
        waits=code.waits,
    )


def _to_codes(turn: Turn) -> Go:
    del turn
    return Go(CODES)


TOPIC = Topic(
    steps=(
        Step(CODES, show_codes, not_understood),
        Step(CODE, show_code, take_code, back=_to_codes, refuses_files=True),
    )
)
