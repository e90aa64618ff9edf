"""A result counts for the plan's whole year, whatever later rounds miss, return or do not send."""

import pytest
from sqlalchemy import select, update

from core.calendar.schedule import RoundPolicy, rounds_of
from core.figures.figures import Sending
from core.figures.snapshots import editions_of, read_edition
from core.reporting.completion import Completion
from models import Department, Round, RoundKind, Task, Verdict
from tests.lived import (
    department_of,
    figures_at,
    freeze,
    judge,
    prove,
    say,
    take_out,
    task_of,
)
from tests.office import BUTTONS, Office, local

Q1, Q2, Q3 = "2023-Q1", "2023-Q2", "2023-Q3"
DONE = {"1.1": 100, "1.2": 100}


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS)
    yield opened
    await opened.close()


async def accepted(office, key=Q1, at="2023-03-15"):
    """Let Tư pháp report both of its tasks as done, and accept them."""
    await say(office, "Tư pháp", f"{at} 09:00", key, DONE)
    await judge(office, "Nội vụ", f"{at} 14:00", key, "1.1", "1.2")


async def test_a_department_that_misses_a_round_keeps_its_accepted_results(office):
    await accepted(office)
    await say(office, "Tư pháp", "2023-06-15 09:00", Q2, {"1.1": 100, "1.2": 75})
    found = await figures_at(office, "2023-09-25 09:00", Q3)
    own = department_of(found, "Tư pháp")
    assert own.sending is Sending.OVERDUE
    assert (own.done, own.under_way, own.not_begun, own.overdue) == (1, 1, 0, 0)
    assert found.unreported == 13
    task = task_of(found, "1.2")
    assert (task.result_key, task.is_carried, task.is_reported) == (Q2, True, False)
    assert (task.progress, task.verdict) == (75, None)
    assert task.waits_for_review
    never = task_of(found, "2.1")
    assert never.completion is Completion.NOT_BEGUN_LATE
    assert (never.result_key, never.is_carried) == (None, False)


async def test_a_returned_answer_leaves_the_earlier_accepted_one_in_force(office):
    await accepted(office)
    await say(office, "Tư pháp", "2023-06-15 09:00", Q2, {"1.1": 100, "1.2": 50})
    await judge(office, "Nội vụ", "2023-06-15 14:00", Q2, "1.1", verdict=Verdict.RETURNED)
    found = await figures_at(office, "2023-06-15 15:00", Q2)
    task = task_of(found, "1.1")
    assert task.is_done
    assert (task.result_key, task.is_carried, task.is_reported) == (Q1, True, True)
    assert task.is_returned
    assert not task.waits_for_review
    assert task.returned is not None
    assert (task.returned.round_key, task.returned.verdict) == (Q2, Verdict.RETURNED)
    assert task.returned.reason == "Thiếu tài liệu kiểm chứng"
    assert department_of(found, "Tư pháp").returned == 1
    assert task_of(found, "1.2").progress == 50
    # Corrected, it counts again, and nothing is returned any more.
    await say(office, "Tư pháp", "2023-06-16 09:00", Q2, {"1.1": 75})
    mended = task_of(await figures_at(office, "2023-06-16 10:00", Q2), "1.1")
    assert (mended.progress, mended.result_key, mended.returned) == (75, Q2, None)
    assert mended.is_mended
    assert mended.waits_for_review


async def test_a_task_with_only_returned_answers_is_at_most_under_way(office):
    await say(office, "Tư pháp", "2023-03-15 09:00", Q1, {"1.1": 50, "1.2": 0})
    await judge(office, "Nội vụ", "2023-03-15 14:00", Q1, "1.1", verdict=Verdict.EXPLAIN)
    await say(office, "Tư pháp", "2023-06-15 09:00", Q2, {"1.1": 100, "1.2": 0})
    await judge(office, "Nội vụ", "2023-06-15 14:00", Q2, "1.1", verdict=Verdict.RETURNED)
    task = task_of(await figures_at(office, "2023-06-15 15:00", Q2), "1.1")
    assert (task.progress, task.completion) == (100, Completion.UNDER_WAY)
    assert (task.result_key, task.verdict, task.returned) == (Q2, Verdict.RETURNED, None)
    assert task.is_returned


