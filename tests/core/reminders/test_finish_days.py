"""Finish days in the framework plan have reminders like deadlines, until the task is done."""

import pytest

from tests.office import BUTTONS, Office, report_everything, talk
from tests.planning import fill_and_send, fill_first, fill_second
from tests.thanks import THANKED

FIRST, SECOND = "hoàn thành theo khung kế hoạch: 1.1", "hoàn thành theo khung kế hoạch: 1.2"


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS, now="2023-03-09 08:00")
    yield opened
    await opened.close()


async def to_june(office):
    """Send everything up to the second quarter that would cause other reminders."""
    for name in ("Tư pháp", "Văn phòng HĐND", "Nội vụ", "Văn hóa", "Địa chính"):
        await report_everything(office[name])
    await office.at("2023-06-05 08:00")
    for name in ("Tư pháp", "Văn phòng HĐND", "Nội vụ", "Văn hóa", "Địa chính"):
        await report_everything(office[name])


async def finish(chat, code):
    """Report a task of the sent report as done."""
    await talk(
        chat,
        [
            ("/baocao", "Đã gửi lúc"),
            (f"✓ {code} · Đang thực hiện 50%", f"Nội dung {code}."),
            ("Sửa mức độ", "đến đâu"),
            ("Đã hoàn thành", "Mức độ: Đã hoàn thành"),
            ("Theo 15/QĐ-UBND ngày 10/3/2023", "Tài liệu kiểm chứng: 15/QĐ-UBND"),
            ("Xác nhận", f"Đã cập nhật nội dung {code}"),
        ],
    )


async def test_reminders_of_a_finish_day_follow_the_ladder_until_the_task_is_done(office):
    official = office["Tư pháp"]
    await fill_and_send(official)
    await to_june(office)
    for time in (
        "06-15 08:00",  # T-15
        "06-23 08:00",
        "06-27 08:00",
        "06-29 08:00",  # the working day before
        "06-30 08:00",
        "06-30 14:00",
        "07-03 08:00",  # +1
    ):
        before = len(official.seen)
        await office.at(f"2023-{time}")
        assert len(official.seen) == before + 1, time
        assert FIRST in official.text
        assert SECOND in official.text
    assert "Hạn 30/06/2023, đã quá hạn 01 ngày làm việc" in official.text
    for time in ("06-16 08:00", "06-28 08:00"):
        assert time not in official.text
    await finish(official, "1.1")
    await office.at("2023-07-05 08:00")
    assert SECOND in official.text
    assert FIRST not in official.text
    await finish(official, "1.2")
    before = len(official.seen)
    await office.at("2023-07-07 08:00")
    assert len(official.seen) == before
    await talk(official, [("/viec", ("✓ 1.1", "Hoàn thành trước 30/06/2023: Hoàn thành quá hạn"))])


async def test_superiors_are_told_of_tasks_past_their_finish_day(office):
    await fill_and_send(office["Tư pháp"])
    await to_june(office)
    late = "• Tư pháp: 1.1 Thực hiện quy trình"
    await office.at("2023-06-30 08:00")
    assert late not in office["Nội vụ"].text
    await office.at("2023-07-03 08:00")
    assert late in office["Nội vụ"].text
    assert "quá hạn 01 ngày làm việc" in office["Nội vụ"].text
    assert not [text for text in office["Chủ tịch"].seen if late in text]
    await office.at("2023-07-05 08:00")
    assert late in office["Chủ tịch"].text
    await finish(office["Tư pháp"], "1.1")
    await office.at("2023-07-06 08:00")
    assert late not in office["Nội vụ"].text


async def test_finish_days_of_an_unsent_plan_are_not_reminded_of(office):
    await fill_first(office["Tư pháp"])
    await fill_second(office["Tư pháp"])
    await to_june(office)
    before = len(office["Tư pháp"].seen)
    await office.at("2023-06-15 08:00")
    assert len(office["Tư pháp"].seen) == before


async def test_a_task_done_in_time_stays_so_when_it_is_reported_again(office):
    official = office["Tư pháp"]
    await fill_and_send(official)
    await to_june(office)
    await office.at("2023-06-20 08:00")
    await finish(official, "1.1")
    await office.at("2023-09-11 08:00")
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("Như kỳ trước (2 nội dung)", "1.2"),
            ("Xác nhận 2 nội dung", "2/2 nội dung"),
            ("Gửi báo cáo", THANKED),
            ("/viec", ("Hoàn thành đúng hạn", "Đang thực hiện - quá hạn")),
        ],
    )


async def test_a_message_about_something_else_does_not_mention_a_distant_finish_day(office):
    official, leader = office["Tư pháp"], office["Chủ tịch"]
    await fill_and_send(official)
    await talk(leader, [("/chidao 1 0", "gõ ý kiến"), ("Khẩn trương", "“Khẩn"), ("có", "Đã gửi")])
    await office.at("2023-03-10 08:00")
    assert "Chỉ đạo chờ xác nhận đã nhận: Khẩn trương" in official.text
    assert FIRST not in official.text
    assert not any("khung kế hoạch" in label for label in official.labels)
