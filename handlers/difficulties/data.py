"""The facts that conversations about a difficulty keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class DifficultyData(TypedDict, total=False):
    """The steps' facts, all optional; the step before decides which ones are set."""

    act: str
    addressed_to: str
    case_id: int
    department_id: int
    id: int
    proposal: str
    reason: str
    round_id: int
    task_id: int | None  # none: of the whole department
    words: str


def data_of(turn: Turn) -> DifficultyData:
    """Give the facts of the current step."""
    return cast("DifficultyData", turn.data)


class AnswerPlace(TypedDict):
    """Where a difficulty belongs that is raised inside a report."""

    round_id: int
    department_id: int
    task_id: int


def answer_place(turn: Turn) -> AnswerPlace:
    """Give of which answer a step is that was opened inside a report."""
    return cast("AnswerPlace", turn.data)
