"""The free-text fields in the data of documents: each one is listed here. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from core.difficulties.cases import Case
from core.documents.period_activities import GivenDirection, OpenFinding
from core.documents.word.framework import FrameworkDepartment
from core.documents.word.inspection import Inspected
from core.figures.figures import DepartmentFigures, TaskFigures
from core.framework.measures import FrameworkTask
from core.inspections.findings import Shortcoming


class WordsKind(StrEnum):
    """The kind of row that holds the words; the value is its subject in the log."""

    ANSWER = "answer"
    REVIEW = "review"
    SHORTFALL = "shortfall"
    REPORT = "report"
    CASE = "difficulty"
    LATE = "extension"
    MEASURE = "measure"
    DIRECTION = "direction"
    FINDING = "finding"


OF_DEPARTMENTS = frozenset(
    {WordsKind.ANSWER, WordsKind.REPORT, WordsKind.CASE, WordsKind.LATE, WordsKind.MEASURE}
)
"""Words that belong to a department; other kinds belong to their one author."""


@dataclass(frozen=True)
class LateReason:
    """Why a department's report is late."""

    department_id: int
    department: str
    reason: str


FREE: Mapping[type, Mapping[str, WordsKind]] = {
    TaskFigures: {
        "result": WordsKind.ANSWER,
        "difficulty": WordsKind.ANSWER,
        "explanation": WordsKind.ANSWER,
        "reason": WordsKind.REVIEW,
        "shortfall": WordsKind.SHORTFALL,
    },
    DepartmentFigures: {"words": WordsKind.REPORT},
    Case: {"words": WordsKind.CASE, "proposal": WordsKind.CASE, "addressed_to": WordsKind.CASE},
    LateReason: {"reason": WordsKind.LATE},
    GivenDirection: {"words": WordsKind.DIRECTION},
    OpenFinding: {"words": WordsKind.FINDING},
    Inspected: {"words": WordsKind.REPORT},
    Shortcoming: {
        "field": WordsKind.FINDING,
        "words": WordsKind.FINDING,
        "remedy": WordsKind.FINDING,
    },
    FrameworkTask: {
        "solution": WordsKind.MEASURE,
        "responsible": WordsKind.MEASURE,
        "product": WordsKind.MEASURE,
    },
}
"""A test checks that every text field of the documents' data is here, or holds no free words."""


@dataclass(frozen=True)
class FreeWords:
    """Words that somebody typed, with their field, department and task."""

    kind: WordsKind
    field: str
    words: str
    department_id: int  # 0 for none
    department: str  # that wrote the words, or that they are about
    code: str  # the task's

    @property
    def owner(self) -> int:
        """Give the department that wrote the words; 0 for a person who writes for none."""
        return self.department_id if self.kind in OF_DEPARTMENTS else 0


_NO_CONTEXT = FreeWords(WordsKind.REPORT, "", "", 0, "", "")
_Made = TypeVar("_Made")


def with_words(
    made_of: _Made, put: Callable[[FreeWords], str], near: FreeWords = _NO_CONTEXT
) -> _Made:
    """Replace all free words in a document's data with what `put` gives for them, in order."""
    if isinstance(made_of, tuple):
        parts = [with_words(one, put, near) for one in made_of]
        is_named = hasattr(made_of, "_fields")  # a NamedTuple takes its fields one by one
        return type(made_of)(*parts) if is_named else type(made_of)(parts)
    if not is_dataclass(made_of) or isinstance(made_of, type):
        return made_of
    free = FREE.get(type(made_of), {})
    here = _context_of(made_of, near)
    changed = {}
    for one in fields(made_of):
        value = getattr(made_of, one.name)
        if one.name not in free:
            new = with_words(value, put, here)
        else:
            said = replace(here, kind=free[one.name], field=one.name, words=value)
            new = put(said) if value else value
        if new != value:
            changed[one.name] = new
    return replace(made_of, **changed) if changed else made_of


def _context_of(made_of: Any, near: FreeWords) -> FreeWords:  # noqa: ANN401 - any of the dataclasses above
    """Update the department and task with those that `made_of` names."""
    if isinstance(made_of, DepartmentFigures | FrameworkDepartment):
        return replace(near, department_id=made_of.department_id, department=made_of.name)
    return replace(
        near,
        department_id=getattr(made_of, "department_id", near.department_id),
        department=getattr(made_of, "department", near.department),
        code=getattr(made_of, "task_code", getattr(made_of, "code", near.code)) or "",
    )


def said_in(*made_of: object) -> list[FreeWords]:
    """List all free words, in their order in the documents' data."""
    found: list[FreeWords] = []

    def noted(said: FreeWords) -> str:
        found.append(said)
        return said.words

    with_words(made_of, noted)
    return found
