"""A year as a Word document, from the template that an office can edit. Pure."""

from io import BytesIO
from pathlib import Path

from docxtpl import DocxTemplate

from core.reports.rating import rate
from core.reports.scale import Scale
from core.reports.year_end import DepartmentYear, YearEnd
from core.texts import formats
from core.texts import year_end as screen
from core.texts import year_end_table as texts

TEMPLATE = Path(__file__).parent / "templates" / "xep-loai.docx"


def year_end_document(year: YearEnd, scale: Scale, commune: str) -> bytes:
    """Make the document; the decision's column is left empty."""
    made = BytesIO()
    template = DocxTemplate(TEMPLATE)
    template.render(
        {
            "commune": formats.capitals(commune),
            "title": texts.title(year),
            "subtitle": texts.subtitle(year),
            "level_heading": screen.level_heading(),
            "rule": screen.rule(scale),
            "rows": [
                _row(place, year, one, scale) for place, one in enumerate(year.departments, start=1)
            ],
        },
        autoescape=True,  # a name may hold "&" or "<"
    )
    template.save(made)
    return made.getvalue()


def _row(place: int, year: YearEnd, one: DepartmentYear, scale: Scale) -> dict[str, str]:
    proposal = rate(one, scale)
    return {
        "place": f"{place}",
        "name": one.name,
        "tasks": texts.tasks_cell(year, one),
        "reports": texts.cell(screen.reports_line(one)),
        "difficulties": texts.cell(screen.difficulties_line(one)),
        "findings": texts.findings_cell(one),
        "points": texts.points_cell(year, one),
        "parts": texts.sum_cell(one, proposal),
        "level": texts.level_cell(year, proposal),
    }
