"""Who hears of a difficulty that nobody has acknowledged, and when. Pure functions."""

from collections.abc import Collection
from datetime import timedelta
from typing import NamedTuple

from core.calendar.ladder import Audience, Rung, Term
from core.difficulties.cases import Case
from core.office import Office
from core.people.recipients import Recipients

_LONGEST = timedelta(days=366)  # of being reminded of: as good as without end


def handlers_of(
    case: Case, coordinators: Collection[int], reporting: Collection[int]
) -> tuple[int, ...]:
    """Give the coordinators whose case it is to handle; none when the leaders must.

    `reporting` are those who report for the case's department: nobody handles their own.
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
    """Give who hears of the case, and like whom: without a coordinator the leaders from day one."""
    reporting = [one.person_id for one in told.of(case.department_id)]
    if coordinators := handlers_of(case, told.coordinators, reporting):
        leaders = CaseHearers(Audience.LEADER, told.leaders)
        return CaseHearers(Audience.COORDINATOR, coordinators), leaders
    return (CaseHearers(Audience.COORDINATOR, told.leaders),)


def case_rungs(case: Case, office: Office, audience: Audience) -> tuple[Rung, ...]:
    """Give when this audience hears of the case, counted in working days from its raising."""
    # A case of a day off counts from the working day before: the next one is the first.
    raised_on = office.calendar.on_or_before(case.raised_on)
    term = Term(raised_on, raised_on + _LONGEST)
    since = office.wall(case.raised_at)
    return tuple(rung for rung in office.ladder.rungs(term, audience) if rung.slot > since)
