"""A report as a conversation."""

import pytest
from sqlalchemy import select

from models import Conversation, Department, Round
from tests.office import photo, report_everything, talk
from tests.thanks import thanked

pytestmark = pytest.mark.both_channels


async def test_four_taps_lead_from_the_reminder_to_a_confirmed_answer(office):
    await office.tick()
    official = office["Tư pháp"]
    assert (
        "quý I/2023 của ngành Tư pháp đến hạn ngày 16/03/2023 (thứ Năm), còn 7 ngày"
        in official.text
    )
    await talk(
        official,
        [
            ("Báo cáo ngay", ("BÁO CÁO QUÝ I/2023 – TƯ PHÁP", "Đã cập nhật 0/2 nội dung")),
            ("○ 1.1 · Chưa cập nhật", ("rà soát văn bản", "năm 2022 đạt 1,5/3 điểm")),
            ("Đang thực hiện 50%", "Mức độ: Đang thực hiện 50%"),
            ("Xác nhận", ("Đã ghi nội dung 1.1", "Đã cập nhật 1/2 nội dung")),
        ],
    )


async def test_a_whole_report_has_words_evidence_and_a_difficulty(office):
    await talk(
        office["Tư pháp"],
        [
            ("/baocao", "Đã cập nhật 0/2 nội dung"),
            ("○ 1.1 · Chưa cập nhật", "hiện thực hiện đến đâu"),
            ("Đã hoàn thành", "Mức độ: Đã hoàn thành"),
            ("Đã rà soát 12 văn bản", ("Đã ghi.", "Kết quả: Đã rà soát 12 văn bản")),
            ((photo(),), ("Đã nhận 1 tệp kiểm chứng", "1 tài liệu kiểm chứng")),
            ((photo(),), "Tệp này đã có"),
            ("Thêm", "Tài liệu kiểm chứng: 1 tệp"),
            ("Khó khăn, vướng mắc", "chọn nguyên nhân chính, hoặc gõ nội dung"),
            ("Chưa bố trí được kinh phí", ("Nội dung: Chưa bố trí", "Nguyên nhân chính là gì?")),
            ("Kinh phí", "đề xuất, kiến nghị gì"),
            ("Chưa có đề xuất", "Gửi vướng mắc này?"),
            ("Gửi", ("Đã ghi khó khăn", "Khó khăn, vướng mắc: Chưa bố trí được kinh phí")),
            ("Xác nhận", "Đã cập nhật 1/2 nội dung"),
            ("○ 1.2 · Chưa cập nhật", "Nội dung 1.2."),
            ("Chưa thực hiện", "Mức độ: Chưa thực hiện"),
            (
                "Xác nhận",
                (
                    "Đã cập nhật đủ 2/2 nội dung",
                    "Đã hoàn thành; 1 tài liệu kiểm chứng; có khó khăn",
                ),
            ),
            ("Gửi báo cáo", ("Đã nhận đủ 2/2 nội dung của ngành Tư pháp", "trước hạn")),
        ],
    )


async def test_labels_can_be_typed_without_diacritics(office):
    await talk(
        office["Tư pháp"],
        [
            ("/baocao", "BÁO CÁO QUÝ I/2023"),
            ("○ 1.1 · chua cap nhat", "Nội dung 1.1."),
            ("dang thuc hien 75%", "Đang thực hiện 75%"),
            ("quay lai", "Đã cập nhật 0/2 nội dung"),
            ("✎ 1.1 · Đang thực hiện 75%", "Mức độ: Đang thực hiện 75%"),
            ("HUY", "Những gì đồng chí đã ghi vẫn được giữ nguyên"),
        ],
    )


