"""What conversations about a review keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class ReviewData(TypedDict, total=False):
    """Keys that a step may find; which ones it does, the step before it says."""

    department_id: int
    reason: str
    round_id: int
    seen: list[str]
    task_id: int
    verdict: str


def data_of(turn: Turn) -> ReviewData:
    """Give what the step was opened with."""
    return cast("ReviewData", turn.data)
