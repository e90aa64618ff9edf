"""The outbox: each message is stored once, claimed for a while, and marked when sent."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, case, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.notices.chat import MessageKey
from core.notices.retry import pause
from core.stored_record import as_facts, read_record
from models import Account, OutboxMessage, OutboxState

REMINDER = "reminder"
NUDGE = "nudge"  # a reminder that the coordinator asked for
WEEKLY = "weekly"  # the digest of people who want one
HAS_LETTERS = "has_letters"
USED_UP = "the channels that reach the person are used up"  # why a message waits

_OWED = (OutboxState.PENDING, OutboxState.SENDING)
_REMINDERS = (REMINDER, NUDGE)
_REMINDERS_FIRST = case((OutboxMessage.kind.in_(_REMINDERS), 0), else_=1)

LEASE = timedelta(seconds=60)  # then another process may try: the one that claimed it is gone


@dataclass(frozen=True)
class Letter:
    """What `post` makes an outbox row (`OutboxMessage`) of; two with one `dedupe_key` are one row.

    Its words are written when the row is sent.
    """

    organization_id: int
    person_id: int
    kind: str
    dedupe_key: str
    facts: dict[str, Any]
    slot_at: datetime | None = None  # of a reminder


@dataclass(frozen=True, kw_only=True)
class ReminderFacts:
    """What a reminder's row stores: its subjects, its chat message, whether it was replaced."""

    sections: tuple[str, ...] = ()  # the values of its parts (`ReminderPart`), stored by this name
    shown: MessageKey | None = None
    replaced: bool = False

    @staticmethod
    def of(message: OutboxMessage) -> "ReminderFacts":
        """Read them from a reminder's row."""
        return read_record(ReminderFacts, message.facts)

    def keep_in(self, message: OutboxMessage) -> None:
        """Store them in the row, beside what other versions of this program stored there."""
        message.facts = {**message.facts, **as_facts(self, short=True)}


async def post(session: AsyncSession, letter: Letter, now: datetime) -> bool:
    """Store a letter in the outbox, in its cause's transaction; False when it is already there."""
    known = await session.scalar(
        select(OutboxMessage.id).where(OutboxMessage.dedupe_key == letter.dedupe_key)
    )
    if known is not None:
        return False
    session.add(OutboxMessage(**vars(letter), due_at=now, created_at=now))
    session.info[HAS_LETTERS] = True  # so that the committing code can start the delivery
    return True


async def claim(
    session: AsyncSession,
    now: datetime,
    limit: int,
    excluding: Collection[int],
    organization_ids: Collection[int],
    *,
    reminders_first: bool = False,
) -> list[OutboxMessage]:
    """Take up to `limit` messages of these communes that are due, for as long as the lease runs.

    Messages whose lease ran out are taken again: their process is gone. `excluding` are those that
    the caller is still sending: its clock may have jumped.
    """
    is_due = _is_due(now)
    due = (
        select(OutboxMessage.id)
        .where(
            is_due,
            OutboxMessage.id.not_in(excluding),
            OutboxMessage.organization_id.in_(organization_ids),
        )
        .order_by(*((_REMINDERS_FIRST,) if reminders_first else ()), OutboxMessage.due_at)
        .limit(limit)
        .with_for_update(skip_locked=True)  # only where rows are locked one by one, not in SQLite
    )
    claimed = await session.scalars(
        update(OutboxMessage)
        .where(OutboxMessage.id.in_(due.scalar_subquery()), is_due)
        .values(
            state=OutboxState.SENDING,
            lease_until=now + LEASE,
            attempts=OutboxMessage.attempts + 1,
        )
        .returning(OutboxMessage)
    )
    found = list(claimed)  # in no order
    return sorted(found, key=_is_no_reminder) if reminders_first else found


def _is_no_reminder(message: OutboxMessage) -> bool:
    return message.kind not in _REMINDERS


