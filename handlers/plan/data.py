"""The facts that conversations about a task of the plan keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class PlanData(TypedDict, total=False):
    """The steps' facts, all optional; the step before decides which ones are set."""

    id: int
    words: str


def data_of(turn: Turn) -> PlanData:
    """Give the facts of the current step."""
    return cast("PlanData", turn.data)
