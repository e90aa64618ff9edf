"""The facts that conversations about findings keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class InspectionData(TypedDict, total=False):
    """The steps' facts, all optional; the step before decides which ones are set."""

    day: str
    department_id: int
    field: str
    files: list[dict[str, object]]  # read by handlers/inspections/finding_files.py
    id: int
    remedy: str
    round_id: int
    words: str


def data_of(turn: Turn) -> InspectionData:
    """Give the facts of the current step."""
    return cast("InspectionData", turn.data)
