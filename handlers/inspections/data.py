"""What conversations about findings keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class InspectionData(TypedDict, total=False):
    """Keys that a step may find; which ones it does, the step before it says."""

    day: str
    department_id: int
    field: str
    files: list[dict[str, object]]  # read by handlers/inspections/finding_files.py
    id: int
    remedy: str
    round_id: int
    words: str


def data_of(turn: Turn) -> InspectionData:
    """Give what the step was opened with."""
    return cast("InspectionData", turn.data)
