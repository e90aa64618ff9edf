"""The facts that conversations about a report keep between two steps."""

from collections.abc import Mapping
from typing import TypedDict, cast

from core.dialogue.step import Turn


class AnswerPlace(TypedDict):
    """The task and the report of a step."""

    round_id: int
    department_id: int
    task_id: int


class ReportPlace(TypedDict):
    """The report of a step."""

    round_id: int
    department_id: int


class PartSaid(TypedDict, total=False):
    """A person's changes to one part of a typed report."""

    is_out: bool
    level: int
    task: int


class OpenBefore(TypedDict):
    """The step that was open before files came, with its facts."""

    step: str
    data: Mapping[str, object]


class ReportingData(TypedDict, total=False):
    """The steps' facts, all optional; the step before decides which ones are set."""

    all: bool
    department_id: int
    field: str
    files: list[dict[str, object]]  # read by handlers/reporting/evidence.py
    id: int
    kept: list[str]
    last: OpenBefore
    nd: int
    new: str
    number: int
    of: int
    old: str
    part: int
    reason: str
    received: list[int]
    reminded: list[str]
    round: int
    round_id: int
    said: dict[str, PartSaid]
    skipped: list[str]
    task_id: int
    waiting: list[int]
    words: str


def data_of(turn: Turn) -> ReportingData:
    """Give the facts of the current step."""
    return cast("ReportingData", turn.data)


def place_of(turn: Turn) -> AnswerPlace:
    """Give the task and the report of the current step."""
    data = data_of(turn)
    return AnswerPlace(
        round_id=data["round_id"], department_id=data["department_id"], task_id=data["task_id"]
    )


def report_place_of(turn: Turn) -> ReportPlace:
    """Give the report of the current step."""
    data = data_of(turn)
    return ReportPlace(round_id=data["round_id"], department_id=data["department_id"])
