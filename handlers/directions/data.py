"""The facts that conversations about a direction keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class DirectionData(TypedDict, total=False):
    """The steps' facts, all optional; the step before decides which ones are set."""

    department_id: int
    id: int
    task_id: int | None
    words: str


def data_of(turn: Turn) -> DirectionData:
    """Give the facts of the current step."""
    return cast("DirectionData", turn.data)
