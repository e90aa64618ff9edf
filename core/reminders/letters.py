"""What an outbox message says, made when it is sent, from how things stand then."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from markupsafe import Markup
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.dialogue.screen import Choice, Item, Screen
from core.dialogue.screens import open_card
from core.office import Office
from core.reminders.notices import DELETION, FAULT, UNDELIVERED, UNREACHABLE
from core.reminders.outbox import REMINDER
from core.rounds.card import Card
from core.rounds.owed import owed_cards
from core.texts import commands
from core.texts import dialogue as dialogue_texts
from core.texts import reminders as texts
from core.texts.own_data import deletion_wanted
from models import Grant, OutboxMessage, Person, Role

_SHOWN_REPORTS = 5  # in one reminder; whoever owes more sees the rest in /viec


_NOTICES: dict[str, Callable[[dict[str, Any]], Markup]] = {
    UNREACHABLE: lambda facts: texts.unreachable(facts["name"]),
    UNDELIVERED: lambda facts: texts.undelivered(facts["name"]),
    DELETION: lambda facts: deletion_wanted(facts["name"]),
    FAULT: lambda facts: dialogue_texts.fault_notice(facts["reference"]),
}


async def write(
    session: AsyncSession, message: OutboxMessage, office: Office, now: datetime
) -> Screen | None:
    """Give the message's screen; None when nothing is owed any more."""
    if message.kind == REMINDER:
        return await _reminder(session, message, office, now)
    return Screen(_NOTICES[message.kind](message.facts), is_record=True)


async def _reminder(
    session: AsyncSession, message: OutboxMessage, office: Office, now: datetime
) -> Screen | None:
    if await _is_overtaken(session, message):
        return None
    person = await session.get_one(Person, message.person_id)
    grants = await session.scalars(
        select(Grant.department_id).where(
            Grant.person_id == person.id,
            Grant.role == Role.OFFICIAL,
            Grant.revoked_at.is_(None),
        )
    )
    departments = {department_id for department_id in grants if department_id is not None}
    today = office.local(now).date()
    cards = await owed_cards(session, message.organization_id, office.ladder, today, departments)
    return _reminder_screen(person.called, cards, office, today) if cards else None


async def _is_overtaken(session: AsyncSession, message: OutboxMessage) -> bool:
    """Tell whether a newer reminder takes this one's place."""
    newer = await session.scalar(
        select(OutboxMessage.id)
        .where(
            OutboxMessage.kind == REMINDER,
            OutboxMessage.person_id == message.person_id,
            OutboxMessage.id > message.id,
        )
        .limit(1)
    )
    return newer is not None


def _reminder_screen(called: str, cards: list[Card], office: Office, today: date) -> Screen:
    facts = [(card, office.ladder.deadline(card.due_on, today)) for card in cards]
    if len(facts) == 1:
        card, deadline = facts[0]
        choice = Choice(open_card(card), texts.report_now())
        return Screen(texts.reminder(called, card, deadline), choices=(choice,), is_record=True)
    shown, rest = facts[:_SHOWN_REPORTS], facts[_SHOWN_REPORTS:]
    items = tuple(
        Item(texts.reminder_line(card, deadline), Choice(open_card(card), texts.report_for(card)))
        for card, deadline in shown
    )
    return Screen(
        texts.several(called, len(facts), sum(far.days_left < 0 for _, far in facts)),
        items=items,
        foot=texts.and_more(len(rest)) if rest else dialogue_texts.nothing(),
        choices=(Choice("/viec", commands.label("viec")),) if rest else (),
        is_record=True,
    )
