"""What conversations about documents keep between two steps."""

from typing import TypedDict, cast

from core.dialogue.step import Turn


class DocumentData(TypedDict, total=False):
    """Keys that a step may find; which ones it does, the step before it says."""

    id: int
    mark: str
    only_word: bool
    product: str


def data_of(turn: Turn) -> DocumentData:
    """Give what the step was opened with."""
    return cast("DocumentData", turn.data)
