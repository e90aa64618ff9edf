"""Notices of overdue reports to superiors: who, when, in which words, in one message."""

import pytest

from core.calendar.working_days import DayChange, DaySource
from models import Role
from tests.office import BUTTONS, Office, local, report_everything, talk


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS, now="2023-03-01 07:00")
    yield opened
    await opened.close()


async def run_to(office, *times):
    for time in times:
        await office.at(f"2023-03-{time}")


async def test_the_chairman_is_told_in_the_offices_own_words_after_three_working_days(office):
    for name in ("Văn phòng HĐND", "Nội vụ", "Văn hóa", "Địa chính"):
        await report_everything(office[name])
    await run_to(office, "09 08:00", "13 08:00", "15 08:00", "16 08:00", "16 14:00", "17 08:00")
    leader = office["Chủ tịch"]
    assert "Văn phòng Nội vụ đã gửi báo cáo" in leader.seen[0]  # the coordinator's report to review
    await talk(leader, [("/duyet 1 3", "DUYỆT BÁO CÁO"), ("Đạt tất cả (3 nội dung)", "đạt")])
    told = len(leader.seen)
    await run_to(office, "20 08:00")
    assert len(leader.seen) == told
    await run_to(office, "21 08:00")
    assert leader.text == (
        "Kính báo cáo đồng chí Chủ tịch: đến 8 giờ ngày 21/03/2023, 4/5 ngành đã gửi báo cáo quý "
        "I/2023. Chưa gửi: Tư pháp (quá hạn 03 ngày làm việc, đã nhắc 6 lần, chưa nêu lý do).\n"
        "Gọi: đồng chí Tư pháp (Tư pháp).\n"
        "Kính đề nghị đồng chí cho ý kiến chỉ đạo: đôn đốc Tư pháp gửi báo cáo."
    )
    told = len(leader.seen)
    await run_to(office, "22 08:00", "23 08:00")  # the month's inspection, three days overdue
    assert "chưa có báo cáo kiểm tra tháng 3/2023" in leader.text.lower()
    await run_to(office, "24 08:00", "27 08:00")
    assert len(leader.seen) == told + 1
    await run_to(office, "28 08:00")  # five working days later
    assert len(leader.seen) == told + 2


async def test_a_sent_report_is_no_longer_told_as_overdue(office):
    for name in ("Văn phòng HĐND", "Nội vụ", "Văn hóa", "Địa chính"):
        await report_everything(office[name])
    await run_to(office, "17 08:00")
    assert "• Tư pháp: quá hạn 01 ngày làm việc" in office["Nội vụ"].text
    await report_everything(office["Tư pháp"])
    before = len(office["Tư pháp"].seen)
    await run_to(office, "20 08:00")
    assert len(office["Tư pháp"].seen) == before
    # The reviews are left: four for the office, the office's own for the leader.
    assert office["Nội vụ"].text.startswith("Có 04 báo cáo chờ thẩm định.")
    assert "có 01 báo cáo chờ thẩm định" in office["Chủ tịch"].text


async def test_the_coordinators_own_and_others_overdue_reports_are_told_in_one_message(office):
    await run_to(office, "17 08:00")
    told = office["Nội vụ"].text
    assert len(office["Nội vụ"].seen) == 1
    for part in (
        "Còn 2 việc chưa gửi, 1 đã quá hạn",
        "QUÁ HẠN BÁO CÁO (đến 08:00 17/03/2023)",
        "0/5 ngành đã gửi báo cáo quý I/2023.",
        "Hạn UBND xã gửi cấp trên: 20/03/2023 (ngày 18/03 là thứ Bảy).",
        "KIỂM TRA LIÊN LẠC: đều nhận được tin.",
    ):
        assert part in told
    assert told.index("việc chưa gửi") < told.index("QUÁ HẠN") < told.index("KIỂM TRA")


