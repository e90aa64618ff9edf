"""Which unread digests a new one takes the place of: a superior's chat is no pile of them."""

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
# What the person owes is never taken away unread.
_OWN = frozenset({ReminderPart.OWN.value, ReminderPart.TRACKED.value})


@dataclass(frozen=True)
class Replaced:
    """A message whose place a newer one takes; what is too old to delete is made one line."""

    outbox_id: int
    message: str
    sent_at: datetime
    is_deletable: bool

    def was_seen(self, came_at: str) -> bool:
        """Tell whether the person, who last did anything at `came_at`, had it before them."""
        return bool(came_at) and datetime.fromisoformat(came_at) >= self.sent_at


async def replaced_by(
    session: AsyncSession,
    message: OutboxMessage,
    chat: ChatKey,
    came_at: str,
    now: datetime,
) -> list[Replaced]:
    """Give the unread messages of this chat that say nothing beside what a new one says.

    `came_at` is when the person last did anything in the chat: what came before that was seen.
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
    """Note that these are out of the way."""
    for outbox_id in outbox_ids:
        message = await session.get_one(OutboxMessage, outbox_id)
        replace(ReminderFacts.of(message), replaced=True).keep_in(message)


def _is_digest(parts: set[str]) -> bool:
    return bool(parts & _DIGESTS) and not parts & _OWN
