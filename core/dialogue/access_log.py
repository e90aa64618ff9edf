"""The access log: who was shown which data of others, and when; append-only, only ids and keys.

A screen lists what it gives (`Screen.gives`), and a file of evidence carries its id. The dialogue
engine, the delivery and the maker of documents write the lines in the same transaction, so that no
conversation can forget them.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.people.actor import Actor
from core.people.person_key import PersonKey
from core.screen import AccessFacts, Attachment
from models import Access, Evidence, Person

FILE = "file"
DOCUMENT = "document"


def note_given(
    session: AsyncSession,
    whose: PersonKey,
    given: Iterable[AccessFacts],
    now: datetime,
) -> None:
    """Add a line for each thing that is given to a person."""
    for one in given:
        session.add(
            Access(
                organization_id=whose.organization_id,
                person_id=whose.person_id,
                action=one.action,
                facts=dict(one.facts),
                happened_at=now,
            )
        )


async def note_accesses(
    session: AsyncSession,
    actor: Actor | None,
    given: Iterable[AccessFacts],
    files: Collection[Attachment],
    now: datetime,
) -> None:
    """Add a line for each thing that a screen gives, and each file that another person sent."""
    if actor is None:
        return
    whose = PersonKey(actor.organization_id, actor.person_id)
    note_given(session, whose, given, now)
    ids = {file.evidence_id for file in files if file.evidence_id is not None}
    if not ids:
        return
    found = await session.scalars(
        select(Evidence.id)
        .where(Evidence.id.in_(ids), Evidence.added_by_id != whose.person_id)
        .order_by(Evidence.id)
    )
    note_given(session, whose, [AccessFacts(FILE, {"evidence_id": one}) for one in found], now)


@dataclass(frozen=True)
class AccessLine:
    """A line of the log, with the person's name."""

    at: datetime
    person_id: int
    person: str
    action: str
    facts: dict[str, Any]


async def read_accesses(
    session: AsyncSession, organization_id: int, since: datetime, person_id: int | None = None
) -> list[AccessLine]:
    """Read the lines since a moment, newest first, of everybody or of one person."""
    wanted = [Access.organization_id == organization_id, Access.happened_at >= since]
    if person_id is not None:
        wanted.append(Access.person_id == person_id)
    rows = await session.execute(
        select(Access.happened_at, Access.person_id, Person.full_name, Access.action, Access.facts)
        .join(Person, Person.id == Access.person_id)
        .where(*wanted)
        .order_by(Access.id.desc())
    )
    return [AccessLine(*row) for row in rows]


class GivenToOthers(NamedTuple):
    """How often files were given to others than who sent them, and to how many people."""

    times: int
    people: int


async def read_by_others(session: AsyncSession, person_id: int) -> GivenToOthers:
    """Count how often a person's files were given to others, and to how many people."""
    evidence_id = Access.facts["evidence_id"].as_integer()
    row = (
        await session.execute(
            select(func.count(Access.id), func.count(Access.person_id.distinct()))
            .join(Evidence, Evidence.id == evidence_id)
            .where(Access.action == FILE, Evidence.added_by_id == person_id)
        )
    ).one()
    return GivenToOthers(*row)
