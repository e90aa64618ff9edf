"""The lines of a framework plan: how a department will mend each of its tasks."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.plan.task_facts import TaskFacts
from core.reporting.card import TASKS_OF_DEPARTMENT
from models import Cooperation, Department, Measure, Person, Report


class MeasurePart(StrEnum):
    """The questions about each task, in the order of the template's columns."""

    SOLUTION = "solution"
    RESPONSIBLE = "responsible"
    COOPERATION = "cooperation"
    FINISH = "finish"
    PRODUCT = "product"
    TARGET = "target"


@dataclass(frozen=True)
class Partner:
    """A department that cooperates, or may do so."""

    id: int
    name: str


@dataclass(frozen=True)
class FrameworkTask(TaskFacts):
    """A task with its measure, whose parts are empty until somebody writes them."""

    solution: str = ""
    responsible: str = ""
    cooperation_said: bool = False
    partners: tuple[Partner, ...] = ()
    finish_on: date | None = None
    product: str = ""
    target_said: bool = False
    target_score: Decimal | None = None
    written_by_id: int | None = None
    written_by: str = ""
    written_at: datetime | None = None

    @property
    def parts(self) -> tuple[MeasurePart, ...]:
        """Give the parts that the plan needs; a target only for a task with a maximum."""
        return tuple(
            part
            for part in MeasurePart
            if part is not MeasurePart.TARGET or self.max_score is not None
        )

    @property
    def missing(self) -> tuple[MeasurePart, ...]:
        """Give the parts that are not written yet."""
        said = {
            MeasurePart.SOLUTION: bool(self.solution),
            MeasurePart.RESPONSIBLE: bool(self.responsible),
            MeasurePart.COOPERATION: self.cooperation_said,
            MeasurePart.FINISH: self.finish_on is not None,
            MeasurePart.PRODUCT: bool(self.product),
            MeasurePart.TARGET: self.target_said,
        }
        return tuple(part for part in self.parts if not said[part])

    @property
    def is_begun(self) -> bool:
        """Tell whether any part is written."""
        return self.written_at is not None

    @property
    def is_complete(self) -> bool:
        """Tell whether all parts are written."""
        return not self.missing

    @property
    def can_be_copied(self) -> bool:
        """Tell whether its solution, responsible person and finish date can be copied."""
        return bool(self.solution and self.responsible and self.finish_on)

    @property
    def can_be_filled(self) -> bool:
        """Tell whether these three parts are empty, so that a copy overwrites nothing."""
        return not (self.solution or self.responsible or self.finish_on)

    def seen(self, part: MeasurePart) -> str:
        """Give a short hash of a part's content, to guard against overwriting unseen changes."""
        said = {
            MeasurePart.SOLUTION: self.solution,
            MeasurePart.RESPONSIBLE: self.responsible,
            MeasurePart.COOPERATION: (self.cooperation_said, [one.id for one in self.partners]),
            MeasurePart.FINISH: self.finish_on,
            MeasurePart.PRODUCT: self.product,
            MeasurePart.TARGET: (self.target_said, self.target_score),
        }
        return hashlib.sha256(str(said[part]).encode()).hexdigest()[:12]


class MissingParts(NamedTuple):
    """The missing parts of a task; `code` is the task's."""

    code: str
    parts: tuple[MeasurePart, ...]


class _Written(NamedTuple):
    """A measure, and the name of its last writer."""

    measure: Measure
    written_by: str


_MEASURES = (
    select(Measure, Person.full_name)
    .join(Person, Person.id == Measure.written_by_id)
    .where(Measure.report_id == bindparam("report_id"))
)
_PARTNERS = (
    select(Cooperation.measure_id, Department.id, Department.name)
    .join(Department, Department.id == Cooperation.department_id)
    .join(Measure, Measure.id == Cooperation.measure_id)
    .where(Measure.report_id == bindparam("report_id"))
    .order_by(Department.position, Department.id)
)


async def read_planned(
    session: AsyncSession, plan_id: int, department_id: int, report: Report | None
) -> tuple[FrameworkTask, ...]:
    """Read every task of a department with its measure.

    A task withdrawn after the plan was sent stays in the plan.
    """
    where = {"plan_id": plan_id, "department_id": department_id}
    measures: dict[int, _Written] = {}
    partners: dict[int, list[Partner]] = {}
    if report is not None:
        of_report = {"report_id": report.id}
        for measure, written_by in await session.execute(_MEASURES, of_report):
            measures[measure.task_id] = _Written(measure, written_by)
        for measure_id, partner_id, name in await session.execute(_PARTNERS, of_report):
            partners.setdefault(measure_id, []).append(Partner(partner_id, name))
    is_sent = report is not None and report.submitted_at is not None
    found = []
    for row in await session.execute(TASKS_OF_DEPARTMENT, where):
        columns = row._asdict()
        is_withdrawn = columns.pop("withdrawn_at") is not None
        said = measures.get(row.task_id)
        if said is not None:
            measure, written_by = said
            of_measure = tuple(partners.get(measure.id, ()))
            columns |= {**_said(measure), "written_by": written_by, "partners": of_measure}
        if not is_withdrawn or (is_sent and said is not None):
            found.append(FrameworkTask(**columns))
    return tuple(found)


def _said(measure: Measure) -> dict[str, Any]:
    return {
        "solution": measure.solution,
        "responsible": measure.responsible,
        "cooperation_said": measure.cooperation_said,
        "finish_on": measure.finish_on,
        "product": measure.product,
        "target_said": measure.target_said,
        "target_score": measure.target_score,
        "written_by_id": measure.written_by_id,
        "written_at": measure.written_at,
    }


def missing_parts(tasks: Sequence[FrameworkTask]) -> list[MissingParts]:
    """Give the missing parts of each incomplete task."""
    return [MissingParts(task.code, task.missing) for task in tasks if task.missing]