def _is_due(now: datetime) -> ColumnElement[bool]:
    return or_(
        and_(OutboxMessage.state == OutboxState.PENDING, OutboxMessage.due_at <= now),
        and_(OutboxMessage.state == OutboxState.SENDING, OutboxMessage.lease_until <= now),
        and_(OutboxMessage.state.in_(_OWED), _was_kept_by_a_clock_ahead(now)),
    )


def _was_kept_by_a_clock_ahead(now: datetime) -> ColumnElement[bool]:
    """Select messages whose times lie in the future: a clock was ahead."""
    latest = now + 2 * LEASE
    return or_(OutboxMessage.lease_until > latest, OutboxMessage.created_at > latest)


async def mark_sent(
    session: AsyncSession,
    message_ids: Sequence[int],
    now: datetime,
    shown: MessageKey | None = None,
) -> None:
    """Mark letters as sent in one message; `shown` is a reminder's message in the chat."""
    await session.execute(
        update(OutboxMessage)
        .where(OutboxMessage.id.in_(message_ids))
        .values(state=OutboxState.SENT, sent_at=now, last_error=None)
    )
    message = await session.get(OutboxMessage, message_ids[0])
    if shown and shown.message and message is not None and message.kind == REMINDER:
        replace(ReminderFacts.of(message), shown=shown).keep_in(message)


async def mark_failed(session: AsyncSession, message_id: int, why: str) -> None:
    """Mark the message as failed: no attempt can succeed."""
    message = await session.get_one(OutboxMessage, message_id)
    message.state, message.last_error = OutboxState.FAILED, why


async def put_back(
    session: AsyncSession, message_id: int, now: datetime, why: str, told: float | None
) -> None:
    """Try again after a pause: the one the channel told (seconds), or a growing one."""
    message = await session.get_one(OutboxMessage, message_id)
    message.state, message.last_error = OutboxState.PENDING, why
    message.due_at = now + pause(message.attempts, told)


async def revive(session: AsyncSession, person_id: int, now: datetime) -> None:
    """Try the person's newest reminder again, when it failed because they could not be reached."""
    newest = await session.scalar(
        select(OutboxMessage)
        .where(OutboxMessage.person_id == person_id, OutboxMessage.kind == REMINDER)
        .order_by(OutboxMessage.id.desc())
        .limit(1)
    )
    if newest is not None and newest.state == OutboxState.FAILED:
        newest.state, newest.due_at, newest.lease_until = OutboxState.PENDING, now, now


async def hasten(session: AsyncSession, person_id: int, now: datetime) -> None:
    """Send now what waits because the person's channels are used up: another chat was linked."""
    await session.execute(
        update(OutboxMessage)
        .where(
            OutboxMessage.person_id == person_id,
            OutboxMessage.state == OutboxState.PENDING,
            OutboxMessage.last_error == USED_UP,
        )
        .values(due_at=now)
    )


def drop(message: OutboxMessage, why: str) -> None:
    """Mark the message as dropped: nobody needs it any more."""
    message.state, message.last_error = OutboxState.DROPPED, why


def put_off(message: OutboxMessage, until: datetime, why: str | None = None) -> None:
    """Undo a claim, and wait until a moment."""
    message.last_error = why
    message.state, message.due_at, message.lease_until = OutboxState.PENDING, until, None
    message.attempts -= 1


_OPEN = (
    select(Account)
    .where(
        Account.person_id == bindparam("person_id"),
        Account.channel.in_(bindparam("channels", expanding=True)),
        Account.unreachable_at.is_(None),
    )
    .order_by(Account.used_at.is_(None), Account.used_at.desc(), Account.id)
)


async def open_accounts(
    session: AsyncSession, person_id: int, channels: frozenset[str]
) -> Sequence[Account]:
    """Give the chats that reach the person, the one they used last first."""
    where = {"person_id": person_id, "channels": list(channels)}
    return (await session.scalars(_OPEN, where)).all()
