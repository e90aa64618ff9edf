"""The year's end as an official document: it proposes levels and decides nothing."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from core.documents.words import year_end_table
from core.documents.words.frame import clock_and_day, committee, items, stopped, undated
from core.documents.words.plan import CitedPlan
from core.documents.words.tasks import name_of
from core.figures.words import year_end
from core.figures.year.rating import Proposal
from core.figures.year.year_end import DepartmentYear, YearEnd
from core.settings.scale import Scale
from core.wording import formats
from core.wording.departments import body_of
from core.wording.says import plainly


class RatedDepartment(NamedTuple):
    """A department's year, and its proposed level."""

    department: DepartmentYear
    proposal: Proposal


def subject(year: YearEnd, plan: CitedPlan, alone: str | None) -> str:
    """The subject of the document, under its kind; `alone` is the only department in it."""
    what = "và đề xuất xếp loại" if year.is_closing else "tạm tính của"
    return f"Kết quả {what} {_whose(alone)} trong việc {plan.work}"


def addressee(commune: str) -> str:
    """The person who decides."""
    return f"Chủ tịch {committee(commune)}"


def period(year: YearEnd) -> str:
    """(Năm 2023)."""
    return f"(Năm {year.plan_year})"


def opening(year: YearEnd, coordinator: str, alone: str | None) -> str:
    """The sentence before the table."""
    of = _whose(alone) if alone else f"{formats.count(len(year.departments))} ngành"
    level = f" và {_level_heading()}" if year.is_closing else ""
    return (
        f"{formats.capital(body_of(coordinator))} tổng hợp kết quả năm {year.plan_year} của {of} "
        f"(số liệu đến {clock_and_day(year.as_of)}){level} như sau:"
    )


def overall(year: YearEnd, rated: Sequence[RatedDepartment]) -> list[str]:
    """The count of departments by proposed level; or why none is proposed yet."""
    if not year.is_closing:
        return [year_end.preliminary(year)]
    if len(rated) == 1:
        return []
    return [f"Số ngành theo từng {_level_heading()}: {_listed(_levels(year, rated))}."]


def _percent(proposal: Proposal) -> Decimal:
    return Decimal(-1) if proposal.percent is None else proposal.percent


def _levels(year: YearEnd, rated: Sequence[RatedDepartment]) -> dict[str, int]:
    ordered = sorted(rated, key=lambda one: -_percent(one.proposal))
    counted: dict[str, int] = {}
    for _, proposal in ordered:
        name = year_end.level(year, proposal)
        counted[name] = counted.get(name, 0) + 1
    return counted


def _listed(counts: Mapping[str, int]) -> str:
    return "; ".join(f"{name}: {formats.count(count)} ngành" for name, count in counts.items())


def cells(year: YearEnd, of: DepartmentYear, proposal: Proposal) -> dict[str, str]:
    """A department's cells, with one figure on each line."""
    percent = proposal.percent
    return {
        "percent": "" if percent is None else year_end.percent(percent),
        "level": formats.capital(year_end.level(year, proposal)),
        "tasks": year_end_table.tasks_cell(year, of),
        "reports": year_end_table.cell(year_end.reports_line(of)),
        "difficulties": year_end_table.cell(year_end.difficulties_line(of)),
        "findings": year_end_table.findings_cell(of),
        "points": year_end_table.points_cell(year, of),
        "calculation": year_end_table.sum_cell(of, proposal),
    }


def not_done(year: YearEnd) -> list[str]:
    """The tasks that were declared not done, each with its reason."""
    declared = [
        f"{formats.capital(body_of(one.name))}, nội dung {name_of(task.title)}: {task.shortfall}"
        for one in year.departments
        for task in one.task_figures
        if task.shortfall
    ]
    return ["Nội dung được xác định không hoàn thành, lý do:", *items(declared)] if declared else []


def method(scale: Scale) -> list[str]:
    """The calculation of each percentage, and the percentages of each level."""
    return [
        (
            "Cách tính: kết quả đạt được trên kết quả phải đạt của từng phần, nhân với trọng số; "
            f"phần không có căn cứ thì không tính. {stopped(year_end.rule(scale))}"
        ),
        f"Thang đề xuất: {'; '.join(_ranges(scale))}.",
    ]


def _ranges(scale: Scale) -> list[str]:
    """từ 90%: …; từ 70% đến dưới 90%: …; dưới 50%: …"""
    said, above = [], ""
    for one in scale.levels:
        least = year_end.percent(one.least)
        below = f"dưới {above}" if above else ""
        from_ = f"từ {least}" if one.least else ""
        said.append(f"{' đến '.join(filter(None, (from_, below))) or 'mọi mức'}: {one.name}")
        above = least
    return said


def note(year: YearEnd, commune: str) -> str:
    """The document decides nothing."""
    counted = "Kết quả tạm tính"
    if year.is_closing:
        counted = f"{year_end.level_heading()} được tính từ các số liệu nêu trên,"
    return (
        f"{counted} không thay cho kết quả xếp loại; mức xếp loại do {addressee(commune)} "
        "quyết định."
    )


def closing(year: YearEnd, commune: str, alone: str | None) -> str:
    """The last sentence; the template adds its punctuation."""
    of = f"{_whose(alone)} năm {year.plan_year}"
    if not year.is_closing:
        return f"Trên đây là kết quả tạm tính của {of}"
    return (
        f"Trên đây là kết quả và mức đề xuất (tham khảo) xếp loại {of}, kính trình "
        f"{addressee(commune)} xem xét, quyết định"
    )


def annex_title(year: YearEnd, alone: str | None) -> str:
    """The annex's title, in capitals."""
    level = year_end.level_heading() if year.is_closing else "kết quả tạm tính"
    return f"Số liệu và cách tính {level} của {_whose(alone)} năm {year.plan_year}".upper()


def annex_reference(coordinator: str, day: date, commune: str) -> str:
    """The document to which the annex belongs; it has no number."""
    return f"(Kèm theo Báo cáo {undated(day)} của {body_of(coordinator)} gửi {addressee(commune)})"


@plainly(
    "Năm {year} chưa có ngành nào để đề xuất xếp loại, nên chưa có gì để soạn.",
    "The year has no departments.",
)
def no_departments(year: int) -> str: ...


def _level_heading() -> str:
    words = year_end.level_heading()
    return f"{words[:1].lower()}{words[1:]}"


def _whose(alone: str | None) -> str:
    return body_of(alone) if alone else "các ngành"
