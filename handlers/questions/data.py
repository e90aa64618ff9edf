"""What conversations about questions and words without a place keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class QuestionData(TypedDict, total=False):
    """Keys that a step may find; which ones it does, the step before it says."""

    asked: list[str]
    number: int
    words: str


def data_of(turn: Turn) -> QuestionData:
    """Give what the step was opened with."""
    return cast("QuestionData", turn.data)