async def test_an_accepted_version_counts_again_when_its_replacement_is_returned(office):
    await accepted(office)
    await say(office, "Tư pháp", "2023-03-16 08:00", Q1, {"1.1": 100, "1.2": 50})
    both = {"verdict": Verdict.EXPLAIN}
    await judge(office, "Nội vụ", "2023-03-16 09:00", Q1, "1.1", "1.2", **both)
    found = await figures_at(office, "2023-03-16 10:00", Q1)
    assert [task_of(found, code).progress for code in DONE] == [100, 100]
    assert department_of(found, "Tư pháp").done == 2
    assert department_of(found, "Tư pháp").returned == 2


async def test_an_unreviewed_version_does_not_count_again_when_its_replacement_is_returned(office):
    await say(office, "Tư pháp", "2023-03-15 09:00", Q1, DONE)
    await say(office, "Tư pháp", "2023-03-15 10:00", Q1, {"1.1": 50})
    await judge(office, "Nội vụ", "2023-03-15 14:00", Q1, "1.1", verdict=Verdict.RETURNED)
    task = task_of(await figures_at(office, "2023-03-15 15:00", Q1), "1.1")
    assert (task.progress, task.is_done) == (50, False)


async def test_an_unsent_report_changes_no_figures(office):
    await accepted(office)
    await say(office, "Tư pháp", "2023-06-15 09:00", Q2, {"1.1": 25}, send=False)
    await prove(office, "Tư pháp", "2023-06-15 09:30", Q2, of_1_1="bien-ban")
    own = department_of(await figures_at(office, "2023-06-15 10:00", Q2), "Tư pháp")
    assert (own.done, own.drafted, own.is_submitted) == (2, 1, False)
    task = own.task_figures[0]
    assert (task.result_key, task.files) == (Q1, 0)
    await say(office, "Tư pháp", "2023-06-15 11:00", Q2, {"1.2": 100})
    sent = task_of(await figures_at(office, "2023-06-15 12:00", Q2), "1.1")
    assert (sent.progress, sent.result_key, sent.files) == (25, Q2, 1)


async def test_an_earlier_moment_shows_only_what_was_sent_and_reviewed_by_then(office):
    await accepted(office)
    await say(office, "Tư pháp", "2023-06-15 09:00", Q2, {"1.1": 50, "1.2": 50})
    await judge(office, "Nội vụ", "2023-06-16 09:00", Q2, "1.1", verdict=Verdict.RETURNED)
    days = {"2023-06-14": (Q1, 100), "2023-06-15": (Q2, 50), "2023-06-16": (Q1, 100)}
    for day, told in days.items():
        found = await figures_at(office, "2023-06-16 15:00", Q2, as_of=local(f"{day} 00:00").date())
        task = task_of(found, "1.1")
        assert (task.result_key, task.progress) == told, day


async def test_a_later_round_changes_neither_an_earlier_one_nor_its_editions(office):
    await say(office, "Tư pháp", "2023-03-15 09:00", Q1, {"1.1": 25, "1.2": 25})
    assert await freeze(office, "2023-04-20 08:00") == 1
    await accepted(office, Q2, "2023-06-15")
    assert task_of(await figures_at(office, "2023-06-15 15:00", Q1), "1.1").progress == 25
    assert await freeze(office, "2023-06-15 16:00") == 0
    async with office.database.reading() as session:
        asked = await session.scalar(select(Round.id).where(Round.key == Q1))
        editions = await editions_of(session, asked, office.rules)
        kept = await read_edition(session, asked, editions[-1].number)
    assert task_of(kept, "1.1").progress == 25
    # Later answers in the first round come before the second's.
    await say(office, "Tư pháp", "2023-06-15 17:00", Q1, {"1.1": 50})
    assert task_of(await figures_at(office, "2023-06-15 18:00", Q1), "1.1").progress == 50
    assert task_of(await figures_at(office, "2023-06-15 18:00", Q2), "1.1").progress == 100


