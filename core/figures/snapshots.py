"""Freezes the figures of locked rounds: at the lock, and after each later change.

Anything sent, confirmed, attached, reviewed or declared after the lock makes a new edition, once
nothing more has come for a while. So does an earlier round's report if it changes the figures.
Older editions stay as they were.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from pydantic import TypeAdapter
from sqlalchemy import bindparam, func, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from core.deadlines.moving import moved_times
from core.figures.earlier_rounds import changed_earlier
from core.figures.figures import Figures
from core.figures.reading import read_figures
from core.figures.year.shortfalls_at import shortfall_times
from core.office import Office, office_today
from core.people.organization import organization_ids
from core.reporting.owed import AskedRound, rounds_of_organization
from models import Answer, CitedDocument, Evidence, Report, Review, RoundKind, Snapshot

_QUIET = timedelta(minutes=5)


@dataclass(frozen=True)
class Edition:
    """One frozen state of a round; each after the first is a supplement (bổ sung)."""

    number: int  # from 1
    as_of: datetime  # local

    @property
    def is_supplement(self) -> bool:
        """Tell whether it has changes from after the lock."""
        return self.number > 1


async def freeze_locked_rounds(session: AsyncSession, office: Office, now: datetime) -> int:
    """Freeze every newly locked or changed round; give the count of new editions."""
    made = 0
    for organization_id in await organization_ids(session):
        here = await office_today(session, office, organization_id)
        for asked in await rounds_of_organization(session, organization_id):
            if asked.kind == RoundKind.REPORT and is_locked(asked, here, now):
                made += await _freeze(session, asked, here, now)
    return made


def is_locked(asked: AskedRound, office: Office, now: datetime) -> bool:
    """Tell whether a round is locked."""
    return office.local(now).date() > office.ladder.locks_on(asked.due_on)


async def editions_of(session: AsyncSession, round_id: int, office: Office) -> tuple[Edition, ...]:
    """List the editions of a round, oldest first."""
    rows = await session.execute(
        select(Snapshot.number, Snapshot.as_of)
        .where(Snapshot.round_id == round_id)
        .order_by(Snapshot.number)
    )
    return tuple(Edition(number, office.local(as_of)) for number, as_of in rows)


async def read_edition(session: AsyncSession, round_id: int, number: int) -> Figures:
    """Give the figures of an edition, with the names of that time."""
    kept = await session.scalar(
        select(Snapshot.figures).where(Snapshot.round_id == round_id, Snapshot.number == number)
    )
    return _adapter().validate_python(kept)


async def edition_at(
    session: AsyncSession,
    asked: AskedRound,
    office: Office,
    editions: Sequence[Edition],
    moment: datetime,
) -> Edition | None:
    """Choose the newest edition as of a moment; None if there is none, or something changed since.

    Such changes are shown at once, and frozen when nothing more comes.
    """
    known = [one for one in editions if one.as_of <= moment]
    if not known or await _changed_since(session, asked, office, known[-1], moment):
        return None
    return known[-1]


async def _changed_since(
    session: AsyncSession, asked: AskedRound, office: Office, edition: Edition, until: datetime
) -> datetime | None:
    """Give the last change after an edition, in the round's own reports or an earlier round's."""
    changes = (
        await _changed_at(session, asked.id, until),
        await changed_earlier(session, asked, office, edition.as_of, until),
    )
    return max((at for at in changes if at and at > edition.as_of), default=None)


async def _changed_at(session: AsyncSession, round_id: int, until: datetime) -> datetime | None:
    """Give the last change in the round's own data that the figures use."""
    sent = (Report.round_id == round_id, Report.submitted_at.is_not(None))
    of_report = Report.id == Answer.report_id
    times = (
        select(Report.submitted_at.label("at")).where(*sent),
        select(Answer.confirmed_at).join(Report, of_report).where(*sent),
        select(Review.reviewed_at)
        .join(Answer, Answer.id == Review.answer_id)
        .join(Report, of_report)
        .where(*sent),
        select(Evidence.added_at)
        .join(Report, Report.id == Evidence.report_id)
        .where(*sent, Evidence.task_id.is_not(None)),
        select(Evidence.withdrawn_at)
        .join(Report, Report.id == Evidence.report_id)
        .where(*sent, Evidence.task_id.is_not(None), Evidence.withdrawn_at.is_not(None)),
        select(CitedDocument.added_at)
        .join(Report, Report.id == CitedDocument.report_id)
        .where(*sent),
        *shortfall_times(round_id),
        moved_times(round_id),
    )
    at = union_all(*times).subquery().c.at
    last: datetime | None = await session.scalar(select(func.max(at)).where(at <= until))
    return last


async def _freeze(session: AsyncSession, asked: AskedRound, office: Office, now: datetime) -> int:
    """Freeze a locked round if it is not frozen or has changed; give the count of new editions."""
    editions = await editions_of(session, asked.id, office)
    known = [one for one in editions if one.as_of <= now]
    locked_at = office.day_end(office.ladder.locks_on(asked.due_on))
    if await _freeze_again(session, asked, office, now):
        return 1
    if not known:
        as_of = locked_at
    elif changed := await _changed_since(session, asked, office, known[-1], now):
        if changed > now - _QUIET:
            return 0
        as_of = max(changed, locked_at)  # its days may have moved and reopened it
    else:
        return 0
    figures = await read_figures(session, asked, office, as_of)
    session.add(
        Snapshot(
            organization_id=asked.organization_id,
            round_id=asked.id,
            number=len(editions) + 1,
            as_of=as_of,
            taken_at=now,
            figures=_adapter().dump_python(figures, mode="json"),
        )
    )
    return 1


_FIRST = select(Snapshot).where(
    Snapshot.round_id == bindparam("round_id"),
    Snapshot.number == 1,
    Snapshot.taken_at > bindparam("now"),
)


async def _freeze_again(
    session: AsyncSession, asked: AskedRound, office: Office, now: datetime
) -> int:
    """Repeat a freezing done while the clock was ahead, because it lacks what came before the lock.

    If instead the clock is behind now, the same figures are read again.
    """
    first = await session.scalar(_FIRST, {"round_id": asked.id, "now": now})
    if first is None:
        return 0
    figures = await read_figures(session, asked, office, office.local(first.as_of))
    first.figures, first.taken_at = _adapter().dump_python(figures, mode="json"), now
    return 1


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[Figures]:
    """Give the converter of figures to and from JSON; making it is slow."""
    return TypeAdapter(Figures)
