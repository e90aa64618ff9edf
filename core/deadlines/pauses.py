"""Pauses: a person said when they will report, or asked to be told later.

A pause holds back what the ladder would say to that person of that report, and says it at its end.
It never holds back what superiors hear.
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

PAUSED = "pause"  # the name of the rung with which a pause ends
_HELD_BACK = 2  # working days at most, for somebody who said when they report
_HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Hold:
    """A pause in the office's own time; `promised_on` is the day that was named, if one was."""

    made: datetime
    until: datetime
    promised_on: date | None


class Promise(NamedTuple):
    """On which day somebody reports, and when they are reminded again (local)."""

    on: date
    reminded_at: datetime


def held_back(rungs: Iterable[Rung], hold: Hold | None) -> tuple[Rung, ...]:
    """Give the rungs without those that are held back, and with the one that ends the pause."""
    if hold is None:
        return tuple(rungs)
    kept = [rung for rung in rungs if not hold.made < rung.slot < hold.until]
    return (*kept, Rung(hold.until, PAUSED))


def later_choices(debts: Sequence[Debt], ladder: Ladder, now: datetime) -> dict[str, datetime]:
    """Give until when a reminder may be put off, by name; never past the nearest deadline.

    `now` is local, without a zone. Of what is overdue the day's end is the limit.
    """
    last = _last_day(debts, ladder, now)
    tomorrow = datetime.combine(now.date() + timedelta(days=1), ladder.at)
    offered = {
        "morning": tomorrow,
        "afternoon": datetime.combine(now.date(), ladder.again_at),
        "hour": now.replace(second=0, microsecond=0) + _HOUR,
    }
    by_time: dict[datetime, str] = {}  # of two that come at one time, one is enough
    for name, until in offered.items():
        opens = ladder.next_opening(until)
        if now < until and opens.date() <= last:
            by_time.setdefault(opens, name)
    return {name: until for until, name in by_time.items()}


def _last_day(debts: Sequence[Debt], ladder: Ladder, now: datetime) -> date:
    """Give the nearest deadline; today when that has passed."""
    today = now.date()
    ends = (max(debt.deadline(ladder, today).effective_on, today) for debt in debts)
    return min(ends, default=today)


def promise_ends(ladder: Ladder, promised_on: date, now: datetime, since: date) -> datetime:
    """Give when somebody who named a day is reminded again: that day, or two working days on.

    The two days count from `since`, the day on which the person began to be left in peace.
    """
    limit = datetime.combine(ladder.calendar.working_day(_HELD_BACK, since), ladder.at)
    wanted = datetime.combine(promised_on, ladder.at)
    if wanted <= now:
        wanted = datetime.combine(now.date(), ladder.again_at)
    if wanted <= now:
        wanted = datetime.combine(now.date() + timedelta(days=1), ladder.at)
    return min(limit, ladder.next_opening(wanted))


async def put_off(act: Act, owed: Sequence[Debt], until: datetime, *, office: Office) -> None:
    """Be reminded of these reports again at `until` (local, no zone), and not before."""
    wall = office.wall(act.now)
    is_open = office.ladder.next_opening(until) == until
    if not is_open or not wall < until or until.date() > _last_day(owed, office.ladder, wall):
        raise UserError(texts.too_late_to_put_off())
    for debt in owed:
        pause = await _pause(act, debt)
        pause.until_at = office.moment(until)


async def promise(act: Act, owed: Sequence[Debt], promised_on: date, *, office: Office) -> Promise:
    """Say on which day these are reported; a day off moves to the next working day."""
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
    """Give person → report → the newest pause."""
    rows = await session.execute(_PAUSES, {"round_ids": list(round_ids)})
    holds: dict[int, dict[ReportKey, Hold]] = {}
    for person_id, round_id, department_id, made, until, promised_on in rows:
        hold = Hold(office.wall(made), office.wall(until), promised_on)
        holds.setdefault(person_id, {})[ReportKey(round_id, department_id)] = hold
    return holds


def promised(holds: dict[int, dict[ReportKey, Hold]]) -> dict[ReportKey, date]:
    """Give report → the latest day that anybody named for it."""
    days: dict[ReportKey, date] = {}
    for by_report in holds.values():
        for key, hold in by_report.items():
            if hold.promised_on is not None:
                days[key] = max(hold.promised_on, days.get(key, hold.promised_on))
    return days


async def _pause(act: Act, debt: Debt) -> Pause:
    """Find this person's pause of a report, or begin it; one that is over begins anew.

    One that goes on keeps its beginning: what it holds back stays held back, and its days count.
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
