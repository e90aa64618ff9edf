"""Difficulties in documents: their task, their department, and that none was named."""

from collections.abc import Sequence

from core.difficulties.cases import Case
from core.documents.words.tasks import name_of, named
from core.figures.figures import DepartmentFigures, Figures
from core.wording import formats
from core.wording.departments import body_of

MOST_NAMED = 12  # of many tasks or findings; the annex lists all tasks


def told_in_answers(of: DepartmentFigures, cases: Sequence[Case], *, is_named: bool) -> list[str]:
    """Difficulties in reports on tasks that have no case."""
    with_case = {one.task_id for one in cases}
    return [
        f"{about(of.name if is_named else None, name_of(task.title))}: {flat(task.difficulty)}"
        for task in of.task_figures
        if task.difficulty.strip() and task.task_id not in with_case
    ]


def nothing_said(figures: Figures, words: str, nobody: str) -> str:
    """The departments that reported named none; other departments do not count."""
    if not figures.submitted:
        return f"Chưa có ngành nào gửi báo cáo; chưa {nobody}."
    who = "các ngành đã gửi báo cáo" if figures.missing else "các ngành"
    if figures.submitted == 1:
        who = body_of(next(one for one in figures.departments if one.is_submitted).name)
    return f"Trong kỳ, {who} không {words}."


def difficulties_of(of: DepartmentFigures, figures: Figures, *, is_named: bool) -> list[str]:
    """A department's open cases, and difficulties in its report on tasks that have no case."""
    cases = [one for one in figures.cases if one.department_id == of.department_id]
    told = [case_line(one, figures, is_named=is_named) for one in cases]
    return told + told_in_answers(of, cases, is_named=is_named)


def task_name(figures: Figures, one: Case) -> str:
    """The task of a case; empty for none."""
    return named(figures, one.task_code)


def about(department: str | None, task: str) -> str:
    """Ngành Tư pháp (nội dung “…”); Nội dung “…”; Khó khăn chung."""
    if department is None:
        return f"Nội dung {task}" if task else "Khó khăn chung"
    of_task = f" (nội dung {task})" if task else ""
    return f"{formats.capital(body_of(department))}{of_task}"


def case_line(one: Case, figures: Figures, *, is_named: bool) -> str:
    """A case with its task, and, in a document of several departments, its department."""
    return f"{about(one.department if is_named else None, task_name(figures, one))}: " + flat(
        one.words
    )


def flat(words: str) -> str:
    """Somebody's words on one line, without the final stop."""
    return " ".join(words.split()).rstrip(" .;")
