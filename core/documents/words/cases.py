"""How documents tell of difficulties: of which task, whose, and that nothing was said."""

from collections.abc import Sequence

from core.difficulties.cases import Case
from core.documents.words.tasks import name_of, named
from core.figures.figures import DepartmentFigures, Figures
from core.wording import formats
from core.wording.departments import body_of

MOST_NAMED = 12  # of many tasks or findings; the annex has all tasks


def told_in_answers(of: DepartmentFigures, cases: Sequence[Case], *, is_named: bool) -> list[str]:
    """What a report says of tasks that have no case."""
    with_case = {one.task_id for one in cases}
    return [
        f"{about(of.name if is_named else None, name_of(task.title))}: {flat(task.difficulty)}"
        for task in of.task_figures
        if task.difficulty.strip() and task.task_id not in with_case
    ]


def nothing_said(figures: Figures, words: str, nobody: str) -> str:
    """That nothing is said, only of those who had their say."""
    if not figures.submitted:
        return f"Chưa có ngành nào gửi báo cáo; chưa {nobody}."
    who = "các ngành đã gửi báo cáo" if figures.missing else "các ngành"
    if figures.submitted == 1:
        who = body_of(next(one for one in figures.departments if one.is_submitted).name)
    return f"Trong kỳ, {who} không {words}."


def difficulties_of(of: DepartmentFigures, figures: Figures, *, is_named: bool) -> list[str]:
    """A department's open cases, and what its report says of tasks that have none."""
    cases = [one for one in figures.cases if one.department_id == of.department_id]
    told = [case_line(one, figures, is_named=is_named) for one in cases]
    return told + told_in_answers(of, cases, is_named=is_named)


def task_name(figures: Figures, one: Case) -> str:
    """The task that a case is about; nothing for none."""
    return named(figures, one.task_code)


def about(department: str | None, task: str) -> str:
    """Ngành Tư pháp (nội dung “…”); Nội dung “…”; Khó khăn chung."""
    if department is None:
        return f"Nội dung {task}" if task else "Khó khăn chung"
    of_task = f" (nội dung {task})" if task else ""
    return f"{formats.capital(body_of(department))}{of_task}"


def case_line(one: Case, figures: Figures, *, is_named: bool) -> str:
    """What a case says, of which task, and in a document of several departments whose it is."""
    return f"{about(one.department if is_named else None, task_name(figures, one))}: " + flat(
        one.words
    )


def flat(words: str) -> str:
    """Somebody's words on one line, without the stop."""
    return " ".join(words.split()).rstrip(" .;")
