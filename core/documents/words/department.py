"""A department's own documents: its report of a round, its framework plan."""

from datetime import date

from core.documents.words.cases import difficulties_of
from core.documents.words.frame import committee, items
from core.documents.words.periods import period
from core.documents.words.plan import CitedPlan
from core.figures.figures import DepartmentFigures, Figures
from core.framework.measures import FrameworkTask
from core.wording import formats
from core.wording.departments import body_of, itself
from core.wording.says import plain, plainly

REPORTER = "NGƯỜI BÁO CÁO"
PLANNER = "NGƯỜI LẬP KẾ HOẠCH"
COMPILER = "NGƯỜI TỔNG HỢP"
PLAN = "KHUNG KẾ HOẠCH"
ALL_PLANS = "TỔNG HỢP KHUNG KẾ HOẠCH CỦA CÁC NGÀNH"


def addressee(commune: str, coordinator: str) -> str:
    """The addressee of a department's report; the coordinating department reports directly."""
    return f"{committee(commune)} (qua {coordinator})" if coordinator else committee(commune)


def opening(of: DepartmentFigures, figures: Figures, plan: CitedPlan) -> str:
    """The sentence before the first part."""
    return (
        f"{formats.capital(body_of(of.name))} báo cáo kết quả {plan.work}, "
        f"{period(figures.round_key)} như sau:"
    )


def closing(of: DepartmentFigures, figures: Figures) -> str:
    """The last sentence; the template adds its punctuation."""
    return f"Trên đây là báo cáo {period(figures.round_key)} của {body_of(of.name)}"


def difficulties(of: DepartmentFigures, figures: Figures) -> list[str]:
    """This department's difficulties."""
    listed = difficulties_of(of, figures, is_named=False)
    none = f"Trong kỳ, {itself(of.name)} không có khó khăn, vướng mắc chưa được giải quyết."
    return items(listed) or [none]


def not_sent(of: DepartmentFigures, round_key: str) -> str:
    """The department has sent no report."""
    who = formats.capital(body_of(of.name))
    return f"{who} chưa gửi báo cáo {period(round_key)}, nên chưa có báo cáo để soạn."


def plan_subject(plan: CitedPlan) -> str:
    """The subject of a framework plan."""
    return formats.capital(plan.work)


def plan_closing(department: str | None, commune: str) -> str:
    """The last sentence of a framework plan."""
    if department is None:
        return f"Trên đây là tổng hợp khung kế hoạch của các ngành thuộc {committee(commune)}"
    return f"Trên đây là khung kế hoạch của {body_of(department)}"


draft_note = plain("(Bản đang soạn, chưa gửi)", "The plan is not sent yet.")


def plan_group(department: str, *, is_sent: bool) -> str:
    """A department as a heading above its tasks."""
    return (
        f"{formats.capital(body_of(department))}{'' if is_sent else ' (chưa gửi khung kế hoạch)'}"
    )


def plan_cells(task: FrameworkTask, finish_on: date | None) -> dict[str, str]:
    """A task's cells; cells without an entry stay empty, to be filled in by hand.

    `finish_on` is the working day by which the task is to be finished.
    """
    planned_on = task.finish_on
    partners = "; ".join(one.name for one in task.partners)
    return {
        "title": task.title,
        "solution": task.solution,
        "responsible": task.responsible,
        "partners": partners or ("Không" if task.cooperation_said else ""),
        "finish_on": formats.brief_due(planned_on, finish_on) if planned_on and finish_on else "",
        "product": task.product,
        "target": _target(task),
    }


def _target(task: FrameworkTask) -> str:
    if task.max_score is None:
        return "–"
    if task.target_score is None:
        return "Không đặt" if task.target_said else ""
    return f"{formats.number(task.target_score)}/{formats.number(task.max_score)}"


@plainly("(Năm {year})", "(Năm 2023).")
def plan_period(year: int) -> str: ...
