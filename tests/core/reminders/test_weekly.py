"""The weekly digest: its recipients, its time, and its words."""

from datetime import date

import pytest
from sqlalchemy import select

from core.config import OrganizationSettings, Settings
from core.office import office_of
from core.reminders.weekly import post_weekly_digests, weekly_slot
from models import Event, Grant, Leave, Person, Role
from tests.handlers.difficulties.test_difficulty import raises
from tests.office import local, report_everything, talk

WANT, STOP = "Nhận bản tin thứ Hai hằng tuần", "Thôi nhận bản tin hằng tuần"
HEADING = "BẢN TIN TUẦN"


def digests(office, name):
    return [words for words in office[name].seen if HEADING in words]


async def wanted(office, *names):
    for name in names:
        await talk(office[name], [("/bantin", "chưa nhận"), (WANT, "Đã ghi")])


@pytest.mark.parametrize(
    ("day", "slot"),
    [
        ("2023-03-13", "2023-03-13 08:00"),
        ("2023-03-15", "2023-03-13 08:00"),
        ("2023-05-01", "2023-05-04 08:00"),  # 29/4 to 3/5 are days off
        ("2023-05-05", "2023-05-04 08:00"),
        ("2023-01-23", None),  # Tết: only Friday is a working day
    ],
)
def test_the_digests_time_is_the_first_working_day_of_a_week(day, slot):
    ladder = office_of(Settings(organization=OrganizationSettings(name="xã A"))).ladder
    found = weekly_slot(ladder, date.fromisoformat(day))
    if slot is None:
        assert found is None or found.date() >= date(2023, 1, 27)
    else:
        assert found == local(slot).replace(tzinfo=None)


async def test_a_subscriber_gets_the_weeks_changes_once_on_monday(office):
    await wanted(office, "Chủ tịch")
    await office.at("2023-03-10 09:00")
    await report_everything(office["Tư pháp"])
    await office.at("2023-03-13 07:59")
    assert not digests(office, "Chủ tịch")
    for moment in ("2023-03-13 08:00", "2023-03-13 08:01", "2023-03-14 08:00"):
        await office.at(moment)
    (told,) = digests(office, "Chủ tịch")
    for words in (
        "Kính báo cáo đồng chí Chủ tịch: đến 8 giờ ngày 13/03/2023, 1/5 ngành đã gửi báo cáo",
        "Hạn gửi: 16/03/2023 (thứ Năm); chưa gửi: 4 ngành.",
        "Tổng 13 nội dung: hoàn thành 0; đang thực hiện 2",
        "Chờ thẩm định 2 nội dung.",
    ):
        assert words in told
    assert not digests(office, "Nội vụ")
    await office.at("2023-03-20 08:00")
    told = digests(office, "Chủ tịch")[1]
    assert "Trong tuần: không có thay đổi." in told
    assert "Chưa gửi, đã quá hạn: Văn phòng HĐND - UBND xã (02 ngày làm việc)" in told
    assert "Kính đề nghị đồng chí cho ý kiến chỉ đạo." in told


async def test_the_digest_has_buttons_for_the_summary_and_for_unsubscribing(office):
    chat = office["Nội vụ"]
    await talk(chat, [("/summary", "TỔNG HỢP"), (WANT, "đồng chí nhận bản tin vào sáng thứ Hai")])
    await talk(chat, [(STOP, "đồng chí thôi nhận")])
    await talk(chat, [(WANT, "Đã ghi"), ("/bantin", "đang nhận"), (STOP, "chưa nhận")])
    await office.at("2023-03-13 08:00")
    assert not digests(office, "Nội vụ")
    async with office.database.reading() as session:
        events = await session.scalars(
            select(Event.action).where(Event.subject == "weekly digest").order_by(Event.id)
        )
        once = ["weekly digest wanted", "weekly digest ended"]
        assert events.all() == once * 2


async def test_a_late_start_sends_the_digest_only_within_its_week(office):
    await wanted(office, "Chủ tịch", "Nội vụ")
    await office.at("2023-03-14 14:00")
    assert len(digests(office, "Chủ tịch")) == 1
    assert "Kính gửi đồng chí Nội vụ" in digests(office, "Nội vụ")[0]
    await office.at("2023-04-04 09:00")  # no process runs for two weeks
    assert len(digests(office, "Chủ tịch")) == 2


async def test_a_day_off_on_monday_moves_the_digest_to_the_first_working_day(office):
    await wanted(office, "Chủ tịch")
    for moment in ("2023-05-01 08:00", "2023-05-02 09:00", "2023-05-03 14:00"):
        await office.at(moment)
    assert not digests(office, "Chủ tịch")
    await office.at("2023-05-04 08:00")
    assert len(digests(office, "Chủ tịch")) == 1


async def test_a_digest_requested_in_the_middle_of_a_week_begins_in_the_next(office):
    await office.at("2023-03-15 08:00")
    await wanted(office, "Chủ tịch")
    await office.at("2023-03-15 09:00")
    assert not digests(office, "Chủ tịch")


async def test_a_person_without_the_role_or_on_leave_gets_no_digest(office):
    await wanted(office, "Chủ tịch", "Nội vụ")
    async with office.database.writing() as session:
        coordinator = await session.scalar(select(Person).where(Person.called == "Nội vụ"))
        days = {"starts_on": date(2023, 3, 13), "ends_on": date(2023, 3, 14)}
        now = office.clock.now()
        session.add(
            Leave(person_id=coordinator.id, entered_by_id=coordinator.id, entered_at=now, **days)
        )
        grants = await session.scalars(select(Grant).where(Grant.role == Role.LEADER))
        for grant in grants:
            grant.revoked_at = office.clock.now()
    await office.at("2023-03-13 08:00")
    assert not digests(office, "Chủ tịch")
    assert not digests(office, "Nội vụ")
    await office.at("2023-03-15 08:00")  # back in the same week
    assert len(digests(office, "Nội vụ")) == 1


async def test_a_digest_still_waiting_in_the_next_week_is_dropped(office):
    await wanted(office, "Chủ tịch")
    office.clock.set(local("2023-03-13 10:59"))
    async with office.database.writing() as session:
        assert await post_weekly_digests(session, office.rules, office.clock.now()) == 1
    office.clock.set(local("2023-03-20 07:00"))
    await office.at("2023-03-20 08:00")
    (told,) = digests(office, "Chủ tịch")
    assert "ngày 20/03/2023" in told


async def test_an_open_difficulty_is_not_called_solved_after_the_lock(office):
    await wanted(office, "Chủ tịch")
    await office.at("2023-04-17 08:00")
    await office.at("2023-04-18 08:00")
    await raises(office["Tư pháp"])
    await office.at("2023-05-04 08:00")
    assert "đã giải quyết" not in digests(office, "Chủ tịch")[-1]