async def test_a_report_can_be_sent_only_when_every_task_is_confirmed(office):
    official = office["Tư pháp"]
    await talk(official, [("/baocao", "0/2"), ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1.")])
    await talk(official, [("Đang thực hiện 25%", "25%"), ("‹ Danh sách", "chưa xác nhận")])
    assert "Gửi báo cáo" not in official.labels


async def test_a_sent_report_can_be_corrected_and_stays_sent(office):
    official = office["Tư pháp"]
    assert thanked(2) in await report_everything(official)
    await talk(
        official,
        [
            ("Xem báo cáo", "Đã gửi lúc 08:00 ngày 09/03/2023"),
            ("✓ 1.1 · Đang thực hiện 50%", "Đã xác nhận"),
            ("Sửa mức độ", "hiện thực hiện đến đâu"),
            ("Đã hoàn thành", "Mức độ: Đã hoàn thành"),
            ("Xác nhận", "chưa có tài liệu kiểm chứng"),
            ("Hồ sơ giấy lưu tại bộ phận", "Giải trình: Hồ sơ giấy lưu tại bộ phận"),
            ("Xác nhận", ("Đã cập nhật nội dung 1.1: Đã hoàn thành", "Đã gửi lúc 08:00")),
        ],
    )


async def test_a_photo_before_any_question_is_asked_for_its_task(office):
    await talk(
        office["Tư pháp"],
        [
            ((photo(),), ("Đã nhận 1 tệp", "Ảnh này là của nội dung nào")),
            (
                "1.2 Cải cách thể chế… · chưa cập nhật",
                ("Đã nhận 1 tệp kiểm chứng", "hiện thực hiện"),
            ),
            ("Đang thực hiện 50%", "Tài liệu kiểm chứng: 1 tệp"),
        ],
    )


async def test_secret_and_oversized_files_are_refused_with_a_reason(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đang thực hiện 50%", "50%"),
            ((photo("CV 12 TỐI MẬT.pdf"),), ("dấu hiệu là tài liệu mật", "not:kiểm chứng: 1")),
            ((photo("to.pdf", size=20_000_001),), ("lớn quá 20 MB", "not:kiểm chứng: 1")),
            ((photo("trong.pdf", b""),), "tệp trống"),
        ],
    )
    assert not [path for path in office.rules.evidence_directory.rglob("*") if path.is_file()]


async def test_an_official_of_two_departments_is_asked_for_the_department(office):
    official = await office.seat("Hai ngành", (), ("Tư pháp", "Địa chính – Xây dựng"))
    await talk(
        official,
        [
            ("/baocao", "chọn báo cáo cần làm"),
            ("Địa chính – Xây dựng · quý I/2023 · 0/2", "ĐỊA CHÍNH – XÂY DỰNG"),
        ],
    )


async def test_an_unconfirmed_correction_is_mentioned(office):
    official = office["Tư pháp"]
    await report_everything(official)
    await talk(
        official,
        [
            ("/baocao", "Đã gửi lúc"),
            ("✓ 1.2 · Đang thực hiện 50%", "Nội dung 1.2."),
            ("100%", "Mức độ: Đã hoàn thành"),
            ("‹ Danh sách", "Nội dung 1.2 đã sửa nhưng chưa xác nhận"),
        ],
    )


async def test_levels_and_codes_can_be_typed(office):
    await talk(
        office["Tư pháp"],
        [
            ("bao cao", "Đã cập nhật 0/2"),
            ("1.1", "Nội dung 1.1."),
            ("khac", "chọn một mức độ dưới đây"),
            ("50", "Mức độ: Đang thực hiện 50%"),
            ("xong", ("Mức độ: Đã hoàn thành", "not:Kết quả")),
            ("Khó khăn, vướng mắc", "nguyên nhân"),
            ("khong co", ("không có khó khăn", "not:Khó khăn, vướng mắc: ")),
        ],
    )


async def test_a_round_that_has_not_begun_accepts_no_report(office):
    official = office["Tư pháp"]
    async with office.database.reading() as session:
        last = await session.scalar(select(Round).where(Round.key == "2023-Q4"))
        department = await session.scalar(select(Department).where(Department.name == "Tư pháp"))
    await talk(
        official,
        [
            (f"/baocao {last.id} {department.id}", "BÁO CÁO QUÝ IV VÀ CẢ NĂM 2023"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đã hoàn thành", "Kỳ báo cáo này chưa mở (từ ngày 15/09/2023)"),
        ],
    )
    await talk(official, [(f"/baocao 99999999999999999999 {department.id}", "BÁO CÁO QUÝ I/2023")])


async def test_a_secret_caption_is_refused_with_its_file(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đang thực hiện 50%", "50%"),
        ],
    )
    shown = await official.says(text="TỐI MẬT: phương án A1", files=(photo(),))
    assert "dấu hiệu là tài liệu mật" in shown
    assert "phương án" not in shown


async def test_files_are_downloaded_only_from_people_who_can_report(office):
    await office["Chủ tịch"].says(files=(photo(),))
    assert not [p for p in office.rules.evidence_directory.rglob("*") if p.is_file()]


async def test_leaving_the_question_reports_waiting_files_as_not_recorded(office):
    await talk(
        office["Tư pháp"],
        [
            ((photo(),), "Đã nhận 1 tệp, chưa ghi vào báo cáo"),
            ("/viec", ("1 tệp vừa gửi chưa được ghi", "VIỆC CỦA ĐỒNG CHÍ")),
            ((photo(),), "Đã nhận 1 tệp, chưa ghi vào báo cáo"),
            ("quay lại", "1 tệp vừa gửi chưa được ghi"),
            ((photo(),), "Đã nhận 1 tệp, chưa ghi vào báo cáo"),
            ("hủy", ("1 tệp vừa gửi chưa được ghi", "Đã dừng")),
            ("hủy", "Không có việc nào đang làm dở"),
        ],
    )


async def test_a_choice_that_an_earlier_version_showed_is_not_understood(office):
    official = office["Tư pháp"]
    await talk(official, [("/baocao", "BÁO CÁO"), ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1.")])
    async with office.database.writing() as session:
        row = await session.scalar(
            select(Conversation).where(Conversation.state["step"].is_not(None))
        )
        earlier = [["of an earlier version", "Mức khác"], *row.state["choices"]]
        row.state = {**row.state, "choices": earlier}
    assert "Trợ lý chưa hiểu" in await official.says(text="Mức khác")
    assert "Mức độ: Đang thực hiện 50%" in await official.says(text="Đang thực hiện 50%")
