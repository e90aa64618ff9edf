"""The contact check, the delivery of reminders, and reminding now."""

from core.errors import DeliveryError
from tests.office import report_everything, talk


def blocked():
    return DeliveryError("Forbidden", permanent=True, is_unreachable=True)


async def test_the_check_names_people_who_have_not_started_blocked_or_do_not_answer(office):
    await talk(
        office["Nội vụ"],
        [
            ("/kiemtra", "✅ Mọi ngành đều có cán bộ nhận được tin nhắc"),
            ("/moi", "Đồng chí mời ai"),
            ("Cán bộ, công chức của ngành", "ngành nào"),
            ("Tư pháp", "Kính mời"),
        ],
    )
    office.outside.failures[office["Địa chính"].address] = [blocked()]
    await office.at("2023-03-09 08:00")
    await talk(
        office["Nội vụ"],
        [
            (
                "kiem tra lien lac",
                (
                    "Ngành chưa có cán bộ nào nhận được tin: Địa chính – Xây dựng.",
                    "Đã chặn trợ lý: Địa chính.",
                    "Được mời, chưa vào trợ lý: cán bộ ngành Tư pháp (mời ngày 09/03/2023).",
                    "/moi",
                ),
            )
        ],
    )
    await office.at("2023-03-20 08:00")
    await talk(office["Nội vụ"], [("/kiemtra", "cán bộ ngành Tư pháp (mã đã hết hạn)")])


async def test_the_check_is_sent_ten_working_days_before_each_deadline(office):
    for name in ("Tư pháp", "Văn phòng HĐND", "Nội vụ", "Văn hóa", "Địa chính"):
        await report_everything(office[name])  # otherwise the message is brief
    await office.at("2023-03-16 14:00")
    await office.at("2023-03-17 08:00")  # ten working days before the 31st
    wanted = (
        "KIỂM TRA LIÊN LẠC trước hạn: báo cáo kiểm tra tháng 3/2023 (20/03/2023); "
        "khung kế hoạch năm 2023 (31/03/2023)."
    )
    assert wanted in office["Nội vụ"].text
    assert not [text for text in office["Chủ tịch"].seen if "KIỂM TRA LIÊN LẠC" in text]


async def test_only_the_coordinator_sees_the_check(office):
    await talk(office["Tư pháp"], [("/kiemtra", "chỉ dành cho Văn phòng - Nội vụ")])


async def test_a_departments_screen_shows_its_last_reminder_and_the_next(office):
    await office.at("2023-03-09 08:00")
    await talk(
        office["Nội vụ"],
        [
            ("/trangthai", "Đã gửi: 0/5 ngành"),
            (
                "Tư pháp",
                (
                    "Báo cáo quý I/2023: hạn 16/03/2023, còn 7 ngày.",
                    "Đã nhắc 1 lần. Lần gần nhất:",
                    "• Tư pháp: đã gửi 08:00 ngày 09/03/2023",
                    "Nhắc tiếp: 08:00 ngày 13/03/2023.",
                ),
            ),
        ],
    )


async def test_a_person_who_blocked_the_assistant_is_shown_as_not_reached(office):
    office.outside.failures[office["Tư pháp"].address] = [blocked()]
    await office.at("2023-03-09 08:00")
    await talk(
        office["Chủ tịch"],
        [
            ("/trangthai", "TRẠNG THÁI"),
            ("Tư pháp", ("Chưa nhắc lần nào", "• Tư pháp: chưa gửi được: đã chặn bot")),
        ],
    )
    assert "Nhắc ngay" not in office["Chủ tịch"].labels


