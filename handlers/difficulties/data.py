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
    task_id: int | None  # None: the whole department
    words: str


def data_of(turn: Turn) -> DifficultyData:
    """Give the facts of the current step."""
    return cast("DifficultyData", turn.data)


class AnswerPlace(TypedDict):
    """The answer that a difficulty raised inside a report belongs to."""

    round_id: int
    department_id: int
    task_id: int


def answer_place(turn: Turn) -> AnswerPlace:
    """Give the answer of a step that was opened inside a report."""
    return cast("AnswerPlace", turn.data)
