"""Reporting: repeated answers, scores, documents, explanations, files sent back."""

import pytest

from tests.office import photo, report_everything, talk
from tests.thanks import thanked

pytestmark = pytest.mark.both_channels


async def next_round(office):
    """Report quarter I, then go to quarter II."""
    await report_everything(office["Tư pháp"])
    await office.at("2023-06-09 08:00")
    return office["Tư pháp"]


async def test_an_unchanged_department_reports_with_four_taps_from_the_reminder(office):
    official = await next_round(office)
    assert "quý II" in official.text
    await talk(
        official,
        [
            ("Báo cáo ngay", "Đã cập nhật 0/2 nội dung"),
            ("Như kỳ trước (2 nội dung)", ("1.1", "Đang thực hiện 50% (quý I/2023)")),
            ("Xác nhận 2 nội dung", ("Đã ghi 2 nội dung như kỳ trước", "2/2 nội dung")),
            ("Gửi báo cáo", thanked(2)),
        ],
    )


async def test_only_changed_tasks_are_asked_for(office):
    official = await next_round(office)
    await talk(
        official,
        [
            ("Báo cáo ngay", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "đến đâu"),
            ("Đang thực hiện 75%", "Mức độ: Đang thực hiện 75%"),
            ("Xác nhận", "1/2"),
            ("Như kỳ trước (1 nội dung)", ("1.2", "Đang thực hiện 50%", "not:75%")),
            ("Xác nhận 1 nội dung", "Đã ghi 1 nội dung như kỳ trước"),
        ],
    )
    send, first, second = official.labels[:3]
    assert send == "Gửi báo cáo"
    assert (first[:5], second[:5]) == ("✓ 1.1", "✓ 1.2")
    assert first.endswith("· đang thực hiện 75%")
    assert second.endswith("· đang thực hiện 50%")


async def test_a_single_task_can_be_taken_over_as_before_and_confirmed(office):
    official = await next_round(office)
    await talk(
        official,
        [
            ("Báo cáo ngay", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "đến đâu"),
            ("Như kỳ trước: Đang thực hiện 50%", "Mức độ: Đang thực hiện 50%"),
            ("Xác nhận", "1/2"),
            ("○ 1.2 · Chưa cập nhật", "đến đâu"),
            ("nhu cu", "Mức độ: Đang thực hiện 50%"),
        ],
    )


async def test_the_first_round_offers_no_earlier_answers(office):
    await office["Tư pháp"].says(text="/baocao")
    assert not [label for label in office["Tư pháp"].labels if "kỳ trước" in label]


@pytest.mark.parametrize("typed", ["1,5", "1.5", "1,5 điểm"])
async def test_a_department_scores_itself_with_a_decimal_comma(office, typed):
    await talk(
        office["Tư pháp"],
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "năm 2022 đạt 1,5/3 điểm"),
            ("Đang thực hiện 50%", "Mức độ"),
            ("Tự đánh giá điểm", "từ 0 đến 3"),
            ("mười", "chưa hiểu điểm này"),
            ("3,5", "Điểm tự đánh giá cần từ 0 đến 3"),
            ("1,255", "nhiều nhất hai chữ số thập phân"),
            (typed, ("Đã ghi điểm tự đánh giá: 1,5.", "Điểm tự đánh giá: 1,5/3")),
        ],
    )


async def test_a_task_without_points_cannot_be_scored(office):
    await talk(
        office["Nội vụ"],
        [("/baocao", "0/3"), ("○ 3.1 · Chưa cập nhật", "90%"), ("Đang thực hiện 50%", "Mức độ")],
    )
    assert "Tự đánh giá điểm" not in office["Nội vụ"].labels