async def test_reminding_now_is_sent_to_late_departments_at_most_once_an_hour(office):
    await office.at("2023-03-10 08:00")
    await report_everything(office["Văn hóa"])
    before = {name: len(office[name].seen) for name in ("Tư pháp", "Văn hóa", "Địa chính")}
    await talk(
        office["Nội vụ"],
        [
            ("/nhacngay", "còn nợ 4 báo cáo sắp đến hạn nhất"),
            ("Nhắc ngay", "Đã nhắc 03 đồng chí:"),
        ],
    )
    after = {name: len(office[name].seen) for name in before}
    assert after == {
        "Tư pháp": before["Tư pháp"] + 1,
        "Văn hóa": before["Văn hóa"],
        "Địa chính": before["Địa chính"] + 1,
    }
    assert "Văn phòng - Nội vụ đề nghị:" in office["Tư pháp"].text
    await office.at("2023-03-10 08:59")
    await talk(
        office["Nội vụ"],
        [("/nhacngay", "còn nợ 4"), ("Nhắc ngay", "03 đồng chí vừa được nhắc trong vòng một giờ")],
    )
    await office.at("2023-03-10 09:01")
    await talk(office["Nội vụ"], [("/nhacngay", "còn nợ 4"), ("Nhắc ngay", "Đã nhắc 03")])


async def test_a_coordinator_who_reminds_others_is_told_of_their_own_missing_report(office):
    await office.at("2023-03-10 08:00")
    own = "Báo cáo do chính đồng chí phụ trách cũng chưa gửi: đề nghị gõ /baocao."
    coordinator = office["Nội vụ"]
    await talk(coordinator, [("/nhacngay", "còn nợ 5"), ("Nhắc ngay", ("Đã nhắc 04", own))])
    for name in ("Tư pháp", "Văn phòng HĐND", "Văn hóa", "Địa chính"):
        await report_everything(office[name])
    await talk(
        coordinator,
        [
            ("/summary", "Ngành đã báo cáo: 4/5"),
            ("Nhắc đơn vị chưa nộp", "Nhắc ngay 01 ngành"),
            ("Nhắc ngay", (own, "not:không có cán bộ nào nhận được tin")),
        ],
    )


async def test_one_department_can_be_reminded_from_its_screen(office):
    await office.at("2023-03-10 08:00")
    before = len(office["Địa chính"].seen)
    await talk(
        office["Nội vụ"],
        [
            ("/trangthai", "TRẠNG THÁI"),
            ("Tư pháp", "TƯ PHÁP"),
            ("Nhắc ngay", "Đã nhắc 01 đồng chí"),
        ],
    )
    assert "Văn phòng - Nội vụ đề nghị:" in office["Tư pháp"].text
    assert len(office["Địa chính"].seen) == before


async def test_a_nudge_in_the_evening_waits_for_the_morning(office):
    await office.at("2023-03-10 17:00")
    await talk(
        office["Nội vụ"],
        [("/nhacngay", "còn nợ"), ("Nhắc ngay", "tin sẽ đi lúc 08:00 ngày 13/03/2023")],
    )
    before = len(office["Tư pháp"].seen)
    await office.at("2023-03-11 09:00")
    assert len(office["Tư pháp"].seen) == before
    await office.at("2023-03-13 08:00")  # the ordinary reminder replaces it
    assert len(office["Tư pháp"].seen) == before + 1
    assert "đề nghị:" not in office["Tư pháp"].text


async def test_a_nudge_before_a_day_without_a_rung_is_sent_in_the_morning(office):
    await office.at("2023-03-09 08:00")
    await office.at("2023-03-09 17:00")
    await talk(office["Nội vụ"], [("/nhacngay", "còn nợ"), ("Nhắc ngay", "08:00 ngày 10/03/2023")])
    await office.at("2023-03-10 08:00")
    assert "Văn phòng - Nội vụ đề nghị:" in office["Tư pháp"].text


async def test_only_overdue_reports_are_nudged_once_one_is_overdue(office):
    await office.at("2023-03-17 09:00")
    await talk(
        office["Nội vụ"], [("/nhacngay", "còn nợ 5 báo cáo đã quá hạn"), ("ok", "Đã nhắc 04")]
    )
    assert "khung kế hoạch" not in office["Tư pháp"].text


async def test_only_the_coordinator_can_remind_now(office):
    await talk(office["Chủ tịch"], [("/nhacngay", "chỉ dành cho Văn phòng - Nội vụ")])
