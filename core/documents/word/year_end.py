"""A year's proposed ratings, with every figure behind them; people decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from core.documents.word.frame import Drafting, Frame
from core.documents.words import department, frame, periods
from core.documents.words import year_end as texts
from core.documents.words.plan import CitedPlan
from core.errors import UserError
from core.figures.words import year_end
from core.figures.year.cap import over_cap
from core.figures.year.rating import rate
from core.figures.year.year_end import YearEnd
from core.settings.scale import Scale
from core.wording.departments import body_of


@dataclass(frozen=True)
class RatingRow:
    """A department as a row of both tables; the first has an empty cell for the decision."""

    number: int
    department: str
    percent: str
    level: str
    tasks: str
    reports: str
    difficulties: str
    findings: str
    points: str
    calculation: str


@dataclass(frozen=True, kw_only=True)
class YearEndReport(Frame):
    """The whole document as words."""

    REQUIRED: ClassVar[frozenset[str]] = frozenset({"rows", "not_done", "level_heading", "note"})
    opening: str
    overall: tuple[str, ...]
    level_heading: str
    rows: tuple[RatingRow, ...]
    not_done: tuple[str, ...]
    method: tuple[str, ...]
    note: str
    closing: str
    annex_title: str
    annex_reference: str


def year_end_report(
    year: YearEnd, scale: Scale, drafting: Drafting, coordinator: str
) -> YearEndReport:
    """Write the document of all departments in `year`; raise `UserError` when there are none.

    The coordinating department submits it to the Chairman, who decides.
    """
    if not year.departments:
        raise UserError(texts.no_departments(year.plan_year))
    commune = drafting.commune
    alone = year.departments[0].name if len(year.departments) == 1 else None
    plan = CitedPlan(
        year.plan_number, year.plan_issued_on, drafting.plan_title, commune, year.scored_year
    )
    rated = [texts.RatedDepartment(one, rate(one, scale)) for one in year.departments]
    return YearEndReport(
        **drafting.as_department(
            (body_of(coordinator),),
            department.COMPILER,
            "",
            frame.archive_of(coordinator),
            addressees=(texts.addressee(commune),),
        ),
        file_name=periods.year_end_file(year.plan_year, alone),
        clerk_note=over_cap(year, scale),
        subject=texts.subject(year, plan, alone),
        period=texts.period(year),
        bases=plan.bases(drafting.settings.legal_bases),
        opening=frame.pointing_to_annex(texts.opening(year, coordinator, alone)),
        overall=tuple(texts.overall(year, rated)),
        level_heading=year_end.level_heading(),
        rows=_rows(year, rated),
        not_done=tuple(texts.not_done(year)),
        method=tuple(texts.method(scale)),
        note=texts.note(year, commune),
        closing=texts.closing(year, commune, alone),
        annex_title=texts.annex_title(year, alone),
        annex_reference=texts.annex_reference(coordinator, drafting.drafted_on, commune),
    )


def _rows(year: YearEnd, rated: Sequence[texts.RatedDepartment]) -> tuple[RatingRow, ...]:
    return tuple(
        RatingRow(number=number, department=one.name, **texts.cells(year, one, proposal))
        for number, (one, proposal) in enumerate(rated, start=1)
    )
