"""What conversations about figures keep between two steps."""

from typing import Any, TypedDict, cast

from core.dialogue.step import Turn


class FiguresData(TypedDict, total=False):
    """Keys that a step may find; which ones it does, the step before it says."""

    department_id: Any  # an id; None is the inspection team, on the screens that show it
    reason: str
    task_id: int


def data_of(turn: Turn) -> FiguresData:
    """Give what the step was opened with."""
    return cast("FiguresData", turn.data)
