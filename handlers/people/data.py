"""What conversations about people keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn

PeopleData = TypedDict(
    "PeopleData",
    {"deputy_id": int | None, "from": str, "id": int, "person_id": int, "to": str},
    total=False,
)
"""Keys that a step may find; which ones it does, the step before it says."""


def data_of(turn: Turn) -> PeopleData:
    """Give what the step was opened with."""
    return cast("PeopleData", turn.data)
