"""Notifies people of a step in a case, within the same transaction."""

from collections.abc import Collection

from sqlalchemy.ext.asyncio import AsyncSession

from core.difficulties.cases import Case
from core.difficulties.line import handlers_of
from core.difficulties.notices import CaseNotice, CaseStepTaken, CaseToHandle
from core.difficulties.words.difficulties import is_for_leaders
from core.people.act import Act
from core.people.actor import Actor
from core.people.posting import Posting
from core.people.reachable import reachable_people
from core.people.recipients import read_recipients
from models import DifficultyAct, Person, Role

_TO_DEPARTMENT = frozenset(DifficultyAct) - {DifficultyAct.RAISED, DifficultyAct.REPLIED}
_TO_OFFICE = frozenset(DifficultyAct) - {DifficultyAct.ACKNOWLEDGED}


async def tell_step(act: Act, case: Case) -> int:
    """Notify people of the case's newest step, except whoever took it; give their count.

    What was done goes to the department's officials (or their deputies) and to whoever raised it,
    as long as they may see the record. What was said or decided goes to those who handle it.
    """
    done = case.steps[-1].act
    told = await read_recipients(act.session, act.actor.organization_id, act.now.date())
    reporting = {one.person_id for one in told.of(case.department_id)}
    office: dict[int, str | None] = {}
    if done in _TO_OFFICE:
        office = await _office(act.session, act.actor, case, reporting, told.leaders)
    department = reporting | {case.raised_by_id} if done in _TO_DEPARTMENT else set()
    department -= {act.actor.person_id, *office}
    about = case.steps[-1].id
    for person_id, leader in office.items():
        notice = _notice(CaseToHandle, case, leader)
        await Posting.of(act).to([person_id], notice, about)
    await Posting.of(act).to(sorted(department), _notice(CaseStepTaken, case), about)
    return len(office) + len(department)


async def _office(
    session: AsyncSession,
    actor: Actor,
    case: Case,
    reporting: Collection[int],
    present: Collection[int],
) -> dict[int, str | None]:
    """Give the people who handle the case; leaders with their form of address.

    Leaders handle it if it was passed on or addressed to them, or nobody else may. Absent leaders
    are left out if another is present.
    """
    coordinators = await reachable_people(session, actor.organization_id, Role.COORDINATOR)
    handlers = handlers_of(case, coordinators, reporting)
    people: dict[int, str | None] = dict.fromkeys(handlers)
    is_theirs = case.passed_on_at is not None or is_for_leaders(case.addressed_to)
    if is_theirs or not handlers:
        leaders = await reachable_people(session, actor.organization_id, Role.LEADER)
        for person_id in [one for one in leaders if one in present] or leaders:
            people[person_id] = (await session.get_one(Person, person_id)).called
    own = {actor.person_id, *reporting}
    return {person_id: called for person_id, called in people.items() if person_id not in own}


def _notice(what: type[CaseNotice], case: Case, leader: str | None = None) -> CaseNotice:
    """Give the facts of the case's newest step for notices."""
    step = case.steps[-1]
    return what(
        id=case.id,
        number=case.number,
        year=case.year,
        department_id=case.department_id,
        department=case.department,
        task_id=case.task_id,
        task_code=case.task_code,
        reason=case.reason,
        case_words=case.words,
        proposal=case.proposal,
        addressed_to=case.addressed_to,
        act=step.act,
        words=step.words,
        by=step.by,
        leader=leader,
    )
