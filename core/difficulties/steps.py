"""Takes steps in a case, and says who may take which."""

from typing import Any

from core.audit import record_act
from core.difficulties.cases import Case
from core.difficulties.difficulties import add_step, checked_words, load_case
from core.difficulties.hearers import tell_step
from core.difficulties.words import difficulties as texts
from core.errors import NotAllowedError, UserError
from core.office import Office
from core.people.act import Act
from core.people.actor import Actor
from core.people.posting import Announced
from models import Difficulty, DifficultyAct, Role

_HANDLING = frozenset(
    {
        DifficultyAct.ACKNOWLEDGED,
        DifficultyAct.ANSWERED,
        DifficultyAct.PASSED_ON,
        DifficultyAct.CLOSED,
    }
)
_CLOSING = frozenset({DifficultyAct.CLOSED, DifficultyAct.WITHDRAWN})
WITH_WORDS = frozenset({DifficultyAct.ANSWERED, DifficultyAct.REPLIED})
"""Steps that need words."""


async def take_step(
    act: Act, case_id: int, kind: DifficultyAct, words: str, *, office: Office
) -> Announced[Case]:
    """Take a step in a case, notify the others, and give the case afterwards.

    Handling a case also acknowledges it. Raise `UserError` when the person may not, or the step was
    taken before.
    """
    today = act.now.date()
    case = await load_case(act.session, act.actor, case_id, office, today)
    check_act(act.actor, case, kind)
    words = checked_words(words) if words or kind in WITH_WORDS else ""
    difficulty = await act.session.get_one(Difficulty, case_id)
    before = _times(difficulty)
    # Passing on one's own department's case does not acknowledge it; the leaders must.
    if kind in _HANDLING and may_handle(act.actor, case) and difficulty.acknowledged_at is None:
        difficulty.acknowledged_at = act.now
    if kind is DifficultyAct.PASSED_ON:
        difficulty.passed_on_at = act.now
    if kind in _CLOSING:
        difficulty.closed_at = act.now
    await add_step(act, case_id, kind, words)
    record_act(
        act,
        f"difficulty {kind.value}",
        "difficulty",
        case_id,
        before=before,
        after={**_times(difficulty), "words": words},
    )
    case = await load_case(act.session, act.actor, case_id, office, today)
    return Announced(case, await tell_step(act, case))


def acts_for(actor: Actor, case: Case) -> tuple[DifficultyAct, ...]:
    """List the steps that a person may take in a case; none in a closed case."""
    if case.closed_at is not None:
        return ()
    handles = may_handle(actor, case)
    is_theirs = actor.reports_for(case.department_id)
    allowed = {
        DifficultyAct.ACKNOWLEDGED: handles and case.acknowledged_at is None,
        DifficultyAct.ANSWERED: handles,
        DifficultyAct.PASSED_ON: actor.coordinates and case.passed_on_at is None,
        DifficultyAct.CLOSED: handles,
        DifficultyAct.REPLIED: is_theirs,
        DifficultyAct.WITHDRAWN: is_theirs,
    }
    return tuple(act for act, is_allowed in allowed.items() if is_allowed)


def may_handle(actor: Actor, case: Case) -> bool:
    """Tell whether somebody may acknowledge, answer and close a case.

    People may not handle cases of a department that they report for, or that they raised. Only
    leaders handle cases of the coordinating department.
    """
    if actor.reports_for(case.department_id) or actor.person_id == case.raised_by_id:
        return False
    return Role.LEADER in actor.roles or (actor.coordinates and not case.is_of_office)


def check_act(actor: Actor, case: Case, act: DifficultyAct) -> None:
    """Raise `UserError` with the reason when a person may not take this step."""
    if act in acts_for(actor, case):
        return
    if case.closed_at is not None:
        raise UserError(texts.closed_already())
    if act is DifficultyAct.ACKNOWLEDGED and case.acknowledged_at is not None:
        raise UserError(texts.acknowledged_already())
    if act is DifficultyAct.PASSED_ON and case.passed_on_at is not None:
        raise UserError(texts.passed_on_already())
    is_own = actor.sees_summary and not may_handle(actor, case)
    raise NotAllowedError(texts.not_for_oneself() if is_own else texts.handling_not_allowed())


def _times(difficulty: Difficulty) -> dict[str, Any]:
    names = ("acknowledged_at", "passed_on_at", "closed_at")
    times = {name: getattr(difficulty, name) for name in names}
    return {name: time.isoformat() if time else None for name, time in times.items()}
