"""The inspection team's report of a month, with the findings as an annex."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from core.documents.word.frame import Drafting, Frame
from core.documents.words import department, periods
from core.documents.words import inspection as texts
from core.documents.words.frame import TEAM, pointing_to_annex
from core.documents.words.plan import CitedPlan
from core.errors import UserError
from core.inspections.findings import Shortcoming
from core.wording import formats


@dataclass(frozen=True)
class Inspected:
    """A month's inspection, with what a document needs of it; dates are local."""

    commune: str
    plan_number: str
    plan_issued_on: date | None
    scored_year: int
    coordinator: str
    round_key: str
    starts_on: date
    cutoff_on: date
    is_sent: bool
    words: str  # about the whole report
    found: tuple[Shortcoming, ...]
    before: tuple[Shortcoming, ...]  # findings of earlier months
    today: date


@dataclass(frozen=True)
class FindingRow:
    """A finding as a row of the annex."""

    number: str
    department: str
    field: str
    words: str
    remedy: str
    due_on: str
    state: str


@dataclass(frozen=True, kw_only=True)
class InspectionReport(Frame):
    """The whole report as words."""

    REQUIRED: ClassVar[frozenset[str]] = frozenset({"inspection", "findings", "earlier", "rows"})

    opening: str
    inspection: tuple[str, ...]
    findings: tuple[str, ...]
    earlier: tuple[str, ...]
    proposals: tuple[str, ...]
    closing: str
    annex_title: str
    annex_reference: str
    rows: tuple[FindingRow, ...]


def inspection_report(known: Inspected, drafting: Drafting) -> InspectionReport:
    """Write the report; raise `UserError` when nothing was recorded or sent."""
    if not (known.is_sent or known.found):
        raise UserError(texts.nothing_recorded(known.round_key))
    frame = drafting.as_department(
        TEAM,
        "",
        "",
        texts.ARCHIVE,
        addressees=(department.addressee(known.commune, known.coordinator),),
    )
    plan = CitedPlan(
        known.plan_number,
        known.plan_issued_on,
        drafting.plan_title,
        known.commune,
        known.scored_year,
    )
    return InspectionReport(
        **{**frame, "authority": texts.AUTHORITY},
        file_name=periods.inspection_file(known.round_key),
        subject=texts.subject(known.commune),
        period=periods.title(known.round_key),
        bases=plan.bases(()),
        opening=texts.opening(known.round_key, known.commune, known.starts_on, known.cutoff_on),
        inspection=tuple(texts.inspection(known.found, known.words)),
        findings=_findings(known),
        earlier=tuple(texts.earlier(known.before, known.today)),
        proposals=tuple(texts.proposals(known.found, known.before, known.today)),
        closing=texts.closing(known.round_key),
        annex_title=texts.annex_title(known.round_key),
        annex_reference=texts.annex_reference(drafting.drafted_on, known.commune),
        rows=_rows(known),
    )


def _findings(known: Inspected) -> tuple[str, ...]:
    first, *rest = texts.findings(known.found)
    return (pointing_to_annex(first) if known.found else first, *rest)


def _rows(known: Inspected) -> tuple[FindingRow, ...]:
    if not known.found:
        return (FindingRow("", "", "", texts.no_findings(), "", "", ""),)
    return tuple(_row(place, one, known.today) for place, one in enumerate(known.found, start=1))


def _row(number: int, one: Shortcoming, today: date) -> FindingRow:
    return FindingRow(
        number=str(number),
        department=one.department,
        field=one.field,
        words=one.words,
        remedy=one.remedy,
        due_on=formats.day(one.due_on),
        state=texts.state(one, today),
    )
