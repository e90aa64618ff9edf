"""The log of a whole commune, and the grid of its year, read from a real office."""

import pytest

from core.errors import NotAllowedError
from core.office import Office as Rules
from core.people.actor import find_actor
from core.reports.figures import Sending
from core.reports.log import log_of, read_log
from core.reports.place import Place
from core.reports.summary import summary_of
from core.reports.year_grid import Cell, grid_of, read_grid
from core.texts import history
from tests.office import Office, local, report_everything


async def figures_now(office: Office, session, rules: Rules):
    found = await summary_of(session, office.organization_id, rules, Place(), office.clock.now())
    return found.figures


async def actor_of(office: Office, session, name: str):
    today = office.rules.local(office.clock.now()).date()
    found = await find_actor(session, office.channel, office[name].address, today)
    assert found is not None
    return found


async def test_the_log_names_the_department_and_says_when_it_was_cut(tmp_path):
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
    place = Place(as_of=local("2023-03-13 00:00").date())
    async with office.database.reading() as session:
        now = office.clock.now()
        known = await summary_of(session, office.organization_id, office.rules, place, now)
        then = await log_of(session, office.organization_id, office.rules, known.figures)
    assert {line.department for line in then.lines} == {"Tư pháp"}
    await office.close()


async def test_the_whole_log_is_for_those_who_may_see_all_departments(tmp_path):
    office = await Office.open(tmp_path)
    await report_everything(office["Tư pháp"])
    await report_everything(office["Văn hóa"])
    async with office.database.reading() as session:
        figures = await figures_now(office, session, office.rules)
        leader = await actor_of(office, session, "Chủ tịch")
        whole = await read_log(session, leader, office.rules, figures)
        assert {line.department for line in whole.lines} == {"Tư pháp", "Văn hoá – LĐTĐ&XH"}
        for name in ("Tư pháp", "Kiểm tra"):
            actor = await actor_of(office, session, name)
            with pytest.raises(NotAllowedError):
                await read_log(session, actor, office.rules, figures)
            with pytest.raises(NotAllowedError):
                await read_grid(session, actor, office.rules, figures)
        grid = await read_grid(session, leader, office.rules, figures)
        assert grid == await grid_of(session, office.organization_id, office.rules, figures)
    await office.close()


async def test_an_official_has_their_own_departments_log_and_nobody_elses(tmp_path):
    office = await Office.open(tmp_path)
    await report_everything(office["Tư pháp"])
    await report_everything(office["Văn hóa"])
    async with office.database.reading() as session:
        figures = await figures_now(office, session, office.rules)
        ids = {one.name: one.department_id for one in figures.departments}
        own, other = ids["Tư pháp"], ids["Văn hoá – LĐTĐ&XH"]
        actor = await actor_of(office, session, "Tư pháp")
        mine = await read_log(session, actor, office.rules, figures, own)
        assert {line.department for line in mine.lines} == {"Tư pháp"}
        assert {line.who for line in mine.lines} == {"Tư pháp"}
        with pytest.raises(NotAllowedError):
            await read_log(session, actor, office.rules, figures, other)
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


async def test_the_grid_has_every_round_of_the_year_as_it_stood(tmp_path):
    office = await Office.open(tmp_path)
    await report_everything(office["Tư pháp"])
    await office.at("2023-03-20 08:00")
    async with office.database.reading() as session:
        figures = await figures_now(office, session, office.rules)
        grid = await grid_of(session, office.organization_id, office.rules, figures)
    assert grid.round_keys == ("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4")
    first, second = figures.departments[0].department_id, figures.departments[1].department_id
    assert grid.cells[first, "2023-Q1"] == Cell(Sending.ON_TIME)
    assert grid.cells[second, "2023-Q1"] == Cell(Sending.OVERDUE, 2)
    assert grid.cells[first, "2023-Q4"] == Cell(Sending.WAITING)
    await office.close()
