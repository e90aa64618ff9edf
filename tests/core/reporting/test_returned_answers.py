"""Who has to act after a review; only reports of results count, as in the figures."""

import pytest

from core.reviews.returned import returned_answers
from core.reviews.reviews import reports_to_review
from models import Report, RoundKind, Verdict
from tests.hard_acts import department_named, round_of
from tests.hard_year import Q1, Q2
from tests.lived import actor_of, figures_at, judge, say
from tests.office import BUTTONS, Office, local


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS)
    yield opened
    await opened.close()


async def asked_for(office):
    async with office.database.reading() as session:
        return [one.name for one in await returned_answers(session, office.organization_id)]


async def test_a_later_report_replaces_a_returned_answer(office):
    await say(office, "Tư pháp", "2023-03-15 09:00", Q1, {"1.1": 100, "1.2": 100})
    await judge(office, "Nội vụ", "2023-03-15 14:00", Q1, "1.2", verdict=Verdict.RETURNED)
    assert [one[:3] for one in await asked_for(office)] == ["1.2"]
    await say(office, "Tư pháp", "2023-06-15 09:00", Q2, {"1.2": 100}, send=False)
    assert len(await asked_for(office)) == 1  # a draft does not count
    await say(office, "Tư pháp", "2023-06-15 10:00", Q2, {"1.1": 100})
    assert not await asked_for(office)
    figures = await figures_at(office, "2023-06-15 11:00", Q2)
    assert figures.returned == 0


async def test_a_sent_framework_plan_is_not_a_report_to_review(office):
    at = local("2023-03-10 09:00")
    async with office.database.writing() as session:
        asked = await round_of(session, "2023-F", RoundKind.FRAMEWORK)
        actor = await actor_of(office, session, "Tư pháp")
        sent = Report(
            organization_id=office.organization_id,
            round_id=asked.id,
            department_id=(await department_named(session, "Tư pháp")).id,
            department_name="Tư pháp",
            submitted_at=at,
            submitted_by_id=actor.person_id,
        )
        session.add(sent)
    await say(office, "Văn hóa", "2023-03-15 09:00", Q1, {"4.1": 100, "4.2": 50})
    async with office.database.reading() as session:
        reviewer = await actor_of(office, session, "Nội vụ")
        key = office.rules.coordinating_key
        cards = await reports_to_review(session, reviewer, key, asked.plan_id)
    assert [one.report.round_key for one in cards] == [Q1]
