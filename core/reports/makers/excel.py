"""Makes the workbooks that were ordered."""

from core.reports.excel import round_workbook
from core.reports.log import log_of
from core.reports.place import place_of
from core.reports.products import MadeFile, Work
from core.reports.summary import summary_of
from core.texts.documents_periods import workbook_file

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


async def make(work: Work) -> list[MadeFile]:
    """Make the workbook of a round: of the commune, or cut to one department."""
    known = await summary_of(
        work.session, work.organization_id, work.office, place_of(work.facts), work.now
    )
    figures, department, name = known.figures, work.facts.get("department_id"), None
    if department is not None:
        figures = figures.only(department)
        name = figures.departments[0].name
    log = await log_of(work.session, work.organization_id, work.office, figures, department)
    path = work.folder / "round.xlsx"
    path.write_bytes(round_workbook(figures, log))
    return [MadeFile(workbook_file(figures.round_key, name), EXCEL, path)]
