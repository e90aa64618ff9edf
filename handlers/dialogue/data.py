"""The facts that conversations about which department is meant keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class ChoosingData(TypedDict, total=False):
    """The steps' facts, all optional; the step before decides which ones are set."""

    department_id: int


def data_of(turn: Turn) -> ChoosingData:
    """Give the facts of the current step."""
    return cast("ChoosingData", turn.data)