async def test_a_withdrawn_task_is_omitted_and_a_renamed_one_keeps_its_answers(office):
    await accepted(office)
    async with office.database.writing() as session:
        of = {code: Task.code == code for code in DONE}
        gone = local("2023-05-05 09:00")
        await session.execute(update(Task).where(of["1.1"]).values(withdrawn_at=gone))
        await session.execute(update(Task).where(of["1.2"]).values(title="Tên mới"))
        name = update(Department).where(Department.name == "Tư pháp")
        await session.execute(name.values(name="Phòng Tư pháp - Hộ tịch"))
    found = await figures_at(office, "2023-06-20 09:00", Q2)
    own = department_of(found, "Phòng Tư pháp - Hộ tịch")
    assert [(one.code, one.title, one.is_done) for one in own.task_figures] == [
        ("1.2", "Tên mới", True)
    ]
    then = department_of(await figures_at(office, "2023-06-20 09:00", Q1), "Tư pháp")
    assert (then.tasks, then.done) == (2, 2)
    assert then.task_figures[1].title != "Tên mới"


async def test_evidence_of_an_earlier_round_counts_and_a_file_sent_twice_counts_once(office):
    await prove(office, "Tư pháp", "2023-03-15 08:00", Q1, of_1_1="bien-ban")
    await prove(office, "Tư pháp", "2023-03-15 08:00", Q1, of_1_1="giay-to")
    words = "Theo Quyết định số 15/QĐ-UBND"
    await say(office, "Tư pháp", "2023-03-15 09:00", Q1, DONE, words=words)
    await prove(office, "Tư pháp", "2023-06-14 08:00", Q2, of_1_1="bien-ban")
    await prove(office, "Tư pháp", "2023-06-14 08:00", Q2, of_1_1="bao-cao")
    await say(office, "Tư pháp", "2023-06-15 09:00", Q2, DONE, words=words)
    found = task_of(await figures_at(office, "2023-06-15 10:00", Q2), "1.1")
    assert (found.files, found.documents) == (3, ("15/QĐ-UBND",))
    await take_out(office, "2023-06-15 11:00", "giay-to")
    assert task_of(await figures_at(office, "2023-06-15 12:00", Q2), "1.1").files == 2
    assert task_of(await figures_at(office, "2023-06-15 12:00", Q1), "1.1").files == 1
    missed = task_of(await figures_at(office, "2023-09-20 12:00", Q3), "1.1")
    assert (missed.files, missed.documents) == (2, ("15/QĐ-UBND",))


async def split(office):
    """Ask for the half-year and the year as separate rounds, as an office may."""
    policy = RoundPolicy(is_merged=False)
    async with office.database.writing() as session:
        known = (await session.scalars(select(Round).where(Round.kind == RoundKind.REPORT))).all()
        first = known[0]
        names = {f"2023-Q{n}": f"2023-Q{n}S" for n in (2, 4)}
        for one in known:
            one.key = names.get(one.key, one.key)
        for planned in rounds_of(2023, policy):
            if planned.key in {"2023-H1", "2023-Y"}:
                session.add(
                    Round(
                        organization_id=first.organization_id,
                        plan_id=first.plan_id,
                        key=planned.key,
                        kind=planned.kind,
                        starts_on=planned.starts_on,
                        cutoff_on=planned.cutoff_on,
                        due_on=planned.due_on,
                        commune_due_on=planned.commune_due_on,
                    )
                )


async def test_a_quarter_and_its_half_year_share_their_answers(office):
    await split(office)
    await accepted(office, "2023-Q2S", "2023-06-15")
    half = task_of(await figures_at(office, "2023-06-20 09:00", "2023-H1"), "1.1")
    assert (half.progress, half.result_key, half.is_carried) == (100, "2023-Q2S", True)
    # Another result for the half-year counts there only; the quarter keeps its own.
    await say(office, "Tư pháp", "2023-06-20 10:00", "2023-H1", {"1.1": 75, "1.2": 100})
    for key, percent in (("2023-H1", 75), ("2023-Q2S", 100), (Q3, 75)):
        task = task_of(await figures_at(office, "2023-06-20 11:00", key), "1.1")
        assert task.progress == percent, key


async def test_a_missed_quarter_has_the_results_of_its_half_year(office):
    await split(office)
    await accepted(office, "2023-H1", "2023-06-15")
    own = department_of(await figures_at(office, "2023-06-20 09:00", "2023-Q2S"), "Tư pháp")
    assert (own.is_submitted, own.done) == (False, 2)
    assert {one.result_key for one in own.task_figures} == {"2023-H1"}
