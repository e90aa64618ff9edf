"""Unacknowledged difficulties: the coordinator is reminded each day, the leaders from +3."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.ladder import Audience
from core.config import OrganizationSettings, Settings
from core.difficulties.cases import Case
from core.difficulties.line import case_rungs, hearing
from core.office import office_of
from core.people.recipients import Recipient, Recipients
from models import DifficultyAct, DifficultyReason, Role
from tests.office import BUTTONS, Office, report_everything, talk

WORDS = "Chưa bố trí được kinh phí"
OFFICE = office_of(Settings(organization=OrganizationSettings(name="xã Tùng Ảnh")))


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS, now="2023-02-15 08:30")  # between two rounds
    yield opened
    await opened.close()


async def raises(chat):
    await chat.says(text="/khokhan")
    if "Nêu vướng mắc mới" in chat.labels:
        await chat.answers("Nêu vướng mắc mới")
    await talk(
        chat,
        [
            ("Chung của ngành", "nguyên nhân"),
            ("Kinh phí", "cụ thể"),
            (WORDS, "đề xuất"),
            ("Chưa có đề xuất", "Gửi"),
            ("Gửi", "Đã gửi vướng mắc số 01/2023"),
        ],
    )


async def digests(office, *days):
    """Run 08:00 of each day of February, and give who was told what about cases."""
    found = []
    for day in days:
        before = {chat.name: len(chat.seen) for chat in office.chats.values()}
        await office.at(f"2023-02-{day:02} 08:00")
        found.append(
            {
                chat.name: chat.text
                for chat in office.chats.values()
                if len(chat.seen) > before[chat.name] and "tiếp nhận" in chat.text.lower()
            }
        )
    return found


async def test_the_coordinator_is_told_daily_and_the_leader_after_three_working_days(office):
    await raises(office["Tư pháp"])  # a Wednesday
    same, first, second, weekend, third, fourth = await digests(office, 15, 16, 17, 18, 20, 21)
    assert same == {}
    assert first.keys() == second.keys() == {"Nội vụ"}
    assert weekend == {}
    assert third.keys() == {"Nội vụ", "Chủ tịch"}
    assert fourth.keys() == {"Nội vụ"}
    assert (
        f"VƯỚNG MẮC CHƯA TIẾP NHẬN: 01\n• Số 01/2023 – Tư pháp, 01 ngày làm việc, kinh phí: {WORDS}"
    ) in first["Nội vụ"]
    assert (
        "Kính báo cáo đồng chí Chủ tịch: có 01 khó khăn, vướng mắc của các ngành chưa được tiếp "
        f"nhận.\n• Số 01/2023 – Tư pháp, 03 ngày làm việc, kinh phí: {WORDS}"
    ) in third["Chủ tịch"]
    await talk(office["Nội vụ"], [("Xem vướng mắc số 01/2023", WORDS), ("Tiếp nhận", "Đã tiếp")])
    assert await digests(office, 22, 23) == [{}, {}]


async def test_a_withdrawn_or_answered_case_is_not_reminded_of(office):
    await raises(office["Tư pháp"])
    await talk(
        office["Tư pháp"],
        [("/khokhan 1", WORDS), ("Đã tự giải quyết", "Gõ"), ("co", "Đã đóng vướng mắc")],
    )
    assert await digests(office, 16, 20) == [{}, {}]


async def test_a_case_of_the_coordinators_own_department_is_told_to_the_leader_at_once(office):
    await raises(office["Nội vụ"])
    first, second = await digests(office, 16, 17)
    assert first.keys() == second.keys() == {"Chủ tịch"}
    await talk(office["Nội vụ"], [("/khokhan 1", WORDS), ("Chuyển Chủ tịch", "kèm theo")])
    await talk(office["Nội vụ"], [("Chuyển, không kèm ý kiến", "Đã chuyển")])
    (third,) = await digests(office, 20)
    assert third.keys() == {"Chủ tịch"}  # passing on one's own case does not acknowledge it
    await talk(
        office["Chủ tịch"],
        [
            ("/khokhan 1", WORDS),
            ("Trả lời", "gõ"),
            ("Đồng ý", "Ghi câu này vào"),
            ("Ghi vào trao đổi về khó khăn, vướng mắc", "Đã"),
        ],
    )
    assert await digests(office, 21) == [{}]


async def test_a_case_and_an_overdue_report_are_told_in_one_message(tmp_path):
    office = await Office.open(tmp_path, BUTTONS, now="2023-03-15 09:00")
    await raises(office["Tư pháp"])
    for name in ("Văn phòng HĐND", "Nội vụ", "Văn hóa", "Địa chính"):
        await report_everything(office[name])
    office["Nội vụ"].seen.clear()
    await office.at("2023-03-17 08:00")
    told = office["Nội vụ"].text
    assert len(office["Nội vụ"].seen) == 1
    assert told.index("QUÁ HẠN BÁO CÁO") < told.index("VƯỚNG MẮC CHƯA TIẾP NHẬN: 01")
    assert "có nêu khó khăn" in told  # a raised case counts as a reason
    await office.at("2023-03-21 08:00")
    told = office["Chủ tịch"].text
    assert told.count("Kính báo cáo đồng chí") == 1
    assert told.index("Chưa gửi: Tư pháp") < told.index("VƯỚNG MẮC CHƯA TIẾP NHẬN: 01")
    await office.close()


async def test_missed_days_are_told_to_the_leader_in_one_message(office):
    await raises(office["Tư pháp"])
    await office.at("2023-02-22 09:00")
    assert "Báo cáo bù của ngày 20/02/2023" in office["Chủ tịch"].text
    assert "05 ngày làm việc" in office["Chủ tịch"].text
    assert len(office["Chủ tịch"].seen) == 1


async def test_a_person_who_coordinates_and_leads_is_told_of_each_case_once(office):
    both = await office.seat("Kiêm nhiệm", (Role.COORDINATOR, Role.LEADER), ())
    await raises(office["Tư pháp"])
    await digests(office, 20)
    assert both.text.count("Số 01/2023") == 1


def case(raised_on: date, **facts) -> Case:
    at = OFFICE.moment(datetime.combine(raised_on, OFFICE.ladder.at))
    return Case(
        **{
            "id": 1,
            "number": 1,
            "year": raised_on.year,
            "department_id": 1,
            "department": "Tư pháp",
            "is_of_office": False,
            "task_id": None,
            "task_code": None,
            "reason": DifficultyReason.OTHER,
            "words": WORDS,
            "proposal": "",
            "addressed_to": "",
            "raised_by_id": 1,
            "raised_at": at,
            "raised_on": raised_on,
            "acknowledged_at": None,
            "passed_on_at": None,
            "closed_at": None,
            "newest_act": DifficultyAct.RAISED,
            "age": 0,
            **facts,
        }
    )


@given(st.dates(date(2023, 1, 1), date(2025, 6, 30)))
def test_the_first_rung_is_the_next_working_day_after_any_day(raised_on):
    calendar = OFFICE.calendar
    for audience, after in ((Audience.COORDINATOR, 1), (Audience.LEADER, 3)):
        first = case_rungs(case(raised_on), OFFICE, audience)[0].slot
        assert first.date() == calendar.working_day(after, raised_on)
        assert first.time() == OFFICE.ladder.at
        assert first.date() > raised_on
        assert first.date() - raised_on < timedelta(days=16)  # the longest holidays of Tết


def test_a_coordinators_own_case_is_told_to_other_coordinators_and_the_leaders():
    told = Recipients(
        {1: (Recipient(10),)}, coordinators=(10, 11), leaders=(20,), uncovered=frozenset()
    )
    someday = date(2023, 2, 15)
    assert hearing(case(someday), told) == (
        (Audience.COORDINATOR, (11,)),
        (Audience.LEADER, (20,)),
    )
    leaders = ((Audience.COORDINATOR, (20,)),)
    assert hearing(case(someday, raised_by_id=11), told) == leaders
    assert hearing(case(someday, is_of_office=True), told) == leaders
