"""A person's chats: the list, a code for another one, removing one."""

from datetime import timedelta

from markupsafe import Markup

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Openness, Reply, Step, Tell, Topic, Turn
from core.notices.chat import ChatKey
from core.people.invitations import bot_link, shown
from core.people.linking import (
    OWN_CODE_LASTS,
    LinkedChat,
    load_chat,
    make_code_for,
    make_own_code,
    own_chats,
    remove_chat,
)
from core.people.roster import list_people
from core.people.words import linking as texts
from core.people.words import people
from core.screen import Choice, Item, Screen
from handlers.people.data import PeopleData, data_of
from handlers.questions.question import not_understood
from models import Role

CHATS = "channels.shown"
CHAT = "channels.one"
WHOM = "channels.whom"

_ADD, _REMOVE = "add", "remove"
_OTHERS = frozenset({Role.OFFICIAL, Role.INSPECTOR})


async def open_chats(turn: Turn, words: str) -> Move:
    """Open the list of the person's chats."""
    del turn, words
    return Go(CHATS)


async def show_chats(turn: Turn) -> Screen:
    """List them, with a button to remove each other one."""
    found = await own_chats(turn.session, turn.actor.person_id, _here(turn))
    items = tuple(_item(turn, one) for one in found)
    choices = (Choice(_ADD, texts.add()), to_menu())
    return Screen(texts.heading(), items=items, choices=choices)


def _item(turn: Turn, one: LinkedChat) -> Item:
    linked_at = turn.office.local(one.linked_at)
    used_at = turn.office.local(one.used_at) if one.used_at else None
    words = texts.line(
        one.channel, linked_at, used_at, is_here=one.is_here, is_closed=one.is_closed
    )
    if one.is_here:
        return Item(words)
    return Item(words, Choice(str(one.account_id), texts.remove(one.channel, linked_at)))


async def take_chats(turn: Turn, reply: Reply) -> Move:
    """Give a code, or ask whether to remove a chat."""
    if reply.choice == _ADD:
        code = await make_own_code(turn.act)
        minutes = int(OWN_CODE_LASTS.total_seconds()) // 60
        # The code is shown but not stored; the database has only its hash.
        text = texts.own_code(shown(code), minutes) + _how_to_open(turn)
        return Tell(Screen(text, choices=(to_menu(),), is_record=True))
    if reply.choice is not None and reply.choice.isdigit():
        return Go(CHAT, PeopleData(id=int(reply.choice)))
    return await not_understood(turn, reply)


async def show_chat(turn: Turn) -> Screen:
    """Ask whether to remove the chat."""
    one = await load_chat(turn.act, data_of(turn)["id"], _here(turn))
    text = texts.ask_removal(one.channel, turn.office.local(one.linked_at))
    return Screen(text, choices=(Choice(_REMOVE, texts.confirm()), go_back()))


async def take_chat(turn: Turn, reply: Reply) -> Move:
    """Remove the chat."""
    if reply.choice != _REMOVE:
        return await not_understood(turn, reply)
    channel = await remove_chat(turn.act, data_of(turn)["id"], _here(turn))
    return Go(CHATS, note=texts.removed(channel))


async def show_whom(turn: Turn) -> Screen:
    """Ask a coordinator whose other chat is to be linked: officials and inspectors."""
    turn.actor.require_inviting()
    items = tuple(
        Item(Markup(), Choice(str(one.person_id), one.full_name))
        for one in await list_people(turn.session, turn.actor.organization_id)
        if one.roles and {held.role for held in one.roles} <= _OTHERS
    )
    return Screen(texts.ask_whom(), items=items, choices=(go_back(), to_menu()))


async def take_whom(turn: Turn, reply: Reply) -> Move:
    """Make the code, to be sent on."""
    if reply.choice is None or not reply.choice.isdigit():
        return await not_understood(turn, reply)
    policy = turn.office.invitations
    person_id = int(reply.choice)
    code = await make_code_for(turn.act, person_id, policy)
    members = await list_people(turn.session, turn.actor.organization_id)
    name = next(one.full_name for one in members if one.person_id == person_id)
    until = turn.local_now + timedelta(days=policy.days)
    text = texts.code_for(name, shown(code), policy.days, until) + _how_to_open(turn)
    return Tell(Screen(text, choices=(to_menu(),), is_record=True))


def _how_to_open(turn: Turn) -> Markup:
    office = turn.office
    return people.how_to_open(people.WaysIn(bot_link(office.bot_username), office.on_zalo))


def _here(turn: Turn) -> ChatKey:
    return ChatKey(turn.visitor.channel, turn.visitor.address)


def _to_chats(turn: Turn) -> Go:
    del turn
    return Go(CHATS)


TOPIC = Topic(
    steps=(
        Step(CHATS, show_chats, take_chats),
        Step(CHAT, show_chat, take_chat, back=_to_chats, refuses_files=True),
    ),
    commands={"kenh": open_chats},
    openness=Openness.ANY_ROLE,
)
FOR_OTHERS = Topic(steps=(Step(WHOM, show_whom, take_whom),))
