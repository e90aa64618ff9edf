"""The facts that conversations about framework plans and handing in keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class FrameworkData(TypedDict, total=False):
    """The steps' facts, all optional; the step before decides which ones are set."""

    chosen: list[int]
    department_id: int
    round_id: int
    seen: str
    task_id: int


def data_of(turn: Turn) -> FrameworkData:
    """Give the facts of the current step."""
    return cast("FrameworkData", turn.data)
