"""What an outbox message says, made when it is sent, from how things stand then."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.dialogue.screen import Choice, Item, Screen
from core.office import Office
from core.reminders.outbox import REMINDER, Letter, post
from core.rounds.card import Card
from core.rounds.owed import owed_cards
from core.texts import dialogue as dialogue_texts
from core.texts import reminders as texts
from models import Account, Grant, OutboxMessage, Person, Role

UNREACHABLE = "unreachable"
FAULT = "fault"


async def write(
    session: AsyncSession, message: OutboxMessage, office: Office, now: datetime
) -> Screen | None:
    """Give the message's screen; None when nothing is owed any more."""
    return await _WRITERS[message.kind](session, message, office, now)


async def tell_unreachable(session: AsyncSession, account: Account, now: datetime) -> None:
    """Mark the account and tell the coordinators, once."""
    if account.unreachable_at is not None:
        return
    account.unreachable_at = now
    person = await session.get_one(Person, account.person_id)
    key = f"{UNREACHABLE}:{account.id}:{now.isoformat()}"
    facts = {"name": person.full_name}
    await tell_coordinators(session, person.organization_id, (UNREACHABLE, key), facts, now)


async def tell_coordinators(
    session: AsyncSession,
    organization_id: int,
    what: tuple[str, str],
    facts: dict[str, str],
    now: datetime,
) -> None:
    """Post a letter of kind and key `what` to every coordinator."""
    kind, key = what
    coordinators = await session.scalars(
        select(Grant.person_id)
        .join(Person, Person.id == Grant.person_id)
        .where(
            Person.organization_id == organization_id,
            Grant.role == Role.COORDINATOR,
            Grant.revoked_at.is_(None),
        )
        .distinct()
    )
    for person_id in coordinators.all():
        letter = Letter(organization_id, person_id, kind, f"{key}:{person_id}", facts)
        await post(session, letter, now)


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
    is_only = len(cards) == 1
    choices = [
        Choice(
            f"/baocao {card.round_id} {card.department_id}",
            texts.report_now() if is_only else texts.report_for(card),
        )
        for card in cards
    ]
    ladder = office.ladder
    facts = [
        texts.Deadline(
            due_on=card.due_on,
            effective_on=ladder.effective(card.due_on),
            today=today,
            days_overdue=ladder.days_overdue(card.due_on, today),
        )
        for card in cards
    ]
    if is_only:
        return Screen(
            texts.reminder(called, cards[0], facts[0]), choices=tuple(choices), is_record=True
        )
    items = [
        Item(texts.reminder_line(card, deadline), choice)
        for card, deadline, choice in zip(cards, facts, choices, strict=True)
    ]
    return Screen(texts.several(called, len(cards)), items=tuple(items), is_record=True)


async def _unreachable(
    session: AsyncSession, message: OutboxMessage, office: Office, now: datetime
) -> Screen | None:
    del session, office, now
    return Screen(texts.unreachable(message.facts["name"]), is_record=True)


async def _fault(
    session: AsyncSession, message: OutboxMessage, office: Office, now: datetime
) -> Screen | None:
    del session, office, now
    return Screen(dialogue_texts.fault_notice(message.facts["reference"]), is_record=True)


_Writer = Callable[[AsyncSession, OutboxMessage, Office, datetime], Awaitable[Screen | None]]
_WRITERS: dict[str, _Writer] = {
    REMINDER: _reminder,
    UNREACHABLE: _unreachable,
    FAULT: _fault,
}
