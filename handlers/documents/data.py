"""The facts that conversations about documents keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class DocumentData(TypedDict, total=False):
    """The steps' facts, all optional; the step before decides which ones are set."""

    id: int
    mark: str
    only_word: bool
    product: str


def data_of(turn: Turn) -> DocumentData:
    """Give the facts of the current step."""
    return cast("DocumentData", turn.data)
