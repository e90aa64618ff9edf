"""The facts that conversations about people keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn

PeopleData = TypedDict(
    "PeopleData",
    {"deputy_id": int | None, "from": str, "id": int, "person_id": int, "to": str},
    total=False,
)
"""The steps' facts, all optional; the step before decides which ones are set."""


def data_of(turn: Turn) -> PeopleData:
    """Give the facts of the current step."""
    return cast("PeopleData", turn.data)
