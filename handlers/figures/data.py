"""The facts that conversations about figures keep between two steps."""

from typing import Any, TypedDict, cast

from core.dialogue.step import Turn


class FiguresData(TypedDict, total=False):
    """The steps' facts, all optional; the step before decides which ones are set."""

    department_id: Any  # an id; None is the inspection team
    reason: str
    task_id: int


def data_of(turn: Turn) -> FiguresData:
    """Give the facts of the current step."""
    return cast("FiguresData", turn.data)
