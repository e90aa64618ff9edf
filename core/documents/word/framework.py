"""The framework plan (khung kế hoạch) of one department, or of all in one table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from core.documents.word.frame import Drafting, Frame
from core.documents.words import department as texts
from core.documents.words import periods
from core.documents.words.frame import archive_of
from core.documents.words.plan import CitedPlan
from core.framework.measures import FrameworkTask
from core.wording.departments import body_of


@dataclass(frozen=True)
class FrameworkDepartment:
    """A department with the lines of its framework plan."""

    name: str
    is_sent: bool
    sent_by: str
    tasks: tuple[FrameworkTask, ...]
    department_id: int = 0


@dataclass(frozen=True)
class Planned:
    """The framework plans of a commune, with what a document needs of them."""

    commune: str
    coordinator: str
    plan_number: str
    plan_issued_on: date | None
    year: int
    departments: tuple[FrameworkDepartment, ...]
    is_of_all: bool
    moved: Mapping[date, date] = field(default_factory=dict)  # a day off → its working day


@dataclass(frozen=True)
class PlanRow:
    """A task as a row of the eight columns."""

    number: str
    title: str
    solution: str
    responsible: str
    partners: str
    finish_on: str
    product: str
    target: str


@dataclass(frozen=True)
class PlanGroup:
    """A department, as a heading, with its rows."""

    name: str
    rows: tuple[PlanRow, ...]


@dataclass(frozen=True, kw_only=True)
class FrameworkPlan(Frame):
    """The whole document as words."""

    REQUIRED: ClassVar[frozenset[str]] = frozenset({"departments"})

    kind: str
    note: str
    departments: tuple[PlanGroup, ...]
    closing: str


def framework_plan(known: Planned, drafting: Drafting) -> FrameworkPlan:
    """Write the document: one department's own, or the coordinating department's compilation."""
    alone = None if known.is_of_all else known.departments[0]
    plan = CitedPlan(
        known.plan_number,
        known.plan_issued_on,
        drafting.plan_title,
        known.commune,
        known.year - 1,
    )
    name = alone.name if alone else None
    frame = drafting.as_department(
        (body_of(name) if name else known.coordinator,),
        texts.PLANNER if alone else texts.COMPILER,
        alone.sent_by if alone else "",
        archive_of(name or known.coordinator),
    )
    return FrameworkPlan(
        **frame,
        file_name=periods.framework_file(known.year, name),
        subject=texts.plan_subject(plan),
        period=texts.plan_period(known.year),
        bases=plan.bases(()),
        kind=texts.PLAN if alone else texts.ALL_PLANS,
        note=texts.draft_note() if alone and not alone.is_sent else "",
        departments=_groups(known),
        closing=texts.plan_closing(name, known.commune),
    )


def _groups(known: Planned) -> tuple[PlanGroup, ...]:
    return tuple(
        PlanGroup(
            name=texts.plan_group(one.name, is_sent=one.is_sent),
            rows=tuple(_row(task, known.moved) for task in one.tasks),
        )
        for one in known.departments
    )


def _row(task: FrameworkTask, moved: Mapping[date, date]) -> PlanRow:
    day = task.finish_on
    return PlanRow(number=task.code, **texts.plan_cells(task, day and moved.get(day, day)))
