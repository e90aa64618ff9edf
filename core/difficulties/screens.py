"""What is shown of a difficulty's step, and what a leader may do about it at once."""

from collections.abc import Mapping
from typing import Any

from core.difficulties.words import cases
from core.screen import Choice, Screen
from models import DifficultyAct

_Facts = Mapping[str, Any]


def case_notice(facts: _Facts) -> Screen:
    """Tell what was done with a case."""
    label = cases.open_case(facts["number"], facts["year"])
    choices = (Choice(f"/khokhan {facts['id']}", label), *_answers_of_leader(facts))
    return Screen(cases.notice(facts), choices=choices, is_record=True)


def _answers_of_leader(facts: _Facts) -> tuple[Choice, ...]:
    """Let a leader who is asked answer, or direct the department, from the notice itself."""
    # A message of an earlier version names no task.
    if not facts["leader"] or facts["act"] not in _ASKING or "task_id" not in facts:
        return ()
    direct = f"/chidao {facts['department_id']} {facts['task_id'] or 0}"
    return (
        Choice(f"/khokhan {facts['id']} traloi", cases.act_button(DifficultyAct.ANSWERED)),
        Choice(direct, cases.direct()),
    )


_ASKING = frozenset({DifficultyAct.RAISED, DifficultyAct.PASSED_ON, DifficultyAct.REPLIED})
