"""Rows stored while the clock was ahead suppress no reminder once it is right again."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from core.calendar.working_days import WorkingCalendar
from core.notices import outbox
from core.notices.outbox import Letter, claim, post, put_back
from core.notices.reminder_part import ReminderPart
from core.people.invitations import Visitor, accept
from core.reminders.agenda import read_agenda
from core.settings.limits import InvitationPolicy
from models import OutboxMessage, Person, Report
from tests.core.figures.test_snapshots import edition, editions
from tests.core.reminders.test_weekly import digests, wanted
from tests.office import BUTTONS, Office, local, report_everything, talk

NOW, AHEAD = "2023-03-10 08:30", "2024-03-11 08:30"


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS, now=NOW)
    yield opened
    await opened.close()


async def letter(session, office, when: str) -> None:
    person = await session.scalar(select(Person.id))
    facts = {"reference": "A"}
    await post(
        session, Letter(office.organization_id, person, "fault", "a key", facts), local(when)
    )
    await session.flush()


async def taken(session, office, when: str) -> list[OutboxMessage]:
    found = await claim(session, local(when), 9, (), [office.organization_id])
    return [message for message in found if message.dedupe_key == "a key"]


@pytest.mark.parametrize("kept", ["posted", "claimed", "put back"])
async def test_a_message_does_not_wait_for_a_time_from_a_wrong_clock(office, kept):
    async with office.database.writing() as session:
        await letter(session, office, AHEAD if kept == "posted" else NOW)
        if kept != "posted":
            (message,) = await taken(session, office, AHEAD)
        if kept == "put back":
            await put_back(session, message.id, local(AHEAD), "no network", 3600)
        (again,) = await taken(session, office, NOW)
        assert again.lease_until == local(NOW) + outbox.LEASE


async def test_a_message_waits_as_long_as_requested_while_the_clock_is_right(office):
    async with office.database.writing() as session:
        await letter(session, office, NOW)
        (message,) = await taken(session, office, NOW)
        assert not await taken(session, office, NOW)
        await put_back(session, message.id, local(NOW), "flood", 7200)
        assert not await taken(session, office, "2023-03-10 09:30")
        assert await taken(session, office, "2023-03-10 10:31")


async def test_wrong_invitation_codes_counted_in_the_future_lock_out_nobody(office):
    visitor, policy = Visitor(office.channel, "stranger", "Ai đó"), InvitationPolicy()
    async with office.database.writing() as session:
        for _ in range(policy.guesses_an_hour):
            assert not await accept(session, "ABCD-EFGH-JKMN", visitor, local(AHEAD), policy)
        assert not await accept(session, "ABCD-EFGH-JKMN", visitor, local(NOW), policy)


async def test_a_report_sent_while_the_clock_was_ahead_is_reminded_of(office):
    await report_everything(office["Tư pháp"])
    async with office.database.writing() as session:
        for report in await session.scalars(select(Report)):
            report.submitted_at = local(AHEAD)
    await office.at("2023-03-13 08:00")
    assert "chờ" in office["Nội vụ"].text
    assert "thẩm định" in office["Nội vụ"].text


async def test_a_digest_requested_while_the_clock_was_ahead_is_sent(office):
    office.clock.set(local(AHEAD))
    await wanted(office, "Chủ tịch")
    await office.at("2023-03-13 08:00")
    assert len(digests(office, "Chủ tịch")) == 1


async def test_a_person_nudged_while_the_clock_was_ahead_can_be_nudged_again(office):
    office.clock.set(local("2023-03-16 08:30"))
    await talk(office["Nội vụ"], [("/nhacngay", "còn nợ"), ("ok", "đồng chí")])
    office.clock.set(local(NOW))
    before = len(office["Tư pháp"].seen)
    await talk(office["Nội vụ"], [("/nhacngay", "còn nợ"), ("ok", "Đã nhắc")])
    assert len(office["Tư pháp"].seen) == before + 1


async def test_a_round_frozen_while_the_clock_was_ahead_is_frozen_again_at_its_lock(office):
    await office.at(AHEAD)
    assert (await edition(office, 1)).submitted == 0
    office.clock.set(local(NOW))
    await report_everything(office["Tư pháp"])
    await office.at("2023-04-18 08:00")
    assert [number for number, _ in await editions(office)] == [1]
    assert (await edition(office, 1)).submitted == 1


async def test_a_report_waiting_for_years_costs_no_more_rungs_than_one_of_yesterday(office):
    await report_everything(office["Tư pháp"])
    async with office.database.writing() as session:
        for report in await session.scalars(select(Report)):
            report.submitted_at = local("2003-03-10 08:00")
        agenda = await read_agenda(
            session, office.rules, office.organization_id, local("2023-03-13 08:00")
        )
        told = [
            duty
            for duties in agenda.duties.values()
            for duty in duties
            if duty.part is ReminderPart.REVIEW
        ]
    assert told
    assert all(len(duty.rungs) < 50 for duty in told)


class Walked(WorkingCalendar):
    """Counts how often a day is looked up."""

    looked = 0

    def is_working(self, day: date) -> bool:
        self.looked += 1
        return super().is_working(day)


def test_working_days_are_calculated_as_if_counted_one_by_one():
    calendar = Walked(
        days_off=[date(2026, 3, 4), date(2026, 3, 7)],
        days_worked=[date(2026, 3, 8), date(2026, 4, 30), date(2026, 2, 2)],
    )
    for begin in (date(2025, 12, 28), date(2026, 1, 1), date(2026, 3, 6)):
        for days in range(-3, 500, 7):
            passed = (begin + timedelta(days=one) for one in range(1, days + 1))
            walked = sum(calendar.is_working(day) for day in passed)
            assert calendar.days_between(begin, begin + timedelta(days=days)) == walked


@pytest.mark.parametrize("end", [date(2031, 1, 1), date(2076, 1, 1), date(9999, 12, 31)])
def test_a_jump_of_years_looks_up_few_days(end):
    calendar = Walked()
    assert calendar.days_between(date(2026, 1, 1), end) > 1000
    assert calendar.looked < 40 * 101
