"""What conversations about days and deadlines keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn

DeadlineData = TypedDict(
    "DeadlineData",
    {
        "day": str,
        "department_id": int | None,
        "document": str,
        "from": str,
        "id": int,
        "is_working": bool,
        "reason": str,
        "round_id": int,
        "to": str,
        "which": str,
        "year": int,
    },
    total=False,
)
"""Keys that a step may find; which ones it does, the step before it says."""


def data_of(turn: Turn) -> DeadlineData:
    """Give what the step was opened with."""
    return cast("DeadlineData", turn.data)