async def test_a_person_with_every_role_gets_one_message_for_each_slot(office):
    roles = (Role.COORDINATOR, Role.LEADER, Role.INSPECTOR)
    busy = await office.seat("Kiêm nhiệm", roles, ("Tư pháp", "Văn hoá – LĐTĐ&XH"))
    await run_to(office, "21 08:00")
    assert len(busy.seen) == 1
    assert "Kính báo cáo đồng chí Kiêm nhiệm" in busy.text
    assert "Còn 5 việc chưa gửi, 3 đã quá hạn" in busy.text
    assert "Tổ kiểm tra: quá hạn 01 ngày làm việc" in busy.text
    assert "Văn phòng HĐND - UBND xã" in busy.text


async def test_a_raised_difficulty_or_a_promise_is_told_as_the_reason(office):
    await run_to(office, "15 08:00")
    await talk(
        office["Tư pháp"],
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đang thực hiện 25%", "Mức độ"),
            ("Khó khăn, vướng mắc", "nguyên nhân"),
            ("Thiếu máy in", "Nguyên nhân chính"),
            ("Phần mềm - hạ tầng", "đề xuất"),
            ("Chưa có đề xuất", "Gửi vướng mắc này?"),
            ("Gửi", "Đã ghi khó khăn"),
        ],
    )
    await talk(office["Văn hóa"], [("/hen", "ngày nào"), ("20/3", "Đã ghi")])
    await run_to(office, "17 08:00")
    told = office["Nội vụ"].text
    assert "Tư pháp: quá hạn 01 ngày làm việc, đã nhắc 1 lần, có nêu khó khăn" in told
    assert "hẹn báo cáo 20/03/2023" in told


async def test_started_reports_are_told_apart_from_those_not_begun(office):
    await talk(
        office["Tư pháp"],
        [("/baocao", "0/2"), ("○ 1.1 · Chưa cập nhật", "1.1."), ("Đang thực hiện 25%", "Mức độ")],
    )
    await run_to(office, "13 08:00")
    assert "Còn 2/2 nội dung chưa có kết quả, trong đó 1 nội dung đang soạn dở." in (
        office["Tư pháp"].text
    )
    assert "Ngành có 4 nội dung, chưa cập nhật nội dung nào." in office["Văn phòng HĐND"].text


async def test_weeks_of_downtime_are_told_in_one_message_that_says_so(office):
    await run_to(office, "01 08:00")
    before = len(office["Tư pháp"].seen)
    await run_to(office, "14 09:00")  # the rungs seven and three days before were missed
    assert len(office["Tư pháp"].seen) == before + 1
    assert office["Tư pháp"].text.startswith("Nhắc bù (tin ngày 13/03/2023 chưa gửi được).")
    assert "còn 2 ngày" in office["Tư pháp"].text


async def test_a_plan_imported_late_is_reminded_of_and_told_by_the_usual_delays(tmp_path):
    office = await Office.open(tmp_path, BUTTONS, now="2023-03-27 07:00")
    await office.at("2023-03-27 08:00")
    assert "đã quá hạn 07 ngày làm việc" in office["Tư pháp"].text
    assert not office["Chủ tịch"].seen
    assert "QUÁ HẠN" not in office["Nội vụ"].text
    await office.at("2023-03-28 08:00")
    assert "QUÁ HẠN" in office["Nội vụ"].text
    assert not office["Chủ tịch"].seen
    await office.at("2023-03-29 08:00")  # would be a leader's day if the plan had come in time
    assert not office["Chủ tịch"].seen
    await office.at("2023-04-04 08:00")
    assert "quá hạn 13 ngày làm việc" in office["Chủ tịch"].text
    await office.close()


async def test_no_reminders_are_sent_on_days_off_in_the_settings(tmp_path):
    office = await Office.open(tmp_path, BUTTONS, now="2023-03-09 07:00")
    day = local("2023-03-09 08:00").date()
    rules = office.rules
    change = DayChange(day, is_working=False, document="x", source=DaySource.SETTINGS)
    closed = rules.with_changes([change])
    assert not closed.ladder.is_open(local("2023-03-09 08:00"))
    assert rules.ladder.is_open(local("2023-03-09 08:00"))
    await office.close()
