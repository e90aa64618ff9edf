"""What conversations about a difficulty keep between two steps."""

from typing import Any, TypedDict, cast

from core.dialogue.step import Turn


class DifficultyData(TypedDict, total=False):
    """Keys that a step may find; which ones it does, the step before it says."""

    act: str
    addressed_to: str
    case_id: int
    department_id: int
    id: int
    proposal: str
    reason: str
    round_id: int
    task_id: Any  # an id; None is the whole department, where a step asks of which task it is
    words: str


def data_of(turn: Turn) -> DifficultyData:
    """Give what the step was opened with."""
    return cast("DifficultyData", turn.data)
