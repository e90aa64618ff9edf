"""The facts that conversations about questions and words without a place keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class QuestionData(TypedDict, total=False):
    """The steps' facts, all optional; the step before decides which ones are set."""

    asked: list[str]
    number: int
    words: str


def data_of(turn: Turn) -> QuestionData:
    """Give the facts of the current step."""
    return cast("QuestionData", turn.data)
