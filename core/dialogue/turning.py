"""Reads who acts, and makes the turn for handlers."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncSession

from core.dialogue.incoming import Incoming
from core.dialogue.kept_words import KeptWords
from core.dialogue.state import State
from core.dialogue.step import Turn
from core.dialogue.unsaved import is_looking
from core.menu import Menu
from core.notices.outbox import revive
from core.office import Office, office_today
from core.people.actor import find_actor, find_former
from core.people.invitations import Visitor
from core.people.reachable import mark_reachable, mark_used
from core.speech.hearing import Hearing

_A_DAY = timedelta(days=1)


class OfficeMenu(NamedTuple):
    """The office, and the menu of what can be done in it."""

    office: Office
    menu: Menu

    def known_as(self, bot_username: str) -> "OfficeMenu":
        """Give them with the name of the bot, which invitation links need."""
        return self._replace(office=replace(self.office, bot_username=bot_username))


async def turn_of(
    session: AsyncSession,
    rules: OfficeMenu,
    incoming: Incoming,
    now: datetime,
    state: State,
) -> Turn:
    """Give the turn for one action of a person, with their current rights."""
    office, menu = rules
    today = office.local(now).date()
    known = await find_actor(session, incoming.channel, incoming.address, today)
    former = None
    if known is not None:
        office = await office_today(session, office, known.organization_id)
    else:
        former = await find_former(session, incoming.channel, incoming.address)
    return Turn(
        session=session,
        office=office,
        now=now,
        visitor=Visitor(incoming.channel, incoming.address, incoming.sender_name),
        known=known,
        data=state.data,
        seen=state.version,
        former=former,
        kept=KeptWords(state.kept),
        hearing=Hearing(menu.words),
        menu=menu,
    )


async def note_use(turn: Turn, incoming: Incoming) -> None:
    """Note where the person is; send again what waited while the chat was thought to be closed.

    It is written once a day, and whenever they come from another chat of theirs.
    """
    person = turn.known or turn.former
    if person is None or is_looking(turn.session):
        return
    if person.is_unreachable:
        await mark_reachable(turn.session, incoming.channel, incoming.address)
        await revive(turn.session, person.person_id, turn.now)
    if person.used_at is None or not person.used_at <= turn.now < person.used_at + _A_DAY:
        await mark_used(turn.session, incoming.channel, incoming.address, turn.now)
