"""The facts that conversations about a report keep between two steps."""

from collections.abc import Mapping
from typing import TypedDict, cast

from core.dialogue.step import Turn


class AnswerPlace(TypedDict):
    """Of which task of which report a step is."""

    round_id: int
    department_id: int
    task_id: int


class ReportPlace(TypedDict):
    """Of which report a step is."""

    round_id: int
    department_id: int


class PartSaid(TypedDict, total=False):
    """What a person changed of one part of a report that was typed whole."""

    is_out: bool
    level: int
    task: int


class OpenBefore(TypedDict):
    """The step that was open before files came, with what it was opened with."""

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
    """Give of which task the step is."""
    data = data_of(turn)
    return AnswerPlace(
        round_id=data["round_id"], department_id=data["department_id"], task_id=data["task_id"]
    )


def report_place_of(turn: Turn) -> ReportPlace:
    """Give of which report the step is."""
    data = data_of(turn)
    return ReportPlace(round_id=data["round_id"], department_id=data["department_id"])
