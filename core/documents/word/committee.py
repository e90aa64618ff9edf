"""The People's Committee's report of a round, in five parts with an annex."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

from core.documents.period_activities import Period
from core.documents.word.frame import Drafting, Frame
from core.documents.words import frame, outlook, periods, report, results, shortcomings
from core.documents.words.plan import CitedPlan
from core.figures.figures import DepartmentFigures, Figures


@dataclass(frozen=True)
class TaskText:
    """A task under its department; it has no lines when it was not reported on."""

    letter: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class DepartmentText:
    """A department in the second part."""

    number: int
    name: str
    lines: tuple[str, ...]
    tasks: tuple[TaskText, ...]


@dataclass(frozen=True)
class AnnexRow:
    """A task as a row of the annex's nine columns."""

    number: int
    title: str
    department: str
    score: str
    result: str
    proof: str
    state: str
    self_score: str
    difficulty: str


@dataclass(frozen=True, kw_only=True)
class CommitteeReport(Frame):
    """The whole report as words."""

    REQUIRED: ClassVar[frozenset[str]] = frozenset(
        {
            "deployment",
            "overall",
            "departments",
            "shortcomings",
            "causes",
            "difficulties",
            "proposals",
            "next_tasks",
            "annex_rows",
        }
    )

    opening: str
    deployment: tuple[str, ...]
    overall: tuple[str, ...]
    departments: tuple[DepartmentText, ...]
    shortcomings: tuple[str, ...]
    causes: tuple[str, ...]
    difficulties: tuple[str, ...]
    proposals: tuple[str, ...]
    next_tasks: tuple[str, ...]
    closing: str
    scored_year: str
    annex_title: str
    annex_reference: str
    annex_rows: tuple[AnnexRow, ...]


def committee_report(
    figures: Figures,
    before: Figures | None,
    period: Period,
    drafting: Drafting,
    late_reasons: Mapping[int, str] = MappingProxyType({}),
) -> CommitteeReport:
    """Write the report from the figures of this round and the one before, and the period.

    `late_reasons`: department → the reason for its late report.
    """
    symbol = drafting.settings.report_symbol
    plan = cited(figures, period, drafting)
    return CommitteeReport(
        **drafting.as_committee(symbol, addressees=drafting.addressees, drafter=period.coordinator),
        file_name=periods.report_file(figures.round_key),
        subject=report.subject(plan),
        period=periods.title(figures.round_key),
        bases=plan.bases(drafting.settings.legal_bases),
        opening=report.opening(figures, period, plan, is_supplement=drafting.is_supplement),
        deployment=tuple(report.deployment(figures, period, plan)),
        overall=_overall(figures, before),
        departments=_departments(figures),
        shortcomings=tuple(shortcomings.shortcomings(figures, period)),
        causes=tuple(shortcomings.causes(figures, period, late_reasons)),
        difficulties=(*outlook.solved(period), *outlook.difficulties(figures)),
        proposals=tuple(outlook.proposals(figures, period)),
        next_tasks=tuple(outlook.next_tasks(figures, period)),
        closing=report.closing(figures, plan),
        scored_year=str(figures.scored_year),
        annex_title=report.annex_title(figures, plan),
        annex_reference=report.annex_reference(symbol, drafting.drafted_on, period.commune),
        annex_rows=_annex(figures, period),
    )


def cited(figures: Figures, period: Period, drafting: Drafting) -> CitedPlan:
    """Give the citation of the plan for a document of a round."""
    return CitedPlan(
        figures.plan_number,
        period.plan_issued_on,
        drafting.plan_title,
        period.commune,
        figures.scored_year,
    )


def _overall(figures: Figures, before: Figures | None) -> tuple[str, ...]:
    to_annex = [frame.each_task_in_annex()] if figures.tasks else []
    return (*report.overall(figures, before), *to_annex)


def _departments(figures: Figures) -> tuple[DepartmentText, ...]:
    return tuple(
        DepartmentText(
            number=number,
            name=results.heading(one),
            lines=tuple(results.department(one, figures)),
            tasks=task_texts(one, figures.scored_year),
        )
        for number, one in enumerate(figures.departments, start=2)
    )


def task_texts(of: DepartmentFigures, scored_year: int) -> tuple[TaskText, ...]:
    """Give a department's tasks, each with what was reported on it."""
    return tuple(
        TaskText(
            letter=frame.letter(place),
            title=results.task_title(task),
            lines=tuple(results.task(task, scored_year)) if task.is_told else (),
        )
        for place, task in enumerate(of.task_figures)
    )


def _annex(figures: Figures, period: Period) -> tuple[AnnexRow, ...]:
    tasks = [(one, task) for one in figures.departments for task in one.task_figures]
    return tuple(
        AnnexRow(
            number=number,
            department=one.name,
            **results.in_table(task),
            difficulty=outlook.in_table(task, figures, period),
        )
        for number, (one, task) in enumerate(tasks, start=1)
    )
