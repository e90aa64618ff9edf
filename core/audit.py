"""The append-only log: who, when, what was, what is."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple, Protocol

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import Event


class Acting(Protocol):
    """Whoever does something: a person of a commune."""

    @property
    def person_id(self) -> int:
        """Give the person."""

    @property
    def organization_id(self) -> int:
        """Give the commune."""


class Deed(Protocol):
    """What somebody does: in which transaction, who, and when (core.people.act)."""

    @property
    def session(self) -> AsyncSession:
        """Give the open transaction."""

    @property
    def actor(self) -> Acting:
        """Give who acts."""

    @property
    def now(self) -> datetime:
        """Give the time, aware."""


class LogSubject(NamedTuple):
    """Which row a line of the log tells of: its kind, as the log names it, and its id."""

    kind: str
    id: int


def record(
    session: AsyncSession,
    *,
    organization_id: int,
    person_id: int | None,
    action: str,
    subject: str,
    subject_id: int,
    now: datetime,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> None:
    """Add a line in the same transaction as the change; `person_id` None is the assistant."""
    session.add(
        Event(
            organization_id=organization_id,
            person_id=person_id,
            action=action,
            subject=subject,
            subject_id=subject_id,
            before=before,
            after=after,
            happened_at=now,
        )
    )


def record_act(
    act: Deed,
    action: str,
    subject: str,
    subject_id: int,
    *,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> None:
    """Add a line of what somebody did, in the same transaction as the change."""
    record(
        act.session,
        organization_id=act.actor.organization_id,
        person_id=act.actor.person_id,
        action=action,
        subject=subject,
        subject_id=subject_id,
        now=act.now,
        before=before,
        after=after,
    )


async def had_a_hand_in(
    session: AsyncSession,
    actor: Acting,
    subject: str,
    subject_ids: Collection[int],
    actions: Collection[str],
) -> bool:
    """Tell whether somebody did one of these things with one of these rows, whoever did so since.

    A row keeps its last writer only: who else wrote in it is known by the log alone.
    """
    found = await session.scalar(
        select(Event.id)
        .where(
            Event.subject == subject,
            Event.subject_id.in_(subject_ids),
            Event.person_id == actor.person_id,
            Event.action.in_(actions),
        )
        .limit(1)
    )
    return found is not None
