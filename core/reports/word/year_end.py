"""A year's ratings as they are proposed, with every figure behind them; people decide."""

from dataclasses import dataclass
from typing import ClassVar

from core.errors import UserError
from core.reports.rating import rate
from core.reports.scale import Scale
from core.reports.word.frame import Drafting, Frame
from core.reports.year_end import YearEnd
from core.texts import documents_frame, documents_report, year_end
from core.texts import documents_periods as periods
from core.texts import documents_year_end as texts


@dataclass(frozen=True)
class RatingRow:
    """A department as a row of both tables; what people decide has an empty cell in the first."""

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


def year_end_report(year: YearEnd, scale: Scale, drafting: Drafting) -> YearEndReport:
    """Write it, of the departments that the year holds; raise `UserError` when it holds none."""
    if not year.departments:
        raise UserError(texts.no_departments(year.plan_year))
    commune, symbol = drafting.commune, drafting.settings.report_symbol
    alone = year.departments[0].name if len(year.departments) == 1 else None
    plan = drafting.cited(year.plan_number, year.plan_issued_on, year.scored_year)
    rated = [(one, rate(one, scale)) for one in year.departments]
    return YearEndReport(
        **drafting.as_committee(
            symbol, drafter=next((one.name for one in year.departments if one.is_office), "")
        ),
        file_name=periods.year_end_file(year.plan_year, alone),
        subject=texts.subject(year, commune, alone),
        period=texts.period(year),
        bases=documents_frame.bases(drafting.settings.legal_bases, plan.in_full),
        opening=documents_frame.pointing_to_annex(texts.opening(year, commune, alone)),
        overall=tuple(texts.overall(year, rated)),
        level_heading=year_end.level_heading(),
        rows=tuple(
            RatingRow(number=number, department=one.name, **texts.cells(year, one, proposal))
            for number, (one, proposal) in enumerate(rated, start=1)
        ),
        not_done=tuple(texts.not_done(year)),
        method=tuple(texts.method(scale)),
        note=texts.note(),
        closing=texts.closing(year, alone),
        annex_title=texts.annex_title(year, alone),
        annex_reference=documents_report.annex_reference(symbol, drafting.drafted_on, commune),
    )
