"""A department's internal report of a round: no number, and a person signs."""

from dataclasses import dataclass
from typing import ClassVar

from core.documents.period import Period
from core.documents.word.committee import TaskText, cited, task_texts
from core.documents.word.frame import Drafting, Frame
from core.documents.words import department as documents_department
from core.documents.words import frame as documents_frame
from core.documents.words import outlook as documents_outlook
from core.documents.words import periods
from core.documents.words import report as documents_report
from core.documents.words import results as documents_results
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
    """Write it; raise `UserError` when the department has sent nothing."""
    if not of.is_submitted:
        raise UserError(documents_department.not_sent(of, figures.round_key))
    commune = period.commune
    plan = cited(figures, period, drafting)
    # The department that follows up all others reports through nobody.
    through = "" if of.is_office else period.coordinator
    cases = [one for one in figures.cases if one.department_id == of.department_id]
    return DepartmentReport(
        **drafting.as_department(
            (body_of(of.name),),
            documents_department.REPORTER,
            of.submitted_by,
            documents_frame.archive_of(of.name),
            addressees=(documents_department.addressee(commune, through),),
        ),
        file_name=periods.department_file(figures.round_key, of.name),
        subject=documents_report.subject(plan),
        period=periods.title(figures.round_key),
        bases=plan.bases(()),
        opening=documents_department.opening(of, figures, plan),
        results=tuple(documents_results.own_opening(of, figures.scored_year)),
        tasks=task_texts(of, figures.scored_year),
        difficulties=tuple(documents_department.difficulties(of, figures)),
        proposals=tuple(documents_outlook.own_proposals(cases, itself(of.name))),
        next_tasks=tuple(
            documents_outlook.unfinished_of(of, period.next_round, drafting.drafted_on)
        ),
        closing=documents_department.closing(of, figures),
    )
