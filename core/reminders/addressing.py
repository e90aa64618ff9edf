"""Chooses the chat of an outbox message: where the person is reached, and what it may cost."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.notices import outbox
from core.notices.chat import ChatKey
from core.notices.notice import Hearers
from core.notices.outbox import REMINDER, WEEKLY, ReminderFacts, open_accounts
from core.notices.reminder_part import ReminderPart
from core.notices.traffic import Quota, next_month, read_quotas
from core.office import Office
from core.subjects import KINDS
from models import OutboxMessage, OutboxState

_LOOKS_AGAIN = timedelta(hours=1)  # another chat may be linked, or a larger plan be bought
_DIGESTS = frozenset({ReminderPart.DIGEST.value, ReminderPart.LEADERS_DIGEST.value})
_ONE_DIGEST_A = timedelta(days=7)  # while messages are scarce


class NoWay(Enum):
    """Why a message goes to no chat now."""

    CLOSED = "no account can be reached"
    USED_UP = outbox.USED_UP
    COURTESY = "a courtesy, left out while messages are scarce"


@dataclass(frozen=True)
class Way:
    """The chat that a message goes to; `is_scarce` when its channel's messages must be saved.

    `account_id` is None for the last message to a chat that its person removed.
    """

    chat: ChatKey
    account_id: int | None
    is_scarce: bool


@dataclass
class Addressing:
    """Chooses the chats in one transaction; counts them, so that no quota is overdrawn."""

    session: AsyncSession
    office: Office
    now: datetime
    channels: frozenset[str]
    quotas: Mapping[str, Quota]
    given: Counter[str] = field(default_factory=Counter)  # channel → not in the ledger yet

    @property
    def is_scarce(self) -> bool:
        """Tell whether messages of any channel must be saved."""
        return any(quota.is_scarce for quota in self.quotas.values())

    @property
    def again_at(self) -> datetime:
        """Give when to look again for a message whose channels are used up."""
        month_ends = next_month(self.office.local(self.now))
        return min(self.now + _LOOKS_AGAIN, month_ends)

    async def way(
        self, message: OutboxMessage, without: Collection[int | None] = frozenset()
    ) -> Way | NoWay:
        """Choose the chat that was used last, of a channel that is not used up.

        `without` are accounts that refused the message.
        """
        found = [one for one in await self._found(message) if one.account_id not in without]
        if not found:
            return NoWay.CLOSED
        ways = [one for one in found if self._has_room(one.chat.channel)]
        if not ways:
            return NoWay.COURTESY if _is_courtesy(message) else NoWay.USED_UP
        if _is_courtesy(message):
            ways = [one for one in ways if not one.is_scarce]
        return ways[0] if ways else NoWay.COURTESY

    async def _found(self, message: OutboxMessage) -> list[Way]:
        """List the open chats; only one for a notice that is for that chat."""
        accounts = await open_accounts(self.session, message.person_id, self.channels)
        found = {ChatKey(one.channel, one.address): one.id for one in accounts}
        chats = _meant(message, found)
        return [
            Way(chat, account_id, self._is_scarce(chat.channel))
            for chat, account_id in chats.items()
            if chat.channel in self.channels
        ]

    def take(self, way: Way) -> None:
        """Count a message that goes this way."""
        self.given[way.chat.channel] += 1

    async def is_needless(self, message: OutboxMessage, way: Way) -> bool:
        """Tell whether a written message is a digest that may wait: the person had one this week.

        What the person owes, or has to decide, is never needless.
        """
        parts = set(ReminderFacts.of(message).sections)
        if not way.is_scarce or message.kind != REMINDER or not parts or parts - _DIGESTS:
            return False
        earlier = await self.session.scalars(
            select(OutboxMessage).where(
                OutboxMessage.person_id == message.person_id,
                OutboxMessage.kind == REMINDER,
                OutboxMessage.state == OutboxState.SENT,
                OutboxMessage.sent_at > self.now - _ONE_DIGEST_A,
                OutboxMessage.sent_at <= self.now,
            )
        )
        return any(parts <= set(ReminderFacts.of(one).sections) for one in earlier)

    def _has_room(self, channel: str) -> bool:
        quota = self.quotas.get(channel)
        return quota is None or quota.room(self.now) > self.given[channel]

    def _is_scarce(self, channel: str) -> bool:
        quota = self.quotas.get(channel)
        return quota is not None and quota.is_scarce


async def addressing(
    session: AsyncSession,
    office: Office,
    now: datetime,
    channels: frozenset[str],
    on_their_way: Mapping[str, int],
) -> Addressing:
    """Read the quotas; `on_their_way` gives channel → messages that are not in the ledger yet."""
    quotas = await read_quotas(session, office, now)
    return Addressing(session, office, now, channels, quotas, Counter(on_their_way))


def _meant(message: OutboxMessage, found: dict[ChatKey, int]) -> Mapping[ChatKey, int | None]:
    """Give the chats that a message is for; a last message may go to one that is not theirs now."""
    kind = KINDS.get(message.kind)
    wanted = None if kind is None else kind.of_facts(message.facts).chat
    if kind is None or wanted is None:
        return found
    if wanted not in found and kind.hearers is not Hearers.ANYBODY:
        return {}
    return {wanted: found.get(wanted)}


def _is_courtesy(message: OutboxMessage) -> bool:
    notice = KINDS.get(message.kind)
    return message.kind == WEEKLY or (notice is not None and notice.is_courtesy)
