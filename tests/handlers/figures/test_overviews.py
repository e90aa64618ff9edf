"""Overviews of the round: own tasks, the departments' status, the summary, the menu."""

from core.dialogue.words import dialogue
from tests.office import report_everything, talk


async def test_my_tasks_are_shown_with_the_days_left(office):
    await talk(
        office["Tư pháp"],
        [
            ("/viec", ("Báo cáo quý I/2023 – Tư pháp", "16/03/2023 (thứ Năm), còn 7 ngày")),
            ("Tư pháp · quý I/2023 · 0/2", "BÁO CÁO QUÝ I/2023 – TƯ PHÁP"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đang thực hiện 50%", "Mức độ"),
            ("/viec", ("○ 1.1", "đang thực hiện 50% (chưa xác nhận)", "○ 1.2", "chưa cập nhật")),
        ],
    )


async def test_my_tasks_are_shown_after_sending_and_when_overdue(office):
    await report_everything(office["Tư pháp"])
    await talk(office["Tư pháp"], [("/viec", "Đã gửi lúc 08:00 ngày 09/03/2023")])
    await office.at("2023-03-20 09:00")
    await talk(office["Địa chính"], [("/viec", "đã quá hạn 02 ngày làm việc")])


async def test_a_person_without_a_department_is_told_so(office):
    await talk(office["Kiểm tra"], [("/baocao", "chưa được giao")])
    await talk(office["Chủ tịch"], [("viec cua toi", "không có báo cáo ngành phải gửi")])


async def test_the_status_shows_every_departments_state(office):
    await report_everything(office["Tư pháp"])
    await talk(
        office["Văn hóa"],
        [
            ("/baocao", "0/2"),
            ("○ 4.1 · Chưa cập nhật", "Nội dung 4.1."),
            ("Đang thực hiện 50%", "Mức độ"),
            ("Xác nhận", "1/2"),
            (
                "/trangthai",
                (
                    "TRẠNG THÁI BÁO CÁO QUÝ I/2023",
                    "Đã gửi: 1/5 ngành",
                    "Tư pháp: đã gửi 09/03/2023",
                    "Văn hoá – LĐTĐ&XH: chưa gửi, đang soạn 1/2",
                    "Văn phòng Nội vụ: chưa gửi",
                ),
            ),
        ],
    )


async def test_the_summary_counts_sent_reports_and_lists_departments_in_trouble_first(office):
    await report_everything(office["Văn hóa"], "Đã hoàn thành")
    await report_everything(office["Tư pháp"])
    await office.at("2023-03-17 08:00")
    await report_everything(office["Nội vụ"], "Chưa thực hiện")
    await talk(
        office["Chủ tịch"],
        [
            (
                "/tonghop",
                (
                    "TỔNG HỢP TIẾN ĐỘ KHẮC PHỤC CCHC - QUÝ I/2023",
                    "đến 08:00 ngày 17/03/2023",
                    "Ngành đã báo cáo: 3/5; gửi quá hạn 1; chưa gửi 2",
                    "Tổng 13 nội dung: hoàn thành 2; đang thực hiện 2; chưa thực hiện 9",
                    "trong đó quá hạn 6.",
                    "(Tính là chưa thực hiện: 6 nội dung chưa có báo cáo.)",
                    "🔴 Văn phòng HĐND - UBND xã: chưa gửi, quá hạn 01 ngày làm việc",
                    "🟠 Văn phòng Nội vụ: đã gửi 17/03/2023, quá hạn 01 ngày làm việc",
                    "✅ Văn hoá – LĐTĐ&XH: đã gửi 09/03/2023 (2/2 hoàn thành, 0 đang thực",
                ),
            )
        ],
    )
    shown = office["Chủ tịch"].text
    order = ["Văn phòng HĐND", "Địa chính", "Văn phòng Nội vụ", "Tư pháp"]
    assert sorted(order, key=shown.index) == order


async def test_drafts_count_when_sent_and_edits_when_confirmed(
    office,
):
    official = office["Tư pháp"]
    await report_everything(official)
    await talk(
        official,
        [
            ("/baocao", "Đã gửi lúc"),
            ("✓ 1.1 · Đang thực hiện 50%", "Nội dung 1.1."),
            ("Sửa mức độ", "đến đâu"),
            ("Đã hoàn thành", "Mức độ: Đã hoàn thành"),
            ("Theo 15/QĐ-UBND ngày 10/3/2023", "Tài liệu kiểm chứng: 15/QĐ-UBND"),
        ],
    )
    await talk(office["Chủ tịch"], [("/summary", "hoàn thành 0; đang thực hiện 2")])
    await talk(official, [("Xác nhận", "Đã cập nhật nội dung 1.1")])
    await talk(office["Chủ tịch"], [("Cập nhật số liệu", "hoàn thành 1; đang thực hiện 1")])


async def labels_of_all_pages(chat):
    """Give the labels of a screen that a channel with few choices shows on two pages."""
    turning = {dialogue.previous_page(), dialogue.next_page()}
    labels = [label for label in chat.labels if label not in turning]
    while dialogue.next_page() in chat.labels:
        await chat.answers(dialogue.next_page())
        labels += [label for label in chat.labels if label not in {*turning, *labels}]
    return labels


async def test_the_menu_has_the_commands_of_the_roles(office):
    menus = {
        "Tư pháp": [
            "Báo cáo",
            "Việc của tôi",
            "Khung kế hoạch, kiểm tra",
            "Khó khăn, vướng mắc",
            "Tồn tại qua kiểm tra",
            "Gia hạn",
            "Nghỉ phép",
            "Trạng thái các ngành",
            "Lịch làm việc",
            "Trợ giúp",
        ],
        "Nội vụ": [
            "Báo cáo",
            "Việc của tôi",
            "Khung kế hoạch, kiểm tra",
            "Tổng hợp",
            "Duyệt báo cáo",
            "Khó khăn, vướng mắc",
            "Tồn tại qua kiểm tra",
            "Gia hạn",
            "Nghỉ phép",
            "Việc khác",
        ],
        "Chủ tịch": [
            "Tổng hợp",
            "Duyệt báo cáo",
            "Chỉ đạo",
            "Khó khăn, vướng mắc",
            "Tồn tại qua kiểm tra",
            "Gia hạn",
            "Trạng thái các ngành",
            "Lịch làm việc",
            "Trợ giúp",
        ],
        "Kiểm tra": [
            "Việc của tôi",
            "Khung kế hoạch, kiểm tra",
            "Tồn tại qua kiểm tra",
            "Nghỉ phép",
            "Trạng thái các ngành",
            "Lịch làm việc",
            "Trợ giúp",
        ],
    }
    for name, labels in menus.items():
        await office[name].says(text="/menu")
        assert await labels_of_all_pages(office[name]) == labels
    await office["Nội vụ"].says(text="/menu")
    await office["Nội vụ"].answers("Việc khác")
    assert office["Nội vụ"].labels == [
        "Trạng thái các ngành",
        "Kiểm tra liên lạc",
        "Kỳ báo cáo",
        "Lịch làm việc",
        "Mời người dùng",
        "Trợ giúp",
        "‹ Quay lại",
    ]


async def test_the_help_has_the_commands_of_the_role(office):
    await talk(office["Tư pháp"], [("/trogiup", ("/baocao –", "quay lại", "not:/summary"))])
    await talk(office["Chủ tịch"], [("/help", ("/summary –", "not:/baocao"))])


async def test_open_reports_of_an_earlier_round_stay_visible(office):
    await report_everything(office["Tư pháp"])
    await office.at("2023-06-09 08:00")
    owed = ("Còn nợ kỳ trước: quý I/2023 – 4 ngành (Văn phòng HĐND - UBND xã;", "quá hạn 58 ngày")
    await talk(office["Chủ tịch"], [("/summary", ("QUÝ II VÀ 6 THÁNG ĐẦU NĂM 2023", *owed))])
    await talk(office["Tư pháp"], [("trang thai", owed)])
    # In a future round's figures, reports that are not yet due are not owed.
    await talk(office["Chủ tịch"], [("/summary quý 4", owed)])
    assert office["Chủ tịch"].text.count("Còn nợ kỳ trước:") == 1
