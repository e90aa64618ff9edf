"""What conversations about a task of the plan keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class PlanData(TypedDict, total=False):
    """Keys that a step may find; which ones it does, the step before it says."""

    id: int
    words: str


def data_of(turn: Turn) -> PlanData:
    """Give what the step was opened with."""
    return cast("PlanData", turn.data)
