"""A department's internal report of a round: it has no number, and an official signs it."""

from dataclasses import dataclass
from typing import ClassVar

from core.documents.period_activities import Period
from core.documents.word.committee import TaskText, cited, task_texts
from core.documents.word.frame import Drafting, Frame
from core.documents.words import department, frame, outlook, periods, report, results
from core.errors import UserError
from core.figures.figures import DepartmentFigures, Figures
from core.wording.departments import body_of, itself


@dataclass(frozen=True, kw_only=True)
class DepartmentReport(Frame):
    """The whole report as words."""

    REQUIRED: ClassVar[frozenset[str]] = frozenset(
        {"results", "tasks", "difficulties", "proposals", "next_tasks"}
    )

    opening: str
    results: tuple[str, ...]
    tasks: tuple[TaskText, ...]
    difficulties: tuple[str, ...]
    proposals: tuple[str, ...]
    next_tasks: tuple[str, ...]
    closing: str


def department_report(
    of: DepartmentFigures, figures: Figures, period: Period, drafting: Drafting
) -> DepartmentReport:
    """Write the report; raise `UserError` when the department has sent nothing."""
    if not of.is_submitted:
        raise UserError(department.not_sent(of, figures.round_key))
    commune = period.commune
    plan = cited(figures, period, drafting)
    # The coordinating department reports directly.
    through = "" if of.is_office else period.coordinator
    cases = [one for one in figures.cases if one.department_id == of.department_id]
    return DepartmentReport(
        **drafting.as_department(
            (body_of(of.name),),
            department.REPORTER,
            of.submitted_by,
            frame.archive_of(of.name),
            addressees=(department.addressee(commune, through),),
        ),
        file_name=periods.department_file(figures.round_key, of.name),
        subject=report.subject(plan),
        period=periods.title(figures.round_key),
        bases=plan.bases(()),
        opening=department.opening(of, figures, plan),
        results=tuple(results.own_opening(of, figures.scored_year)),
        tasks=task_texts(of, figures.scored_year),
        difficulties=tuple(department.difficulties(of, figures)),
        proposals=tuple(outlook.own_proposals(cases, itself(of.name))),
        next_tasks=tuple(outlook.unfinished_of(of, period.next_round, drafting.drafted_on)),
        closing=department.closing(of, figures),
    )
