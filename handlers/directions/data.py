"""What conversations about a direction keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class DirectionData(TypedDict, total=False):
    """Keys that a step may find; which ones it does, the step before it says."""

    department_id: int
    id: int
    task_id: int | None
    words: str


def data_of(turn: Turn) -> DirectionData:
    """Give what the step was opened with."""
    return cast("DirectionData", turn.data)
