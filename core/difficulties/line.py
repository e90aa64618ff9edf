"""Who is reminded of unacknowledged difficulties, and when. Pure functions."""

from collections.abc import Collection
from datetime import timedelta
from typing import NamedTuple

from core.calendar.ladder import Audience, Rung, Term
from core.difficulties.cases import Case
from core.office import Office
from core.people.recipients import Recipients

_LONGEST = timedelta(days=366)  # reminders continue practically without end


def handlers_of(
    case: Case, coordinators: Collection[int], reporting: Collection[int]
) -> tuple[int, ...]:
    """Give the coordinators who handle the case; empty when leaders must.

    `reporting` are people who report for its department; they may not handle it.
    """
    if case.is_of_office:
        return ()
    own = {*reporting, case.raised_by_id}
    return tuple(one for one in coordinators if one not in own)


class CaseHearers(NamedTuple):
    """People who hear of a case, and like whom."""

    audience: Audience
    people: tuple[int, ...]


def hearing(case: Case, told: Recipients) -> tuple[CaseHearers, ...]:
    """Give audience → people for a case; without a coordinator, leaders take that place."""
    reporting = [one.person_id for one in told.of(case.department_id)]
    if coordinators := handlers_of(case, told.coordinators, reporting):
        leaders = CaseHearers(Audience.LEADER, told.leaders)
        return CaseHearers(Audience.COORDINATOR, coordinators), leaders
    return (CaseHearers(Audience.COORDINATOR, told.leaders),)


def case_rungs(case: Case, office: Office, audience: Audience) -> tuple[Rung, ...]:
    """Give the rungs for this audience, counted in working days from the raising."""
    # On a day off it counts from the working day before, so the next working day is the first.
    raised_on = office.calendar.on_or_before(case.raised_on)
    term = Term(raised_on, raised_on + _LONGEST)
    since = office.wall(case.raised_at)
    return tuple(rung for rung in office.ladder.rungs(term, audience) if rung.slot > since)
