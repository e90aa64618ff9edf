"""Records which reports a message reminded of, and reads whether it arrived."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.notices.outbox import NUDGE, REMINDER
from core.reporting.report_key import ReportKey
from models import Account, Grant, Mention, OutboxMessage, OutboxState, Person, Role

_COUNTS = (
    select(
        Mention.round_id, Mention.department_id, func.count(func.distinct(OutboxMessage.slot_at))
    )
    .join(OutboxMessage, OutboxMessage.id == Mention.outbox_id)
    .where(
        Mention.round_id.in_(bindparam("round_ids", expanding=True)),
        OutboxMessage.state == OutboxState.SENT,
    )
    .group_by(Mention.round_id, Mention.department_id)
)


@dataclass(frozen=True)
class Delivered:
    """The last reminder of a report to one person, and its delivery."""

    person: str
    is_reachable: bool  # now
    state: OutboxState | None  # None: no reminder was due yet
    slot_at: datetime | None
    sent_at: datetime | None


async def mention(session: AsyncSession, outbox_id: int, reports: Iterable[ReportKey]) -> None:
    """Record which reports a message reminds of, replacing an earlier record."""
    await session.execute(delete(Mention).where(Mention.outbox_id == outbox_id))
    session.add_all(
        Mention(outbox_id=outbox_id, round_id=round_id, department_id=department_id)
        for round_id, department_id in reports
    )


async def times_reminded(session: AsyncSession, round_ids: Iterable[int]) -> dict[ReportKey, int]:
    """Give report → the number of its reminders; a slot counts once for all people."""
    rows = await session.execute(_COUNTS, {"round_ids": list(round_ids)})
    return {ReportKey(round_id, department_id): times for round_id, department_id, times in rows}


async def last_deliveries(
    session: AsyncSession, organization_id: int, key: ReportKey
) -> list[Delivered]:
    """Give the last reminder of this report to each person who reports here."""
    people = await _who_reports(session, organization_id, key.department_id)
    newest = await _newest_messages(session, key)
    names = {person_id: name for person_id, name, _ in people}
    reachable = {person_id: is_reachable for person_id, _, is_reachable in people}
    for person_id, (message, name) in newest.items():  # deputies, who do not belong here
        if person_id not in names and message.state == OutboxState.SENT:
            names[person_id], reachable[person_id] = name, True
    return [
        _delivered(name, newest[person_id].message, reachable[person_id])
        if person_id in newest
        else Delivered(name, reachable[person_id], None, None, None)
        for person_id, name in names.items()
    ]


def _delivered(name: str, message: OutboxMessage, is_reachable: bool) -> Delivered:  # noqa: FBT001 - a fact
    return Delivered(name, is_reachable, message.state, message.slot_at, message.sent_at)


class _Reporting(NamedTuple):
    """A person who reports, and whether they have an open chat."""

    person_id: int
    name: str
    is_reachable: bool


class _MessageTo(NamedTuple):
    """A message with its recipient's name."""

    message: OutboxMessage
    name: str


async def _who_reports(
    session: AsyncSession, organization_id: int, department_id: int | None
) -> list[_Reporting]:
    role = Role.INSPECTOR if department_id is None else Role.OFFICIAL
    open_chats = select(Account.person_id).where(Account.unreachable_at.is_(None))
    rows = await session.execute(
        select(Person.id, Person.full_name, Person.id.in_(open_chats))
        .join(Grant, Grant.person_id == Person.id)
        .where(
            Person.organization_id == organization_id,
            Grant.role == role,
            Grant.department_id.is_not_distinct_from(department_id),
            Grant.revoked_at.is_(None),
        )
        .distinct()
        .order_by(Person.id)
    )
    return [_Reporting(person_id, name, is_open) for person_id, name, is_open in rows]


async def _newest_messages(session: AsyncSession, key: ReportKey) -> dict[int, _MessageTo]:
    rows = await session.execute(
        select(OutboxMessage, Person.full_name)
        .join(Mention, Mention.outbox_id == OutboxMessage.id)
        .join(Person, Person.id == OutboxMessage.person_id)
        .where(
            Mention.round_id == key.round_id,
            Mention.department_id.is_not_distinct_from(key.department_id),
            OutboxMessage.kind.in_((REMINDER, NUDGE)),
            OutboxMessage.state != OutboxState.DROPPED,
        )
        .order_by(OutboxMessage.id)
    )
    return {message.person_id: _MessageTo(message, name) for message, name in rows}
