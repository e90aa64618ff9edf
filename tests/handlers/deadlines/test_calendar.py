"""The working calendar: shown to all, changed by the coordinator, effective at once."""

import pytest
from icalendar import Calendar

from tests.office import BUTTONS, Office, talk


async def test_everybody_sees_the_days_off_and_the_deadlines(office):
    await talk(
        office["Tư pháp"],
        [
            (
                "lich lam viec",
                (
                    "LỊCH LÀM VIỆC NĂM 2023 (chưa xác nhận)",
                    "Quốc khánh: 01/09, 04/09",
                    "Báo cáo quý I/2023: 16/03/2023 (thứ Năm)",
                    "Khung kế hoạch năm 2023: 31/03/2023 (thứ Sáu)",
                    "Báo cáo quý III/2023: 18/09/2023 (thứ Hai; ngày 16/09 là thứ Bảy)",
                    "not:kiểm tra",
                ),
            )
        ],
    )
    assert "Thêm ngày nghỉ" not in office["Tư pháp"].labels


async def test_changed_days_are_entered_with_their_document(office):
    await talk(
        office["Chủ tịch"],
        [
            (
                "/lich 2026",
                (
                    "02/01/2026 (thứ Sáu): nghỉ, theo Công văn 12729/VPCP-KGVX ngày 25/12/2025",
                    "10/01/2026 (thứ Bảy): làm việc, theo Công văn 12729/VPCP-KGVX",
                    "Ngày làm bù đã công bố: 22/08",
                    "Ngày Văn hóa Việt Nam: 24/11",
                ),
            )
        ],
    )


async def off(office, day="16/3/2023", document="Thông báo 15/TB-UBND ngày 10/3/2023"):
    await talk(
        office["Nội vụ"],
        [
            ("/lich", "LỊCH LÀM VIỆC NĂM 2023"),
            ("Thêm ngày nghỉ", "Ngày nào nghỉ thêm?"),
            (day, "theo văn bản nào"),
            (document, (f"theo {document}", "Ghi như vậy?")),
            ("Xác nhận", ("Đã ghi vào lịch", document)),
        ],
    )


async def test_a_new_day_off_moves_later_reminders_and_keeps_sent_ones(office):
    await office.at("2023-03-13 08:00")
    sent = len(office["Tư pháp"].seen)
    await off(office)
    assert len(office["Tư pháp"].seen) == sent + 1
    assert (
        "Hạn gửi báo cáo quý I/2023 được đổi: 17/03/2023 (thứ Sáu; ngày 16/03 là ngày nghỉ)"
        in office["Tư pháp"].text
    )
    assert "được đổi" in office["Chủ tịch"].text
    await office.at("2023-03-15 08:00")  # it is now the working day before the 17th
    assert "17/03/2023 (ngày 16/03 là ngày nghỉ), còn 2 ngày" in office["Tư pháp"].text
    await office.at("2023-03-16 08:00")  # a day off
    assert len(office["Tư pháp"].seen) == sent + 2
    await office.at("2023-03-17 08:00")
    assert "hôm nay là hạn cuối" in office["Tư pháp"].text
    await talk(office["Chủ tịch"], [("/trangthai", "Tư pháp: chưa gửi")])


async def test_the_confirmation_names_the_deadlines_that_would_move(office):
    await talk(
        office["Nội vụ"],
        [
            ("/lich", "LỊCH"),
            ("Thêm ngày nghỉ", "Ngày nào"),
            ("16/3/2023", "văn bản nào"),
            (
                "TB 15/TB-UBND",
                ("Báo cáo quý I/2023: 16/03/2023 → 17/03/2023 (thứ Sáu; ngày 16/03 là ngày nghỉ)",),
            ),
            ("Không", "LỊCH LÀM VIỆC NĂM 2023"),
            ("/lich", "not:TB 15/TB-UBND"),
        ],
    )


async def test_a_compensatory_working_day_has_reminders(office):
    await talk(
        office["Nội vụ"],
        [
            ("/lich", "LỊCH"),
            ("Thêm ngày làm bù", "Ngày nào làm bù?"),
            ("18/3/2023", "làm việc theo văn bản nào"),
            ("Công văn 9/UBND", "Không hạn nào thay đổi"),
            ("Xác nhận", "Đã ghi vào lịch"),
        ],
    )
    await office.at("2023-03-18 08:00")  # a working Saturday, the second day after
    assert "quá hạn 02 ngày làm việc" in office["Nội vụ"].text


async def test_entered_days_are_listed_and_can_be_withdrawn(office):
    await off(office)
    await talk(
        office["Nội vụ"],
        [
            ("Bỏ ngày 16/03/2023", ("trở về lịch đã công bố?", "→ 16/03/2023 (thứ Năm)")),
            ("Xác nhận", ("Đã bỏ thay đổi của ngày 16/03/2023", "not:15/TB-UBND")),
        ],
    )
    await office.at("2023-03-16 08:00")
    assert "hôm nay là hạn cuối" in office["Tư pháp"].text


async def test_a_wrong_day_or_document_is_refused_with_advice(office):
    await talk(
        office["Nội vụ"],
        [
            ("/lich", "LỊCH"),
            ("Thêm ngày nghỉ", "Ngày nào"),
            ("tết", "chưa hiểu ngày này"),
            ("1/1/2024 - 31/3/2024", "không quá 31 ngày"),
            ("2/5/2023", "vốn đã là ngày nghỉ"),
            ("4/5/2023", "văn bản nào"),
            ("nghe nói thế", "số, ký hiệu và ngày của văn bản"),
            ("quay lại", "Ngày nào nghỉ thêm?"),
        ],
    )


async def test_only_the_coordinator_can_change_days(office):
    official = office["Tư pháp"]
    await official.says(text="/lich")
    await talk(official, [("Thêm ngày nghỉ", "Cách dùng mục Lịch làm việc")])


async def test_the_next_years_calendar_is_asked_for_weekly_in_december_until_confirmed(tmp_path):
    office = await Office.open(tmp_path, BUTTONS, now="2023-11-30 07:00")
    coordinator = office["Nội vụ"]
    asked = []
    for day in ("11-30", "12-01", "12-04", "12-08", "12-15"):
        await office.at(f"2023-{day} 08:00")
        told = [text for text in coordinator.seen if "NĂM 2024 chưa được xác nhận" in text]
        asked.append(len(told))
    assert asked == [0, 1, 1, 2, 3]
    await talk(
        coordinator,
        [
            ("Xem lịch làm việc", "LỊCH LÀM VIỆC NĂM 2024 (chưa xác nhận)"),
            ("Xác nhận lịch năm 2024", ("Đã xác nhận lịch", "NĂM 2024 (đã xác nhận)")),
        ],
    )
    await office.at("2023-12-22 08:00")
    assert len([text for text in coordinator.seen if "chưa được xác nhận" in text]) == 3
    await office.close()


@pytest.mark.parametrize(("name", "wanted"), [("Tư pháp", 5), ("Kiểm tra", 10), ("Chủ tịch", 15)])
async def test_the_deadlines_are_sent_as_a_calendar_file(office, name, wanted):
    chat = office[name]
    await talk(chat, [("/lich", "LỊCH"), ("Hạn vào lịch điện thoại (.ics)", "tệp lịch (.ics)")])
    file = chat.files[-1]
    assert file.name == "han-bao-cao-2023.ics"
    events = Calendar.from_ical(file.content).walk("VEVENT")
    assert len(events) == wanted
