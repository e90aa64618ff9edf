"""The facts that conversations about a review keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class ReviewData(TypedDict, total=False):
    """The steps' facts, all optional; the step before decides which ones are set."""

    department_id: int
    reason: str
    round_id: int
    seen: list[str]
    task_id: int
    verdict: str


def data_of(turn: Turn) -> ReviewData:
    """Give the facts of the current step."""
    return cast("ReviewData", turn.data)
