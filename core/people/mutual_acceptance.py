"""Finds accounts that accept each other's work: perhaps one person with two phones.

Two kinds are flagged. Mutual: each of two people accepted an answer that the other wrote or sent.
Invited: a leader accepted such an answer of their inviter within 30 days of joining. A flag proves
nothing: people look into it.
"""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record
from core.people.notices import MutualAcceptance
from core.people.posting import Posting
from core.people.reachable import reachable_people
from models import Answer, Event, Invitation, Person, Report, Review, Role, Verdict

_log = logging.getLogger(__name__)

_SOON = timedelta(days=30)
_ACTION = "mutual acceptance"


@dataclass(frozen=True)
class Acceptance:
    """An answer that somebody accepted; `author_id` wrote it or sent its report."""

    reviewer_id: int
    author_id: int
    answer_id: int
    at: datetime


class InvitedBy(NamedTuple):
    """Who invited a leader, and when the leader joined."""

    inviter_id: int
    joined_at: datetime


class _Accepting(NamedTuple):
    """Whose answers somebody accepted."""

    reviewer_id: int
    author_id: int


@dataclass(frozen=True)
class Pair:
    """Two people, and the answers each accepted of the other (invited: 0 by the second)."""

    first_id: int
    second_id: int
    by_first: int
    by_second: int
    is_invited: bool = False  # the second invited the first, as a leader


@dataclass(frozen=True)
class Flag:
    """A pair with their names."""

    pair: Pair
    first: str
    second: str


def pairs_of(accepted: Iterable[Acceptance], invited: Mapping[int, InvitedBy]) -> tuple[Pair, ...]:
    """Find the pairs; `invited` gives leader → inviter and time of joining."""
    answers: dict[_Accepting, set[int]] = {}
    early: dict[_Accepting, set[int]] = {}
    for one in accepted:
        if one.reviewer_id == one.author_id:
            continue
        place = _Accepting(one.reviewer_id, one.author_id)
        answers.setdefault(place, set()).add(one.answer_id)
        by = invited.get(one.reviewer_id)
        if by and by.inviter_id == one.author_id and by.joined_at <= one.at <= by.joined_at + _SOON:
            early.setdefault(place, set()).add(one.answer_id)
    mutual = [
        Pair(first, second, len(found), len(answers[_Accepting(second, first)]))
        for (first, second), found in answers.items()
        if first < second and _Accepting(second, first) in answers
    ]
    known = {frozenset((pair.first_id, pair.second_id)) for pair in mutual}
    by_invited = [
        Pair(first, second, len(found), 0, is_invited=True)
        for (first, second), found in early.items()
        if frozenset((first, second)) not in known
    ]
    return tuple(sorted((*mutual, *by_invited), key=lambda pair: (pair.first_id, pair.second_id)))


async def read_flags(session: AsyncSession, organization_id: int) -> tuple[Flag, ...]:
    """Read a commune's present pairs, with names."""
    pairs = pairs_of(
        await _accepted(session, organization_id), await _invited(session, organization_id)
    )
    ids = {one for pair in pairs for one in (pair.first_id, pair.second_id)}
    rows = await session.execute(select(Person.id, Person.full_name).where(Person.id.in_(ids)))
    names = {person_id: name for person_id, name in rows}  # noqa: C416 - rows
    return tuple(Flag(pair, names[pair.first_id], names[pair.second_id]) for pair in pairs)


async def note_flags(session: AsyncSession, organization_id: int, now: datetime) -> None:
    """Write each new pair into both logs, and tell coordinators and leaders once."""
    for flag in await read_flags(session, organization_id):
        pair = flag.pair
        facts = {"with": pair.second_id, "is_invited": pair.is_invited}
        known = await session.scalars(
            select(Event).where(
                Event.organization_id == organization_id,
                Event.action == _ACTION,
                Event.subject_id == pair.first_id,
            )
        )
        if any(one.after == facts for one in known):
            continue
        _log.warning("people %s and %s accept each other's work", pair.first_id, pair.second_id)
        record(
            session,
            organization_id=organization_id,
            person_id=None,
            action=_ACTION,
            subject="person",
            subject_id=pair.first_id,
            now=now,
            after=facts,
        )
        await _tell(session, organization_id, flag, now)


async def _tell(session: AsyncSession, organization_id: int, flag: Flag, now: datetime) -> None:
    pair = flag.pair
    notice = MutualAcceptance(
        first=flag.first,
        second=flag.second,
        by_first=pair.by_first,
        by_second=pair.by_second,
        is_invited=pair.is_invited,
    )
    people = [
        *await reachable_people(session, organization_id, Role.COORDINATOR),
        *await reachable_people(session, organization_id, Role.LEADER),
    ]
    told = [one for one in dict.fromkeys(people) if one not in {pair.first_id, pair.second_id}]
    kind = "invited" if pair.is_invited else "mutual"
    about = f"{kind}:{pair.first_id}:{pair.second_id}"
    await Posting(session, organization_id, now).to(told, notice, about)


async def _accepted(session: AsyncSession, organization_id: int) -> list[Acceptance]:
    rows = await session.execute(
        select(
            Review.reviewed_by_id,
            Answer.written_by_id,
            Report.submitted_by_id,
            Answer.id,
            Review.reviewed_at,
        )
        .join(Answer, Answer.id == Review.answer_id)
        .join(Report, Report.id == Answer.report_id)
        .where(Report.organization_id == organization_id, Review.verdict == Verdict.PASSED)
    )
    return [
        Acceptance(reviewer_id, author_id, answer_id, at)
        for reviewer_id, writer_id, sender_id, answer_id, at in rows
        for author_id in {writer_id, sender_id}
        if author_id is not None
    ]


async def _invited(session: AsyncSession, organization_id: int) -> dict[int, InvitedBy]:
    rows = await session.execute(
        select(Invitation.used_by_id, Invitation.invited_by_id, Invitation.used_at).where(
            Invitation.organization_id == organization_id,
            Invitation.role == Role.LEADER,
        )
    )
    return {
        used_by: InvitedBy(inviter, at)
        for used_by, inviter, at in rows
        if used_by is not None and inviter is not None and at is not None
    }
