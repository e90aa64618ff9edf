"""The log of a whole commune and the grid of its year, read from a real office."""

from core.figures.figures import Sending
from core.figures.figures_key import FiguresKey
from core.figures.summary import summary_of
from core.figures.year.grid import GridCell, GridKey, grid_of
from core.history.log import log_of
from core.history.words import history
from core.office import Office as Rules
from tests.office import Office, local, report_everything


async def figures_now(office: Office, session, rules: Rules):
    found = await summary_of(
        session, office.organization_id, rules, FiguresKey(), office.clock.now()
    )
    return found.figures


async def test_the_log_names_the_department_and_says_if_it_was_shortened(tmp_path):
    office = await Office.open(tmp_path)
    await report_everything(office["Tư pháp"])
    async with office.database.reading() as session:
        figures = await figures_now(office, session, office.rules)
        whole = await log_of(session, office.organization_id, office.rules, figures)
        cut = await log_of(session, office.organization_id, office.rules, figures, most=2)
    assert history.action(whole.lines[0]) == "Gửi báo cáo"
    assert {line.department for line in whole.lines} == {"Tư pháp"}
    assert whole.lines[0].at == office.rules.local(office.clock.now())
    assert (whole.cut_at, cut.cut_at) == (None, 2)
    await office.close()


async def test_the_log_ends_at_the_figures_moment(tmp_path):
    office = await Office.open(tmp_path)
    await report_everything(office["Tư pháp"])
    await office.at("2023-03-14 09:00")
    await report_everything(office["Văn hóa"])
    place = FiguresKey(as_of=local("2023-03-13 00:00").date())
    async with office.database.reading() as session:
        now = office.clock.now()
        known = await summary_of(session, office.organization_id, office.rules, place, now)
        then = await log_of(session, office.organization_id, office.rules, known.figures)
    assert {line.department for line in then.lines} == {"Tư pháp"}
    await office.close()


async def test_a_departments_log_has_nothing_of_the_others(tmp_path):
    office = await Office.open(tmp_path)
    await report_everything(office["Tư pháp"])
    await report_everything(office["Văn hóa"])
    async with office.database.reading() as session:
        figures = await figures_now(office, session, office.rules)
        of = (session, office.organization_id, office.rules, figures)
        whole = await log_of(*of)
        own = await log_of(*of, figures.departments[0].department_id)
    assert {line.department for line in whole.lines} == {"Tư pháp", "Văn hoá – LĐTĐ&XH"}
    assert {(line.department, line.who) for line in own.lines} == {("Tư pháp", "Tư pháp")}
    await office.close()


async def test_a_log_of_another_commune_is_empty(tmp_path):
    office = await Office.open(tmp_path)
    await report_everything(office["Tư pháp"])
    async with office.database.reading() as session:
        figures = await figures_now(office, session, office.rules)
        other = office.organization_id + 1
        own = figures.departments[0].department_id
        assert not (await log_of(session, other, office.rules, figures)).lines
        assert not (await log_of(session, other, office.rules, figures, own)).lines
    await office.close()


async def test_the_grid_has_every_round_of_the_year_with_its_states(tmp_path):
    office = await Office.open(tmp_path)
    await report_everything(office["Tư pháp"])
    await office.at("2023-03-20 08:00")
    async with office.database.reading() as session:
        figures = await figures_now(office, session, office.rules)
        grid = await grid_of(session, office.organization_id, office.rules, figures)
    assert grid.round_keys == ("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4")
    first, second = figures.departments[0].department_id, figures.departments[1].department_id
    assert grid.cells[GridKey(first, "2023-Q1")] == GridCell(Sending.ON_TIME)
    assert grid.cells[GridKey(second, "2023-Q1")] == GridCell(Sending.OVERDUE, 2)
    assert grid.cells[GridKey(first, "2023-Q4")] == GridCell(Sending.WAITING)
    await office.close()
