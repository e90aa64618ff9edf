"""The facts that conversations about a report keep between two steps."""

from typing import Any, TypedDict, cast

from core.dialogue.step import Turn


class ReportingData(TypedDict, total=False):
    """The steps' facts, all optional; the step before decides which ones are set."""

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
    """Give the facts of the current step."""
    return cast("ReportingData", turn.data)
