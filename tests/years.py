"""Departments' years made by hand, for tests of ratings and of documents made from them."""

from dataclasses import replace
from datetime import date
from typing import Any

from core.config import Settings
from core.figures.figures import Sending, TaskFigures
from core.figures.year.year_end import (
    DepartmentYear,
    Difficulties,
    Findings,
    ReportInRound,
    YearEnd,
)
from core.office import office_of
from core.reporting.completion import Completion
from tests.figures import passed, task
from tests.office import local

SCALE = office_of(Settings.model_validate({"organization": {"name": "xã Tùng Ảnh"}})).rating
KEYS = ("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4")


def standing(*counts: tuple[Completion, int]) -> tuple[TaskFigures, ...]:
    """Give tasks, this many in each state, without points."""
    stands = [stand for stand, count in counts for _ in range(count)]
    return tuple(
        task(f"1.{number}", completion=stand, score=None, max_score=None, self_score=None)
        for number, stand in enumerate(stands, start=1)
    )


def sent(*sendings: Sending) -> tuple[ReportInRound, ...]:
    """Give the year's reports, the first quarter's first."""
    return tuple(ReportInRound(*one) for one in zip(KEYS, sendings, strict=False))


def department_year(number: int = 1, name: str = "Tư pháp", **more: Any) -> DepartmentYear:
    """Give a department's year of four reports on time and one task done."""
    known: dict[str, Any] = {
        "department_id": number,
        "name": name,
        "is_office": False,
        "told_by": "2023-Q4",
        "is_told_by_last": True,
        "reports": sent(*[Sending.ON_TIME] * 4),
        "task_figures": standing((Completion.DONE, 1)),
        "difficulties": Difficulties(),
        "findings": Findings(),
    }
    return DepartmentYear(**{**known, **more})


def year_end(*departments: DepartmentYear, **more: Any) -> YearEnd:
    """Give the year 2023 of these departments, on its last day."""
    known: dict[str, Any] = {
        "plan_number": "12/KH-UBND",
        "plan_issued_on": date(2023, 2, 2),
        "plan_year": 2023,
        "as_of": local("2023-12-31 17:00"),
        "last_key": "2023-Q4",
        "closes_on": date(2023, 12, 1),
        "is_closing": True,
        "departments": departments,
    }
    return YearEnd(**{**known, **more})


def eventful() -> DepartmentYear:
    """Give a year in which every state occurs, with a different figure for every column."""
    late = Completion.DONE_LATE
    won = replace(passed(task("1.1", 100), "2.25"), completion=Completion.DONE)
    tasks = (
        won,
        *standing((Completion.DONE, 5), (late, 2), (Completion.UNDER_WAY_LATE, 3)),
        *standing((Completion.NOT_BEGUN_LATE, 4)),
        replace(standing((Completion.UNDER_WAY, 1))[0], shortfall="Chưa bố trí kinh phí"),
    )
    return department_year(
        task_figures=tasks,
        reports=sent(Sending.ON_TIME, Sending.ON_TIME, Sending.LATE, Sending.OVERDUE),
        difficulties=Difficulties(raised=8, solved=7),
        findings=Findings(mended=9, mended_late=2, open=3, overdue=1),
    )


def large(departments: int = 40, tasks: int = 10) -> YearEnd:
    """Give figures as large as a province's: long names, every level."""
    made = []
    for number in range(1, departments + 1):
        done = number % (tasks + 1)
        counts = ((Completion.DONE, done), (Completion.NOT_BEGUN, tasks - done))
        name = f"Ngành số {number} – Xây dựng, Nông nghiệp và Môi trường"
        made.append(department_year(number, name, task_figures=standing(*counts)))
    return year_end(*made)
