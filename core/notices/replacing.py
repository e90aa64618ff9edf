"""Finds unread digests that a new one replaces, so that they do not pile up in a chat."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.notices.chat import ChatKey
from core.notices.outbox import REMINDER, ReminderFacts
from core.notices.reminder_part import ReminderPart
from models import OutboxMessage, OutboxState

_DELETABLE = timedelta(hours=47)  # a channel takes messages back for two days
_LONGEST = timedelta(days=30)  # then it is buried under others
_DIGESTS = frozenset({ReminderPart.DIGEST.value, ReminderPart.LEADERS_DIGEST.value})
# The person's own due reports are never removed unread.
_OWN = frozenset({ReminderPart.OWN.value, ReminderPart.TRACKED.value})


@dataclass(frozen=True)
class Replaced:
    """A message that a newer one replaces; if too old to delete, it is shortened to one line."""

    outbox_id: int
    message: str
    sent_at: datetime
    is_deletable: bool

    def was_seen(self, came_at: str) -> bool:
        """Tell whether the person, last active at `came_at`, has seen the message."""
        return bool(came_at) and datetime.fromisoformat(came_at) >= self.sent_at


async def replaced_by(
    session: AsyncSession,
    message: OutboxMessage,
    chat: ChatKey,
    came_at: str,
    now: datetime,
) -> list[Replaced]:
    """Give the unread messages of this chat whose contents the new one repeats.

    `came_at` is when the person was last active in the chat: earlier messages were seen.
    """
    parts = set(ReminderFacts.of(message).sections)
    if message.kind != REMINDER or not _is_digest(parts):
        return []
    found = await session.scalars(
        select(OutboxMessage)
        .where(
            OutboxMessage.person_id == message.person_id,
            OutboxMessage.kind == REMINDER,
            OutboxMessage.state == OutboxState.SENT,
            OutboxMessage.id != message.id,
            OutboxMessage.sent_at > now - _LONGEST,
            OutboxMessage.sent_at <= now,
        )
        .order_by(OutboxMessage.id)
    )
    older = [
        Replaced(one.id, facts.shown.message, one.sent_at, one.sent_at > now - _DELETABLE)
        for one in found
        if one.sent_at is not None
        and (facts := ReminderFacts.of(one)).shown is not None
        and facts.shown[:2] == chat
        and not facts.replaced
        and _is_digest(said := set(facts.sections))
        and said <= parts
    ]
    return [one for one in older if not one.was_seen(came_at)]


async def note_replaced(session: AsyncSession, outbox_ids: Sequence[int]) -> None:
    """Mark these messages as replaced."""
    for outbox_id in outbox_ids:
        message = await session.get_one(OutboxMessage, outbox_id)
        replace(ReminderFacts.of(message), replaced=True).keep_in(message)


def _is_digest(parts: set[str]) -> bool:
    return bool(parts & _DIGESTS) and not parts & _OWN
