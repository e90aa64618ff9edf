"""Notices that come in a flood: those of one kind to one person become one message.

The first go at once; what follows within a while waits and is told together. Each stays a letter
of its own in the outbox: claimed with the one that is written, marked with it.
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

AT_ONCE = 5  # of one kind to one person within WHILE, as a case has steps; the next ones wait
WHILE = timedelta(minutes=10)

_SHOWN = 5  # of many that are told together
_LINE = 160  # UTF-16 units of one of them
_MOST = 2_000  # that one message tells
_ROOM = 1_400  # UTF-16 units of those that are told in full: a page of the smallest channel


async def rests_until(
    session: AsyncSession, message: OutboxMessage, now: datetime
) -> datetime | None:
    """Give when it may go, together with those that come meanwhile; None when at once."""
    if not _is_gathered(message):
        return None
    count, newest = (
        await session.execute(
            select(func.count(), func.max(OutboxMessage.sent_at)).where(
                _is_like(message),
                OutboxMessage.state == OutboxState.SENT,
                OutboxMessage.sent_at > now - WHILE,
                OutboxMessage.sent_at <= now,  # later ones: the clock was ahead for a while
            )
        )
    ).one()
    return newest + WHILE if newest is not None and count >= AT_ONCE else None


async def gather(
    session: AsyncSession,
    message: OutboxMessage,
    now: datetime,
    *,
    claimed: Collection[int],
    on_their_way: Collection[int],
) -> list[OutboxMessage]:
    """Claim all of its kind to the same person that wait, due or not, oldest first.

    `claimed` names those that the caller holds already and has not written yet; those
    `on_their_way` are left alone, whatever the clock says of their lease.
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
        .where(_is_like(message), is_free, OutboxMessage.id.not_in(on_their_way))
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
    """Give those that one message has room for, the oldest first; the others wait for the next."""
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
    """Write one in a line."""
    line = _first_line(KINDS[message.kind].of_facts(message.facts).screen().head)
    return texts.line(line if _is_whole(message) else fit(line, _LINE))


def put_off(message: OutboxMessage, until: datetime) -> None:
    """Let it wait as if it had not been claimed."""
    message.state, message.due_at, message.lease_until = OutboxState.PENDING, until, None
    message.attempts -= 1


def together(messages: Sequence[OutboxMessage]) -> Screen:
    """Write one message of several: how many, the newest of them, where to see all."""
    shown = messages if _is_whole(messages[0]) else messages[-_SHOWN:]
    items = tuple(Item(_line(one)) for one in shown)
    more = len(messages) - len(shown)
    command = KINDS[messages[0].kind].listed_by
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


def _is_like(message: OutboxMessage) -> ColumnElement[bool]:
    return and_(OutboxMessage.person_id == message.person_id, OutboxMessage.kind == message.kind)


def _first_line(text: Markup) -> Markup:
    """Give what comes first, with what it names below it."""
    return Markup(" ").join(Markup(line) for line in text.splitlines() if line)  # noqa: S704
