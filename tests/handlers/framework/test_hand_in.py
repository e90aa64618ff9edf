"""Handing in the framework plan with its annex, or a month's inspection."""

import pytest
from sqlalchemy import select

from models import Round
from tests.office import photo, talk
from tests.planning import fill_first, fill_second

pytestmark = pytest.mark.both_channels


async def test_a_department_hands_in_its_framework_plan(office):
    await office.at("2023-03-16 08:00")
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/viec", "Khung kế hoạch năm 2023 – Tư pháp"),
            (
                "Khung kế hoạch năm 2023 · Tư pháp",
                ("KHUNG KẾ HOẠCH NĂM 2023 – TƯ PHÁP", "31/03/2023"),
            ),
            ((photo("khung.docx"),), ("Đã nhận 1 tệp", "Đã lập 0/2 nội dung")),
            ("Phụ lục (1 tệp)", ("Tệp, ảnh: 1", "chưa gửi, đã lập 0/2 nội dung", "không bắt buộc")),
            ("Kèm biên bản họp", ("Đã ghi nội dung", "Nội dung: Kèm biên bản họp")),
            (
                "gửi",
                ("Đã lập 0/2 nội dung", "not:Đã nhận khung"),  # the annex alone is not a plan
            ),
            (
                "gửi",
                (
                    "Chưa gửi được khung kế hoạch: nội dung 1.1 còn thiếu giải pháp, ",
                    "thời gian hoàn thành, sản phẩm, mục tiêu điểm; nội dung 1.2 còn thiếu",
                ),
            ),
        ],
    )
    await fill_first(official)
    await fill_second(official)
    await talk(
        official,
        [("Gửi", "Đã nhận khung kế hoạch năm 2023 của ngành Tư pháp lúc 08:00 ngày 16/03/2023")],
    )
    await office.at("2023-03-24 08:00")
    assert "khung kế hoạch" not in office["Tư pháp"].text
    assert "khung kế hoạch" in office["Văn hóa"].text


async def test_the_team_is_reminded_and_hands_in_the_months_inspection(office):
    await office.at("2023-03-17 08:00")
    team = office["Kiểm tra"]
    assert "Kính gửi Tổ kiểm tra CCHC. Đề nghị Tổ tiến hành kiểm tra tháng 3/2023" in team.text
    assert "Hạn gửi: 20/03/2023 (thứ Hai), còn 3 ngày" in team.text
    await talk(
        team,
        [
            ("Nộp ngay", "BÁO CÁO KIỂM TRA THÁNG 3/2023 – TỔ KIỂM TRA"),
            ("Gửi", "Chưa có nội dung hoặc tệp nào"),  # the send button is not there yet
            ("Đã kiểm tra bộ phận một cửa", "Đã ghi nội dung"),
            ("gui bao cao", "Đã nhận báo cáo kiểm tra tháng 3/2023 của Tổ kiểm tra"),
        ],
    )
    before = len(team.seen)
    await office.at("2023-03-20 08:00")
    assert len(team.seen) == before


async def test_a_started_but_unsent_inspection_is_told_apart(office):
    await talk(
        office["Kiểm tra"],
        [("/nop", "THÁNG 3/2023"), ("Kiểm tra bộ phận một cửa", "Chưa gửi. Đủ rồi thì bấm “Gửi”")],
    )
    await office.at("2023-03-20 08:00")
    assert "Tổ kiểm tra đã soạn nhưng chưa gửi" in office["Kiểm tra"].text


async def test_an_overdue_inspection_is_told_to_superiors(office):
    await office.at("2023-03-23 08:00")
    assert "Chưa có báo cáo kiểm tra tháng 3/2023" in office["Nội vụ"].text
    assert "chưa có báo cáo kiểm tra tháng 3/2023" in office["Chủ tịch"].text.lower()


async def test_only_people_with_the_right_can_hand_in(office):
    await talk(office["Tư pháp"], [("/nop 7 0", "chỉ dành cho Tổ kiểm tra")])
    await talk(office["Kiểm tra"], [("/nop 5 1", "không được giao báo cáo cho ngành này")])
    await talk(office["Chủ tịch"], [("/nop", "Hiện không có")])
    await talk(office["Tư pháp"], [("/nop 999 1", "Không tìm thấy kỳ báo cáo này")])


async def test_an_unrequested_file_can_be_used_for_a_hand_in(office):
    await office.at("2023-03-24 08:00")
    await talk(
        office["Tư pháp"],
        [
            ((photo("khung.docx"),), "Ảnh này là của nội dung nào?"),
            ("Khung kế hoạch năm 2023 · Tư pháp", ("Đã nhận 1 tệp", "Tệp, ảnh: 1")),
        ],
    )
    await talk(
        office["Kiểm tra"],
        [
            ("/menu", "Kính chào"),
            ((photo(),), "Ảnh này là của nội dung nào?"),
            ("Kiểm tra tháng 3/2023 · Tổ kiểm tra", "Đã nhận 1 tệp"),
        ],
    )
    await talk(office["Chủ tịch"], [((photo(),), "không có báo cáo nào phải nộp")])


async def test_the_words_can_be_rewritten_and_additions_after_sending_are_marked(office):
    await talk(
        office["Kiểm tra"],
        [
            ("/nop", "THÁNG 3/2023"),
            ("da kiem tra 3 bo phan", "Nội dung: da kiem tra 3 bo phan"),
            ("Viết lại nội dung", ("Đã bỏ nội dung cũ", "not:3 bo phan")),
            ("Đã kiểm tra 2 bộ phận", "Nội dung: Đã kiểm tra 2 bộ phận"),
            ("Gửi", "Đã nhận báo cáo kiểm tra tháng 3/2023"),
            ("Xem lại", "Đã gửi lúc"),
            ("Thêm: một cửa", "Phần bổ sung được ghi vào bản đã gửi"),
        ],
    )
    await talk(
        office["Nội vụ"],
        [
            ("/trangthai", "TRẠNG THÁI"),
            ("Tổ kiểm tra", ("Báo cáo kiểm tra tháng 3/2023", "Thêm: một cửa", "Đã gửi lúc")),
        ],
    )


async def test_a_report_card_cannot_be_used_for_a_hand_in(office):
    async with office.database.reading() as session:
        framework = await session.scalar(select(Round.id).where(Round.key == "2023-F"))
    await talk(office["Tư pháp"], [(f"/baocao {framework} 1", "Không tìm thấy kỳ báo cáo này")])
    await talk(office["Tư pháp"], [("/nop 99999999999999999999 1", "KHUNG KẾ HOẠCH")])
