"""Pauses: a person promised a day for a report, or asked to be reminded later.

A pause holds back the reminders of that report to that person until its end. It does not affect
notices to superiors.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.calendar.ladder import Ladder, Rung
from core.deadlines.words import pauses as texts
from core.errors import NotAllowedError, UserError
from core.office import Office
from core.people.act import Act
from core.people.words import people
from core.reporting.owed import Debt
from core.reporting.report_key import ReportKey
from models import Pause

_LONGEST_PROMISE = 2  # working days at most, after a promise
_HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Hold:
    """A pause in local naive time; `promised_on` is the promised day, if any."""

    made: datetime
    until: datetime
    promised_on: date | None


class Promise(NamedTuple):
    """On which day somebody reports, and when they are reminded again (local)."""

    on: date
    reminded_at: datetime


def held_back(rungs: Iterable[Rung], hold: Hold | None) -> tuple[Rung, ...]:
    """Remove the rungs within a pause, and add one at its end."""
    if hold is None:
        return tuple(rungs)
    kept = [rung for rung in rungs if not hold.made < rung.slot < hold.until]
    return (*kept, Rung(hold.until))


def later_choices(debts: Sequence[Debt], ladder: Ladder, now: datetime) -> dict[str, datetime]:
    """Give name → time to which a reminder may be postponed, not beyond the nearest deadline.

    `now` is local and naive. For overdue reports the limit is the end of today.
    """
    last = _last_day(debts, ladder, now)
    tomorrow = datetime.combine(now.date() + timedelta(days=1), ladder.at)
    offered = {
        "morning": tomorrow,
        "afternoon": datetime.combine(now.date(), ladder.again_at),
        "hour": now.replace(second=0, microsecond=0) + _HOUR,
    }
    by_time: dict[datetime, str] = {}  # drops a second choice for the same time
    for name, until in offered.items():
        opens = ladder.next_opening(until)
        if now < until and opens.date() <= last:
            by_time.setdefault(opens, name)
    return {name: until for until, name in by_time.items()}


def _last_day(debts: Sequence[Debt], ladder: Ladder, now: datetime) -> date:
    """Give the nearest deadline; today if that has passed."""
    today = now.date()
    ends = (max(debt.deadline(ladder, today).effective_on, today) for debt in debts)
    return min(ends, default=today)


def promise_ends(ladder: Ladder, promised_on: date, now: datetime, since: date) -> datetime:
    """Give when a promise's pause ends: on that day, or after two working days if earlier.

    The two days count from `since`, the first day of the pause.
    """
    limit = datetime.combine(ladder.calendar.working_day(_LONGEST_PROMISE, since), ladder.at)
    wanted = datetime.combine(promised_on, ladder.at)
    if wanted <= now:
        wanted = datetime.combine(now.date(), ladder.again_at)
    if wanted <= now:
        wanted = datetime.combine(now.date() + timedelta(days=1), ladder.at)
    return min(limit, ladder.next_opening(wanted))


async def put_off(act: Act, owed: Sequence[Debt], until: datetime, *, office: Office) -> None:
    """Pause the reminders of these reports until `until` (local, naive)."""
    wall = office.wall(act.now)
    is_open = office.ladder.next_opening(until) == until
    if not is_open or not wall < until or until.date() > _last_day(owed, office.ladder, wall):
        raise UserError(texts.too_late_to_put_off())
    for debt in owed:
        pause = await _pause(act, debt)
        pause.until_at = office.moment(until)


async def promise(act: Act, owed: Sequence[Debt], promised_on: date, *, office: Office) -> Promise:
    """Promise a day for these reports; a day off moves to the next working day."""
    wall = office.wall(act.now)
    promised_on = office.calendar.on_or_after(promised_on)
    last = min((office.ladder.locks_on(debt.asked.due_on) for debt in owed), default=wall.date())
    if not wall.date() <= promised_on <= last:
        raise UserError(texts.day_not_valid(wall.date(), last))
    ends = []
    for debt in owed:
        pause = await _pause(act, debt)
        since = office.local(pause.made_at).date()
        until = promise_ends(office.ladder, promised_on, wall, since)
        pause.promised_on, pause.until_at = promised_on, office.moment(until)
        ends.append(until)
        after = {"department_id": debt.department_id, "on": promised_on.isoformat()}
        record_act(act, "promised", "round", debt.asked.id, after=after)
    return Promise(promised_on, min(ends, default=wall))


_PAUSES = (
    select(
        Pause.person_id,
        Pause.round_id,
        Pause.department_id,
        Pause.made_at,
        Pause.until_at,
        Pause.promised_on,
    )
    .where(Pause.round_id.in_(bindparam("round_ids", expanding=True)))
    .order_by(Pause.id)
)


async def read_holds(
    session: AsyncSession, office: Office, round_ids: Iterable[int]
) -> dict[int, dict[ReportKey, Hold]]:
    """Give person → report → newest pause."""
    rows = await session.execute(_PAUSES, {"round_ids": list(round_ids)})
    holds: dict[int, dict[ReportKey, Hold]] = {}
    for person_id, round_id, department_id, made, until, promised_on in rows:
        hold = Hold(office.wall(made), office.wall(until), promised_on)
        holds.setdefault(person_id, {})[ReportKey(round_id, department_id)] = hold
    return holds


def promised(holds: dict[int, dict[ReportKey, Hold]]) -> dict[ReportKey, date]:
    """Give report → the latest day that anybody promised."""
    days: dict[ReportKey, date] = {}
    for by_report in holds.values():
        for key, hold in by_report.items():
            if hold.promised_on is not None:
                days[key] = max(hold.promised_on, days.get(key, hold.promised_on))
    return days


async def _pause(act: Act, debt: Debt) -> Pause:
    """Find or begin this person's pause of a report; one that is over begins again.

    A running pause keeps its beginning, so it holds back the same rungs and its days count.
    """
    if not act.actor.reports_for(debt.department_id):
        raise NotAllowedError(people.reporting_not_allowed())
    pause = await act.session.scalar(
        select(Pause).where(
            Pause.person_id == act.actor.person_id,
            Pause.round_id == debt.asked.id,
            Pause.department_id.is_not_distinct_from(debt.department_id),
        )
    )
    if pause is None:
        pause = Pause(
            person_id=act.actor.person_id,
            round_id=debt.asked.id,
            department_id=debt.department_id,
            made_at=act.now,
            until_at=act.now,
        )
        act.session.add(pause)
    if not pause.made_at <= act.now < pause.until_at:
        pause.made_at = act.now
    return pause
