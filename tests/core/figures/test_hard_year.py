"""Every number in a hard year's documents agrees with the database's rows.

The year has a missed round, a returned answer, a late report, a supplement and split rounds.
"""

from decimal import Decimal

import pytest
from sqlalchemy import select

from core.figures.figures import Figures
from core.figures.year.reading import YearKey, year_end_of
from models import Round, Verdict
from tests.core.figures.facts import facts_of
from tests.core.figures.rows import Rows
from tests.core.figures.test_same_numbers import assert_same, made_in
from tests.core.figures.test_year_of_results import split
from tests.lived import department_of, freeze, judge, prove, say, task_of
from tests.office import Office, local

Q1, Q2, Q3, Q4 = "2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"
BACK = Verdict.RETURNED
JUSTICE = {"1.1": 100, "1.2": 100}
OFFICE = {"2.1": 50, "2.2": 75, "2.3": 100, "2.4": 25}
CULTURE = {"4.1": 100, "4.2": 50}
LAND = {"5.1": 25, "5.2": 0}


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path)
    yield opened
    await opened.close()


async def first_half(office: Office, first: str = Q1, second: str = Q2) -> None:
    """Play a round with a late report and a returned answer, then one that Tư pháp misses."""
    await prove(office, "Tư pháp", "2023-03-14 09:00", first, of_1_1="bien-ban")
    await say(office, "Tư pháp", "2023-03-15 09:00", first, JUSTICE, score="2.5")
    await say(office, "Văn hóa", "2023-03-15 10:00", first, CULTURE, score="1.4")
    await say(office, "Văn phòng HĐND", "2023-03-16 09:00", first, OFFICE)
    await say(office, "Địa chính", "2023-03-21 09:00", first, LAND)
    await judge(office, "Nội vụ", "2023-03-21 10:00", first, "1.1", score="2.25")
    await judge(office, "Nội vụ", "2023-03-21 10:00", first, "4.1", "5.1")
    await judge(office, "Nội vụ", "2023-03-21 11:00", first, "1.2", verdict=Verdict.EXPLAIN)
    await say(office, "Văn hóa", "2023-06-15 10:00", second, CULTURE)
    await say(office, "Văn phòng HĐND", "2023-06-15 11:00", second, {**OFFICE, "2.1": 100})
    await judge(office, "Nội vụ", "2023-06-16 09:00", second, "4.1", "2.3", verdict=BACK)


async def key_of(office: Office, round_id: int) -> str:
    async with office.database.reading() as session:
        return (await session.get_one(Round, round_id)).key


async def assert_counted(office: Office, figures: Figures) -> None:
    """The figures agree with the rows of their moment."""
    async with office.database.reading() as session:
        key = await key_of(office, figures.round_id)
        rows = await Rows(key, figures.as_of).read(session)
    is_overdue = figures.as_of.date() > figures.effective_due_on
    counted, told = rows.facts(is_overdue=is_overdue), facts_of(figures)
    assert {fact: told.get(fact, Decimal()) for fact in counted} == counted


async def documents_at(office: Office, at: str, key: str, edition: int | None = None) -> Figures:
    """Make all outputs of a round at a moment, and check all their numbers."""
    office.clock.set(local(at))
    async with office.database.reading() as session:
        round_id = await session.scalar(select(Round.id).where(Round.key == key))
    made = await made_in(office, round_id=round_id, edition=edition)
    await assert_counted(office, made.figures)
    assert_same(made)
    return made.figures


async def assert_rating_agrees(office: Office, figures: Figures) -> None:
    """The rating of the same moment agrees with the report."""
    async with office.database.reading() as session:
        place, now = YearKey(), office.clock.now()
        year = await year_end_of(session, office.organization_id, office.rules, place, now)
    for one in year.departments:
        own = department_of(figures, one.name)
        assert (one.done + one.done_late, one.under_way) == (own.done, own.under_way)
        assert (one.points, one.waiting) == (own.points, own.waiting)


async def test_every_number_of_a_hard_year_agrees_with_the_rows(office):
    await first_half(office)
    first = await documents_at(office, "2023-03-22 09:00", Q1)
    assert (first.submitted, first.done, first.returned) == (4, 3, 1)
    half = await documents_at(office, "2023-06-20 09:00", Q2)
    justice = department_of(half, "Tư pháp")
    assert (justice.is_submitted, justice.done, justice.returned) == (False, 1, 1)
    assert task_of(half, "4.1").is_done
    assert task_of(half, "2.3").is_done
    assert await freeze(office, "2023-07-20 08:00") == 2
    await say(office, "Văn phòng HĐND", "2023-07-21 09:00", Q2, {"2.4": 100})  # a supplement
    assert await freeze(office, "2023-07-21 10:00") == 1
    frozen = [await documents_at(office, "2023-07-21 11:00", Q2, number) for number in (1, 2)]
    assert [task_of(one, "2.4").progress for one in frozen] == [25, 100]
    third = await documents_at(office, "2023-09-25 09:00", Q3)
    assert (third.submitted, third.carried, third.overdue) == (0, 10, 3)
    await assert_rating_agrees(office, third)
    await say(office, "Tư pháp", "2023-12-15 09:00", Q4, {"1.1": 75, "1.2": 100})
    await say(office, "Văn hóa", "2023-12-15 09:00", Q4, {"4.1": 0}, send=False)
    year = await documents_at(office, "2023-12-20 09:00", Q4)
    assert [task_of(year, code).progress for code in ("1.1", "1.2", "4.1")] == [75, 100, 100]
    await assert_rating_agrees(office, year)


async def test_every_number_of_split_rounds_agrees_with_the_rows(office):
    await split(office)
    await first_half(office, second="2023-Q2S")
    await say(office, "Địa chính", "2023-06-16 10:00", "2023-H1", {**LAND, "5.2": 100})
    quarter = await documents_at(office, "2023-06-20 09:00", "2023-Q2S")
    half = await documents_at(office, "2023-06-20 09:00", "2023-H1")
    assert quarter.done == half.done
    assert half.submitted == 1
    year = await documents_at(office, "2023-12-20 09:00", "2023-Y")
    assert (year.submitted, year.done) == (0, half.done)
    await assert_rating_agrees(office, year)