async def test_a_done_task_needs_evidence_or_an_explanation(office):
    await talk(
        office["Tư pháp"],
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "1.1."),
            ("Đã hoàn thành", "Mức độ"),
            ("Xác nhận", "chưa có tài liệu kiểm chứng"),
            ("Đã ban hành 15/QĐ-UBND ngày 10/3/2023", "Tài liệu kiểm chứng: 15/QĐ-UBND"),
            ("Xác nhận", "Đã ghi nội dung 1.1: Đã hoàn thành"),
            ("○ 1.2 · Chưa cập nhật", "1.2."),
            ("Đã hoàn thành", "Mức độ"),
            ("Xác nhận", "nêu giải trình"),
            ("Làm trực tiếp, không có văn bản", "Giải trình: Làm trực tiếp, không có văn bản"),
            ("Xác nhận", "Đã ghi nội dung 1.2: Đã hoàn thành"),
        ],
    )


async def test_a_task_with_a_photo_takes_five_taps_and_the_photo(office):
    await office.at("2023-03-09 08:00")
    await talk(
        office["Tư pháp"],
        [
            ("Báo cáo ngay", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "1.1."),
            ("Đã hoàn thành", "Mức độ"),
            ((photo(),), "Đã nhận 1 tệp kiểm chứng"),
            ("Xác nhận", "Đã ghi nội dung 1.1"),
        ],
    )


async def test_a_person_who_reports_gets_a_file_again_with_one_tap(office):
    await talk(
        office["Tư pháp"],
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "1.1."),
            ("Đang thực hiện 50%", "Mức độ"),
            ((photo("bien-ban.pdf", b"%PDF"),), "Đã nhận 1 tệp"),
            ("Thêm", "Tài liệu kiểm chứng: 1 tệp"),
            ("Xem tệp (1)", "Tài liệu kiểm chứng của nội dung 1.1: 1 tệp dưới đây"),
        ],
    )
    file = office["Tư pháp"].files[-1]
    assert (file.name, file.content) == ("bien-ban.pdf", b"%PDF")


async def test_a_change_after_sending_is_marked_and_after_the_lock_is_an_addition(office):
    official = office["Tư pháp"]
    await report_everything(official)
    await office.at("2023-03-15 09:00")
    for task, mark in (("1.1", "đã sửa"), ("1.2", "bổ sung sau khi khóa kỳ")):
        await talk(
            official,
            [
                ("/baocao", "Đã gửi lúc 08:00 ngày 09/03/2023"),
                (f"✓ {task} · Đang thực hiện 50%", f"Nội dung {task}."),
                ("75%", "Mức độ: Đang thực hiện 75%"),
                ("Xác nhận", f"Đang thực hiện 75%; {mark}"),
            ],
        )
        await office.at("2023-04-17 09:00")  # two days after the lock
    await office.at("2023-04-18 09:00")
    said = "đã sửa 1 nội dung, bổ sung sau khi khóa kỳ 1 nội dung"
    for command in ("/trangthai", "/summary"):
        await talk(office["Nội vụ"], [(command, f"Tư pháp: đã gửi 09/03/2023, {said}")])


async def test_a_person_who_types_another_percentage_is_told_the_recorded_level(office):
    said = ("Đồng chí ghi 60%; mức gần nhất để chọn là 50%.", "Đang thực hiện 50%")
    typed = ("dang lam duoc 60 phan tram", said)
    await talk(office["Tư pháp"], [("/baocao", "0/2 nội dung"), ("1.1", "đến đâu"), typed])


async def test_words_called_a_difficulty_are_recorded_as_one_and_not_as_a_result(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/baocao", "0/2 nội dung"),
            ("1.1", "đến đâu"),
            ("Đang thực hiện 50%", "gõ kết quả"),
            ("kho khan: thieu nguoi", ("Nội dung: thieu nguoi", "Nguyên nhân chính")),
            ("Phối hợp", "đề xuất"),
            ("quay lại", "Nguyên nhân"),
            ("quay lại", "nguyên nhân"),
            ("quay lại", ("Nội dung 1.1", "not:thieu nguoi")),
        ],
    )
