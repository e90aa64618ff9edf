"""What conversations about which department is meant keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class ChoosingData(TypedDict, total=False):
    """Keys that a step may find; which ones it does, the step before it says."""

    department_id: int


def data_of(turn: Turn) -> ChoosingData:
    """Give what the step was opened with."""
    return cast("ChoosingData", turn.data)
