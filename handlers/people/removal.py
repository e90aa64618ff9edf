"""Revoking a role: the list, then one question."""

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Step, Topic, Turn
from core.errors import UserError
from core.people.removing import HeldRole, check_removal, removable_roles, remove_role
from core.people.roles import RoleOf
from core.people.sole_holders import held_alone
from core.people.words import removing as texts
from core.screen import Choice, Item, Screen
from handlers.people.data import PeopleData, data_of
from handlers.questions.question import not_understood
from handlers.reporting.report import ID

LIST = "removal.list"
ONE = "removal.one"

_REMOVE = "remove"


async def open_removal(turn: Turn, words: str) -> Move:
    """Open the named role, or the list."""
    del turn
    if not words:
        return Go(LIST)
    if not ID.fullmatch(words):
        raise UserError(texts.gone())
    return Go(ONE, PeopleData(id=int(words)))


async def show_list(turn: Turn) -> Screen:
    """List the roles that this person may revoke, newest first."""
    found = await removable_roles(turn.session, turn.actor)
    items = tuple(
        Item(
            texts.line(one.person, _role_of(one), turn.office.local(one.granted_at)),
            Choice(f"/thuhoi {one.grant_id}", texts.button(one.person, _role_of(one))),
        )
        for one in found
    )
    return Screen(texts.heading(len(found)), items=items, choices=(to_menu(),))


async def show_one(turn: Turn) -> Screen:
    """Ask whether to revoke the role; say which work would be left without anybody."""
    role = await check_removal(turn.session, turn.actor, data_of(turn)["id"])
    alone = await held_alone(turn.session, turn.actor.organization_id, role.person_id)
    text = texts.ask(role.person, _role_of(role), turn.office.local(role.granted_at))
    foot = texts.left_to_nobody([one for one in alone if one == _role_of(role)])
    return Screen(text, foot=foot, choices=(Choice(_REMOVE, texts.remove()), go_back()))


async def take_one(turn: Turn, reply: Reply) -> Move:
    """Revoke the role."""
    if reply.choice != _REMOVE:
        return await not_understood(turn, reply)
    role = await remove_role(turn.act, data_of(turn)["id"])
    return Go(LIST, note=texts.removed(role.person, _role_of(role)))


def _role_of(role: HeldRole) -> RoleOf:
    return RoleOf(role.role, role.department)


def _to_list(turn: Turn) -> Go:
    del turn
    return Go(LIST)


TOPIC = Topic(
    steps=(
        Step(LIST, show_list, not_understood),
        Step(ONE, show_one, take_one, back=_to_list, refuses_files=True),
    ),
    commands={"thuhoi": open_removal},
)
