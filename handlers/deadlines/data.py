"""The facts that conversations about days and deadlines keep between two steps."""

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
"""The steps' facts, all optional; the step before decides which ones are set."""


def data_of(turn: Turn) -> DeadlineData:
    """Give the facts of the current step."""
    return cast("DeadlineData", turn.data)
