"""What conversations about the framework plan and what is handed in keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class FrameworkData(TypedDict, total=False):
    """Keys that a step may find; which ones it does, the step before it says."""

    chosen: list[int]
    department_id: int
    round_id: int
    seen: str
    task_id: int


def data_of(turn: Turn) -> FrameworkData:
    """Give what the step was opened with."""
    return cast("FrameworkData", turn.data)
