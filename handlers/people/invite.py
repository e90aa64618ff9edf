"""Inviting: the coordinator chooses a role and a department, and gets a code to forward.

For open codes and their approval see `handlers.people.codes`.
"""

from datetime import timedelta

from markupsafe import Markup

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Tell, Topic, Turn
from core.dialogue.words import dialogue
from core.people.invitations import invitation_link, invite, shown
from core.people.officials import official_names
from core.people.open_codes import open_codes
from core.people.quota import read_loads
from core.people.words import codes, linking
from core.people.words import people as texts
from core.people.words import quota as quota_texts
from core.screen import Choice, Screen, join
from handlers.dialogue.choosing import all_departments
from handlers.people.channels import WHOM
from handlers.people.codes import CODE, CODES, OF_CODES
from handlers.people.data import PeopleData
from handlers.reporting.report import ID
from models import Department, Role

ROLE = "invite.role"
DEPARTMENT = "invite.department"


async def open_invite(turn: Turn, words: str) -> Move:
    """Begin an invitation, or open the list of codes or the named one."""
    name, _, number = words.partition(" ")
    if name == OF_CODES:
        return Go(CODE, PeopleData(id=int(number))) if ID.fullmatch(number) else Go(CODES)
    if Role.LEADER in turn.actor.roles and not turn.actor.coordinates:
        return Go(CODES)
    turn.actor.require_inviting()
    return Go(ROLE)


async def show_role(turn: Turn) -> Screen:
    """Ask for the role."""
    turn.actor.require_inviting()
    roles = (Role.OFFICIAL, Role.LEADER, Role.INSPECTOR, Role.COORDINATOR)
    choices = tuple(Choice(role.value, texts.role(role)) for role in roles)
    count = len(await open_codes(turn.act))
    listing = (Choice(f"/moi {OF_CODES}", codes.see_open(count)),) if count else ()
    another = Choice(WHOM, linking.link_somebody())
    return Screen(texts.ask_role(), choices=(*choices, another, *listing, to_menu()))


async def take_role(turn: Turn, reply: Reply) -> Move:
    """Take the role; an official's department comes next."""
    if reply.choice is None:
        return Stay(dialogue.not_understood())
    if reply.choice == WHOM:
        return Go(WHOM)
    if reply.choice == Role.OFFICIAL:
        return Go(DEPARTMENT)
    return await _invite(turn, Role(reply.choice), None)


async def show_department(turn: Turn) -> Screen:
    """Ask for the department."""
    turn.actor.require_inviting()
    items = await all_departments(turn)
    return Screen(texts.ask_department(), items=items, choices=(go_back(),))


async def take_department(turn: Turn, reply: Reply) -> Move:
    """Make the code."""
    if reply.choice is None:
        return Stay(dialogue.not_understood())
    return await _invite(turn, Role.OFFICIAL, int(reply.choice))


async def _invite(turn: Turn, role: Role, department_id: int | None) -> Move:
    code = await invite(
        turn.session,
        organization_id=turn.actor.organization_id,
        role=role,
        department_id=department_id,
        by=turn.actor,
        now=turn.now,
        policy=turn.office.invitations,
    )
    department = await turn.session.get(Department, department_id) if department_id else None
    days = turn.office.invitations.days
    text = texts.invitation(
        texts.invited_as(role, department.name if department else None),
        shown(code),
        texts.WaysIn(invitation_link(turn.office.bot_username, code), turn.office.on_zalo),
        days=days,
        until=turn.local_now + timedelta(days=days),
        note=await _note(turn, role, department_id),
    )
    # The code is shown but not stored; the database has only its hash.
    choices = (Choice("/moi", texts.invite_another()), to_menu())
    return Tell(Screen(text, choices=choices, is_record=True))


async def _note(turn: Turn, role: Role, department_id: int | None) -> Markup:
    """Say what the inviter should know: a second consent, full channels, who is there already."""
    loads = await read_loads(turn.session, turn.office, turn.now)
    full = [
        quota_texts.no_room_for_more(one.plan.channel, one.people, one.plan.users)
        for one in loads
        if one.is_full
    ]
    waits = [codes.waits_note()] if role is Role.LEADER else []
    return join([*waits, *full, await _known(turn, department_id)])


async def _known(turn: Turn, department_id: int | None) -> Markup:
    """Name a department's officials, who may only want another channel."""
    if department_id is None or not turn.office.plans:
        return Markup()
    names = await official_names(turn.session, turn.actor.organization_id, department_id)
    return linking.department_has(names) if names else Markup()


def _to_role(turn: Turn) -> Go:
    del turn
    return Go(ROLE)


TOPIC = Topic(
    steps=(
        Step(ROLE, show_role, take_role),
        Step(DEPARTMENT, show_department, take_department, back=_to_role),
    ),
    commands={"moi": open_invite},
)
