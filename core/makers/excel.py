"""Makes the workbooks that were ordered."""

from core.documents.excel.year_end import year_end_workbook
from core.documents.orders.products import MadeFile, Work
from core.documents.printed_words import as_printed
from core.documents.words.periods import of_moment, workbook_file
from core.documents.words.year_end_table import file_name
from core.errors import UserError
from core.figures.figures_key import key_of_order
from core.figures.summary import summary_of
from core.figures.words.departments import no_part
from core.figures.year.reading import year_end_of, year_of_order
from core.history.log import log_of
from core.makers.workbook import round_workbook

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


async def make(work: Work) -> list[MadeFile]:
    """Make the workbook of a round: of the commune, or cut to one department."""
    known = await summary_of(
        work.session, work.organization_id, work.office, key_of_order(work.facts), work.now
    )
    figures = await as_printed(work.session, work.organization_id, known.figures)
    department_id, whose = work.facts.department_id, None
    if department_id is not None:
        figures = figures.only(department_id)
        if not figures.departments:
            raise UserError(no_part(figures.round_key))
        whose = figures.departments[0].name
    log = await log_of(work.session, work.organization_id, work.office, figures, department_id)
    name = of_moment(workbook_file(figures.round_key, whose), known)
    return [work.keep(name, _EXCEL, round_workbook(figures, log))]


async def make_year_end(work: Work) -> list[MadeFile]:
    """Make the workbook of a year: of the commune, or cut to one department."""
    year = await year_end_of(
        work.session, work.organization_id, work.office, year_of_order(work.facts), work.now
    )
    year = await as_printed(work.session, work.organization_id, year)
    department_id = work.facts.department_id
    if department_id is not None:
        year = year.only(department_id)
    content = year_end_workbook(year, work.office.rating)
    return [work.keep(file_name(year, "xlsx"), _EXCEL, content)]
