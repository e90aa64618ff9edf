"""A change in an earlier round's report makes a new edition of a later locked round."""

import pytest

from core.figures.snapshots import editions_of, read_edition
from models import Verdict
from tests.core.figures.test_year_of_results import split
from tests.hard_year import round_id_of
from tests.lived import department_of, freeze, judge, prove, say, summary_at, take_out, task_of
from tests.office import BUTTONS, Office

Q1, Q2, Q3, Q4 = "2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"
DONE = {"1.1": 100, "1.2": 100}


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS)
    yield opened
    await opened.close()


async def frozen(office, key):
    """Give all editions of a round, the oldest first."""
    round_id = await round_id_of(office, key)
    async with office.database.reading() as session:
        known = await editions_of(session, round_id, office.rules)
        return [await read_edition(session, round_id, one.number) for one in known]


async def first_quarter_alone(office):
    """Tư pháp reports in quarter I and not in the later rounds, of which two are locked."""
    await prove(office, "Tư pháp", "2023-03-14 09:00", Q1, of_1_1="bien-ban")
    await say(office, "Tư pháp", "2023-03-15 09:00", Q1, DONE)
    assert await freeze(office, "2023-10-20 08:00") == 3


async def test_an_amended_answer_makes_new_editions_of_every_locked_round_that_it_counts_in(office):
    await first_quarter_alone(office)
    await say(office, "Tư pháp", "2023-10-20 09:00", Q1, {"1.2": 50}, send=False)
    assert await freeze(office, "2023-10-20 09:04") == 0  # more may still come
    shown = await summary_at(office, "2023-10-20 09:04", Q3)
    assert (shown.edition, department_of(shown.figures, "Tư pháp").done) == (None, 1)
    assert await freeze(office, "2023-10-20 09:06") == 3
    for key in (Q1, Q2, Q3):
        was, stands = await frozen(office, key)
        assert [department_of(one, "Tư pháp").done for one in (was, stands)] == [2, 1]
        assert stands.as_of.strftime("%d/%m %H:%M") == "20/10 09:00"
        shown = await summary_at(office, "2023-10-21 08:00", key)
        assert shown.edition is not None
        assert shown.edition.is_supplement
    assert await freeze(office, "2023-10-22 08:00") == 0


@pytest.mark.parametrize(
    ("verdict", "is_done"), [(Verdict.PASSED, True), (Verdict.RETURNED, False)]
)
async def test_a_review_of_an_earlier_answer_makes_new_editions(office, verdict, is_done):
    await first_quarter_alone(office)
    await judge(office, "Nội vụ", "2023-10-20 09:00", Q1, "1.1", verdict=verdict)
    assert await freeze(office, "2023-10-20 10:00") == 3
    for key in (Q2, Q3):
        was, stands = (task_of(one, "1.1") for one in await frozen(office, key))
        assert (was.verdict, was.is_done) == (None, True)
        assert (stands.verdict, stands.is_done) == (verdict, is_done)


async def test_a_late_report_makes_new_editions(office):
    await first_quarter_alone(office)
    await say(office, "Văn hóa", "2023-10-20 09:00", Q2, {"4.1": 100, "4.2": 50})
    assert await freeze(office, "2023-10-20 10:00") == 2
    assert [len(await frozen(office, key)) for key in (Q1, Q2, Q3)] == [1, 2, 2]
    was, stands = (department_of(one, "Văn hoá – LĐTĐ&XH") for one in await frozen(office, Q3))
    assert (was.done, was.last_key, stands.done, stands.last_key) == (0, None, 1, Q2)


async def test_evidence_added_or_withdrawn_makes_new_editions(office):
    await first_quarter_alone(office)
    await take_out(office, "2023-10-20 09:00", "bien-ban")
    assert await freeze(office, "2023-10-20 10:00") == 3
    await prove(office, "Tư pháp", "2023-10-21 09:00", Q1, of_1_2="anh")
    assert await freeze(office, "2023-10-21 10:00") == 3
    for key in (Q2, Q3):
        files = [task_of(one, code).files for one in await frozen(office, key) for code in DONE]
        assert files == [1, 0, 0, 0, 0, 1]


async def test_a_change_without_effect_on_a_later_round_makes_no_new_edition_of_it(office):
    await say(office, "Tư pháp", "2023-03-15 09:00", Q1, DONE)
    await say(office, "Tư pháp", "2023-06-15 09:00", Q2, DONE)
    assert await freeze(office, "2023-07-20 08:00") == 2
    await judge(office, "Nội vụ", "2023-07-20 09:00", Q1, "1.1", "1.2")
    assert await freeze(office, "2023-07-20 10:00") == 1  # only of quarter I
    assert await freeze(office, "2023-07-20 11:00") == 0
    shown = await summary_at(office, "2023-07-21 08:00", Q2)
    assert shown.edition is not None
    assert not shown.edition.is_supplement


async def test_a_later_round_changes_nothing_in_an_earlier_one(office):
    await first_quarter_alone(office)
    await say(office, "Tư pháp", "2023-10-20 09:00", Q3, {"1.1": 25, "1.2": 25})
    assert await freeze(office, "2023-10-20 10:00") == 1
    assert [len(await frozen(office, key)) for key in (Q1, Q2, Q3)] == [1, 1, 2]


async def test_split_half_year_and_year_rounds_follow_their_quarters(office):
    await split(office)
    await say(office, "Tư pháp", "2023-06-15 09:00", "2023-Q2S", DONE)
    assert await freeze(office, "2024-01-20 08:00") == 6
    await judge(office, "Nội vụ", "2024-01-20 09:00", "2023-Q2S", "1.1", verdict=Verdict.RETURNED)
    assert await freeze(office, "2024-01-20 10:00") == 5
    for key in ("2023-Q2S", "2023-H1", "2023-Y"):
        was, stands = await frozen(office, key)
        assert [department_of(one, "Tư pháp").done for one in (was, stands)] == [2, 1]
