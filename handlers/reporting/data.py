"""What conversations about a report keep between two steps."""

from typing import Any, TypedDict, cast

from core.dialogue.step import Turn


class ReportingData(TypedDict, total=False):
    """Keys that a step may find; which ones it does, the step before it says."""

    department_id: int
    field: str
    files: list[dict[str, Any]]
    id: int
    nd: str
    new: str
    number: int
    of: int
    old: str
    part: int
    reason: str
    received: list[int]
    round: int
    round_id: int
    said: dict[str, dict[str, Any]]
    skipped: list[str]
    task_id: int
    waiting: list[int]
    words: str


def data_of(turn: Turn) -> ReportingData:
    """Give what the step was opened with."""
    return cast("ReportingData", turn.data)
