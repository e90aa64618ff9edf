"""Orders to erase content from the disk and the chats; a job carries them out afterwards.

An order is a row, committed with the change that causes it, so a crash before the erasure loses
nothing. Only ordered content is erased; nothing is inferred.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.notices.chat import MessageKey
from core.notices.retry import pause
from core.people.person_key import PersonKey
from core.people.posting import Posting
from core.reporting.notices import CopiesLeft
from models import Account, Conversation, Erasure, Evidence, Person, Report, ShownFile

HAS_ERASURES = "has_erasures"


async def order_erasure(
    session: AsyncSession, sha256: str, by_id: int | None, now: datetime, *, is_secret: bool
) -> None:
    """Order the erasure of this content; secret content is refused when it is sent again."""
    session.info[HAS_ERASURES] = True
    erasure = Erasure(
        sha256=sha256, is_secret=is_secret, asked_by_id=by_id, asked_at=now, due_at=now
    )
    session.add(erasure)
    await session.flush()


async def secrets_among(
    session: AsyncSession, hashes: Collection[str], organization_id: int
) -> set[str]:
    """Give those of these SHA-256 that this commune withdrew as secret."""
    found = await session.execute(_SECRETS.where(Erasure.sha256.in_(hashes)))
    return {one.sha256 for one in found if one.organization_id in {None, organization_id}}


# Each with the commune that withdrew it, because it cannot withdraw another commune's evidence.
_SECRETS = (
    select(Erasure.sha256, Person.organization_id)
    .outerjoin(Person, Person.id == Erasure.asked_by_id)
    .where(Erasure.is_secret)
)


async def note_shown(session: AsyncSession, sha256: str, spot: MessageKey, now: datetime) -> None:
    """Record that a message carries a file; erase it there too if it was erased meanwhile."""
    shown = ShownFile(
        sha256=sha256,
        channel=spot.channel,
        address=spot.address,
        message=spot.message,
        shown_at=now,
    )
    session.add(shown)
    await session.flush()
    reopened = await session.execute(
        update(Erasure)
        .where(Erasure.sha256 == sha256, Erasure.done_at.is_not(None), ~_is_evidence(sha256))
        .values(done_at=None, due_at=now)
        .returning(Erasure.id)
    )
    if reopened.all():
        session.info[HAS_ERASURES] = True


async def brought_by(session: AsyncSession, spot: MessageKey) -> set[str]:
    """Give the SHA-256 of the files that a message brought or carried."""
    found = await session.scalars(
        select(ShownFile.sha256).where(
            ShownFile.channel == spot.channel,
            ShownFile.address == spot.address,
            ShownFile.message == spot.message,
        )
    )
    return set(found)


async def count_shown(session: AsyncSession, sha256: str) -> int:
    """Count the messages that are known to carry a file."""
    shown = select(func.count()).where(ShownFile.sha256 == sha256)
    return await session.scalar(shown) or 0


async def order_again_what_lies_there(
    session: AsyncSession, is_there: Collection[str], now: datetime
) -> None:
    """Order erased content again that is back on the disk because a copy was restored."""
    await session.execute(
        update(Erasure)
        .where(Erasure.sha256.in_(is_there), Erasure.done_at.is_not(None))
        .values(done_at=None, due_at=now)
    )


async def erased_hashes(session: AsyncSession) -> set[str]:
    """Give every SHA-256 that was erased and did not become evidence again."""
    done = await session.scalars(select(Erasure.sha256).where(Erasure.done_at.is_not(None)))
    return {sha256 for sha256 in done if not await is_needed(session, sha256)}


async def is_needed(session: AsyncSession, sha256: str) -> bool:
    """Tell whether a commune that did not call the content secret has it, or may get it."""
    secrets = await session.execute(_SECRETS.where(Erasure.sha256 == sha256))
    secret_to = {one.organization_id for one in secrets}
    if None in secret_to:
        return False
    standing = await session.scalars(
        select(Report.organization_id)
        .join(Evidence, Evidence.report_id == Report.id)
        .where(Evidence.sha256 == sha256, Evidence.withdrawn_at.is_(None))
    )
    if {*standing} - secret_to:
        return True
    # Files that wait in a conversation until the person says what they prove.
    waiting = await session.execute(_CONVERSATIONS)
    return any(
        file["sha256"] == sha256 and organization_id not in secret_to
        for state, organization_id in waiting
        for file in state.get("data", {}).get("files", ())
    )


_CONVERSATIONS = (
    select(Conversation.state, Person.organization_id)
    .outerjoin(
        Account,
        (Account.channel == Conversation.channel) & (Account.address == Conversation.address),
    )
    .outerjoin(Person, Person.id == Account.person_id)
)


class ShownMessage(NamedTuple):
    """A message that carries a file, and the id of its row."""

    row_id: int
    key: MessageKey


@dataclass(frozen=True)
class OpenErasure:
    """What to erase now: messages that show the content, and the content unless it is needed."""

    id: int
    sha256: str
    attempts: int
    is_needed: bool
    shown: tuple[ShownMessage, ...]


async def open_erasures(session: AsyncSession, now: datetime) -> list[OpenErasure]:
    """List the erasures that are due, oldest first."""
    due = await session.scalars(
        select(Erasure).where(Erasure.done_at.is_(None), Erasure.due_at <= now).order_by(Erasure.id)
    )
    return [
        OpenErasure(
            id=one.id,
            sha256=one.sha256,
            attempts=one.attempts,
            is_needed=await is_needed(session, one.sha256),
            shown=await _shown(session, one.sha256),
        )
        for one in due.all()
    ]


async def _shown(session: AsyncSession, sha256: str) -> tuple[ShownMessage, ...]:
    rows = await session.scalars(select(ShownFile).where(ShownFile.sha256 == sha256))
    return tuple(
        ShownMessage(row.id, MessageKey(row.channel, row.address, row.message)) for row in rows
    )


async def close_erasure(
    session: AsyncSession,
    one: OpenErasure,
    gone: Sequence[int],
    left: Sequence[ShownMessage],
    *,
    is_done: bool,
    now: datetime,
) -> None:
    """Record what is gone; ask people to delete the messages that the channel cannot delete.

    `gone` are rows of shown files; with `is_done` nothing else is to be tried.
    """
    handled = [*gone, *(one.row_id for one in left)]
    await session.execute(delete(ShownFile).where(ShownFile.id.in_(handled)))
    erasure = await session.get_one(Erasure, one.id)
    erasure.attempts += 1
    if is_done:
        erasure.done_at = now
    else:
        erasure.due_at = now + pause(erasure.attempts)
    await _tell_left(session, erasure, [one.key for one in left], now)


async def _tell_left(
    session: AsyncSession, erasure: Erasure, left: Sequence[MessageKey], now: datetime
) -> None:
    """Ask people to delete the copies that stay in their chats."""
    counts: dict[PersonKey, int] = {}
    for spot in left:
        row = await session.execute(
            select(Person.organization_id, Person.id)
            .join(Account, Account.person_id == Person.id)
            .where(Account.channel == spot.channel, Account.address == spot.address)
        )
        if (found := row.one_or_none()) is not None:
            whose = PersonKey(found.organization_id, found.id)
            counts[whose] = counts.get(whose, 0) + 1
    for (organization_id, person_id), count in counts.items():
        posting = Posting(session, organization_id, now)
        await posting.to([person_id], CopiesLeft(count=count), f"{erasure.id}:{erasure.attempts}")


def _is_evidence(sha256: str) -> ColumnElement[bool]:
    standing = select(Evidence.id).where(Evidence.sha256 == sha256, Evidence.withdrawn_at.is_(None))
    return standing.exists()
