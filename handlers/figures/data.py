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
    """Facts of steps that show a log or a state; department None is the inspection team."""

    department_id: int | None
    round_id: int
    task_id: int


def history_of(turn: Turn) -> HistoryData:
    """Give the facts of such a step."""
    return cast("HistoryData", turn.data)
