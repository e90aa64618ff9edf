"""Names of tasks in documents: by their title, since superiors do not know their codes."""

from core.documents.words.frame import counted
from core.figures.figures import Figures
from core.wording import formats

_LONGEST = 140  # characters of a name within a sentence
_SHORTEST = 40
_CLAUSE_ENDS = ("; ", ", ", " (", ": ")


def name_of(title: str) -> str:
    """A task within a sentence: nội dung “…”; a long title is cut after a clause."""
    return f"“{_brief(title)}”"


def named(figures: Figures, code: str | None) -> str:
    """The name of a task by its code; empty without one, or for a task no longer in the plan."""
    found = next((one for one in figures.task_figures if code and one.code == code), None)
    return name_of(found.title) if found else ""


def _brief(title: str) -> str:
    words = " ".join(title.split()).strip(" .;:")
    if len(words) <= _LONGEST:
        return words
    ends = [words.rfind(one, _SHORTEST, _LONGEST) for one in _CLAUSE_ENDS]
    if max(ends) < 0:
        return formats.shortened(words, _LONGEST)
    cut = words[: max(ends)]
    # Drop a parenthesis that the cut left open.
    return cut[: cut.rindex("(")].rstrip() if cut.count("(") > cut.count(")") else cut


def without_result(count: int) -> str:
    """02 nội dung chưa có kết quả báo cáo."""
    return f"{counted(count)} chưa có kết quả báo cáo"
