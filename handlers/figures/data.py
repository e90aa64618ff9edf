"""The facts that conversations about figures keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class FiguresData(TypedDict, total=False):
    """The steps' facts, all optional; the step before decides which ones are set."""

    as_of: str
    department_id: int
    reason: str
    task_id: int
    year: int


def data_of(turn: Turn) -> FiguresData:
    """Give the facts of the current step."""
    return cast("FiguresData", turn.data)


class HistoryData(TypedDict, total=False):
    """Keys of steps that show whose history or state: no department is the inspection team."""

    department_id: int | None
    round_id: int
    task_id: int


def history_of(turn: Turn) -> HistoryData:
    """Give what such a step was opened with."""
    return cast("HistoryData", turn.data)
