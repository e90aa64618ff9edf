"""Gathers a flood of notices of one kind to one person into one message.

The first ones go at once; later ones wait for a while and go together. Each keeps its own row in
the outbox, which is claimed and marked together with the one that is written.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from markupsafe import Markup
from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.dialogue.screens import to_menu
from core.notices.notice import Gathering
from core.notices.outbox import LEASE
from core.reminders.words import gathering as texts
from core.screen import Choice, Item, Screen, fit, length
from core.subjects import KINDS
from models import OutboxMessage, OutboxState

AT_ONCE = 5  # notices of one kind to one person within WHILE; the next ones wait
WHILE = timedelta(minutes=10)
WHILE_SCARCE = timedelta(hours=1)  # each notice rests so long while messages are scarce

_SHOWN = 5  # notices shown in a gathered message
_LINE = 160  # UTF-16 units of one line
_MOST = 2_000  # notices in one message
_ROOM = 1_400  # UTF-16 units of notices in full; fits the smallest channel


async def rests_until(
    session: AsyncSession, message: OutboxMessage, now: datetime, *, is_scarce: bool = False
) -> datetime | None:
    """Give until when a notice waits for others of its kind; None if it goes at once.

    While messages are scarce, it waits for others of any kind.
    """
    if not _is_gathered(message):
        return None
    if is_scarce:
        return _rests_while_scarce(message, now)
    count, newest = (
        await session.execute(
            select(func.count(), func.max(OutboxMessage.sent_at)).where(
                _is_like(message),
                OutboxMessage.state == OutboxState.SENT,
                OutboxMessage.sent_at > now - WHILE,
                OutboxMessage.sent_at <= now,  # not from a clock that was ahead
            )
        )
    ).one()
    return newest + WHILE if newest is not None and count >= AT_ONCE else None


def _rests_while_scarce(message: OutboxMessage, now: datetime) -> datetime | None:
    until = message.created_at + WHILE_SCARCE
    is_fresh = message.created_at <= now < until  # else it has rested, or a clock was ahead
    return until if is_fresh else None


async def gather(
    session: AsyncSession,
    message: OutboxMessage,
    now: datetime,
    *,
    claimed: Collection[int],
    on_their_way: Collection[int],
    is_scarce: bool = False,
) -> list[OutboxMessage]:
    """Claim all waiting messages of its kind to the same person, due or not, oldest first.

    While messages are scarce, these are of any kind that is combined in the same way. `claimed`
    are ids that the caller already holds and has not written yet. Messages `on_their_way` are left
    alone, even if their lease has expired.
    """
    if not _is_gathered(message):
        return [message]
    is_free = or_(
        OutboxMessage.state == OutboxState.PENDING,
        and_(OutboxMessage.state == OutboxState.SENDING, OutboxMessage.lease_until <= now),
        OutboxMessage.id.in_(claimed),
    )
    found = await session.scalars(
        select(OutboxMessage)
        .where(
            _is_like(message, is_scarce=is_scarce),
            is_free,
            OutboxMessage.id.not_in(on_their_way),
        )
        .order_by(OutboxMessage.id)
        .limit(_MOST)
    )
    all_of_them = list(found)
    if _is_whole(message):
        all_of_them = _those_that_fit(message, all_of_them)
    for one in all_of_them:
        if one.id not in claimed:
            one.state, one.lease_until = OutboxState.SENDING, now + LEASE
            one.attempts += 1
    return all_of_them


def _those_that_fit(message: OutboxMessage, waiting: list[OutboxMessage]) -> list[OutboxMessage]:
    """Give the oldest ones that fit into one message; the others wait for the next."""
    taken, room = {message.id}, _ROOM - length(_line(message))
    for one in waiting:
        if one.id in taken:
            continue
        room -= length(_line(one))
        if room < 0:
            break
        taken.add(one.id)
    return [one for one in waiting if one.id in taken] or [message]


def _line(message: OutboxMessage) -> Markup:
    """Write a notice on one line."""
    line = _first_line(KINDS[message.kind].of_facts(message.facts).screen().head)
    return texts.line(line if _is_whole(message) else fit(line, _LINE))


def together(messages: Sequence[OutboxMessage]) -> Screen:
    """Write one message of several: their count, the newest ones, a button to all."""
    shown = messages if _is_whole(messages[0]) else messages[-_SHOWN:]
    items = tuple(Item(_line(one)) for one in shown)
    more = len(messages) - len(shown)
    commands = dict.fromkeys(KINDS[one.kind].listed_by for one in messages)
    is_one = len(commands) == 1  # of several, no button could say which it opens
    command = next(iter(commands)) if is_one else None
    choices = (Choice(command, texts.see_all()),) if command else ()
    return Screen(
        texts.heading(len(messages)),
        items=items,
        foot=texts.more(more) if more else Markup(),
        choices=(*choices, to_menu()),
        is_record=True,
    )


def _is_gathered(message: OutboxMessage) -> bool:
    notice = KINDS.get(message.kind)
    return notice is not None and notice.gathering is not Gathering.ALONE


def _is_whole(message: OutboxMessage) -> bool:
    return KINDS[message.kind].gathering is Gathering.WHOLE


def _is_like(message: OutboxMessage, *, is_scarce: bool = False) -> ColumnElement[bool]:
    kinds = {message.kind}
    if is_scarce:
        way = KINDS[message.kind].gathering
        kinds = {kind for kind, notice in KINDS.items() if notice.gathering is way}
    return and_(OutboxMessage.person_id == message.person_id, OutboxMessage.kind.in_(kinds))


def _first_line(text: Markup) -> Markup:
    """Join the lines of a text into one."""
    return Markup(" ").join(Markup(line) for line in text.splitlines() if line)  # noqa: S704
