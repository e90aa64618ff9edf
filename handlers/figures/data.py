"""What conversations about figures keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class FiguresData(TypedDict, total=False):
    """Keys that a step may find; which ones it does, the step before it says."""

    as_of: str
    department_id: int
    reason: str
    task_id: int
    year: int


def data_of(turn: Turn) -> FiguresData:
    """Give what the step was opened with."""
    return cast("FiguresData", turn.data)


class HistoryData(TypedDict, total=False):
    """Keys of steps that show whose history or state: no department is the inspection team."""

    department_id: int | None
    round_id: int
    task_id: int


def history_of(turn: Turn) -> HistoryData:
    """Give what such a step was opened with."""
    return cast("HistoryData", turn.data)
