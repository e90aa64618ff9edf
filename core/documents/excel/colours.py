"""The colours of the workbook's cells: one pair for each meaning. Pure."""

from core.documents.excel.table import Colours
from core.figures.words import completion
from core.reporting.completion import Completion

GOOD = Colours("#DDEBF7", "#1F4E79")
DONE_LATE = Colours("#FFF2CC", "#7F6000")
LATE = Colours("#F8CBAD", "#833C0B")
NOT_DONE = Colours("#833C0B", "#FFFFFF")

_COMPLETIONS = {
    Completion.DONE: GOOD,
    Completion.DONE_LATE: DONE_LATE,
    Completion.UNDER_WAY_LATE: LATE,
    Completion.NOT_BEGUN_LATE: LATE,
}


def of_completion() -> dict[str, Colours]:
    """Map the words for a task's state to their colours."""
    words = {completion.word(one): colours for one, colours in _COMPLETIONS.items()}
    return {**words, completion.not_done(): NOT_DONE}
