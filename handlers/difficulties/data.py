"""The facts that conversations about a difficulty keep between two steps."""

from typing import Any, TypedDict, cast

from core.dialogue.step import Turn


class DifficultyData(TypedDict, total=False):
    """The steps' facts, all optional; the step before decides which ones are set."""

    act: str
    addressed_to: str
    case_id: int
    department_id: int
    id: int
    proposal: str
    reason: str
    round_id: int
    task_id: Any  # an id; None is the whole department
    words: str


def data_of(turn: Turn) -> DifficultyData:
    """Give the facts of the current step."""
    return cast("DifficultyData", turn.data)
