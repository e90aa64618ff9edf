"""Slips put right while a task is answered, stopping, and evidence that there is not."""

import pytest

from tests.office import talk

BEGUN = [
    ("/baocao", "BÁO CÁO"),
    ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
    ("Đang thực hiện 50%", "Mức độ: Đang thực hiện 50%"),
]


async def test_another_level_after_a_slip_is_the_level(office):
    await talk(
        office["Tư pháp"],
        [
            *BEGUN,
            ("a nham, 70%", ("mức gần nhất để chọn là 75%", "Mức độ: Đang thực hiện 75%")),
            ("sua lai thanh 25%", ("Mức độ: Đang thực hiện 25%", "not:Kết quả:")),
        ],
    )


async def test_a_number_after_a_slip_is_the_score_where_one_was_given(office):
    await talk(
        office["Tư pháp"],
        [
            *BEGUN,
            ("a nham, 2", ("Chưa rõ số này", "not:Kết quả:")),
            ("Tự đánh giá điểm", "bao nhiêu điểm"),
            ("2,5", "2,5/3"),
            ("a nham, 2", ("2/3", "not:Kết quả:")),
        ],
    )


async def test_the_code_of_another_task_opens_it_and_is_no_result(office):
    await talk(office["Tư pháp"], [*BEGUN, ("1.2", ("Nội dung 1.2.", "not:Kết quả:"))])


async def test_other_words_after_a_slip_take_the_place_of_the_last_ones(office):
    await talk(
        office["Tư pháp"],
        [
            *BEGUN,
            ("da niem yet thu tuc", "Kết quả: da niem yet thu tuc"),
            ("da ra soat 12 van ban", "da ra soat 12 van ban"),
            (
                "a nham, da ra soat 15 van ban",
                ("Kết quả: da niem yet thu tuc\nda ra soat 15 van ban", "not:12", "not:nham"),
            ),
            ("Hoàn tác", "da ra soat 12 van ban"),
        ],
    )


async def test_that_there_is_no_evidence_is_no_result_and_no_explanation(office):
    await talk(
        office["Tư pháp"],
        [
            *BEGUN,
            ("Gửi tệp, ảnh", "gửi tài liệu kiểm chứng"),
            ("ko co anh", ("chưa có tài liệu kiểm chứng", "not:Kết quả: ")),
            ("100%", "Mức độ: Đã hoàn thành"),
            ("Xác nhận", "nêu giải trình"),
            ("khong co tai lieu", ("nêu vì sao chưa có", "not:Đã ghi giải trình")),
            ("khong co anh vi may hong", "Giải trình: khong co anh vi may hong"),
        ],
    )


@pytest.mark.parametrize("words", ["thoi huy di", "thoi khong can nua", "bo qua di", "thoi"])
async def test_stopping_leaves_the_step_and_what_was_recorded_stays(office, words):
    await talk(
        office["Tư pháp"],
        [
            *BEGUN,
            ("da niem yet thu tuc", "Kết quả: da niem yet thu tuc"),
            (words, ("Những gì đồng chí đã ghi vẫn được giữ nguyên", "chọn việc cần làm")),
            ("/baocao", "Đang thực hiện 50%"),
            ("✎ 1.1 · Đang thực hiện 50%", ("Kết quả: da niem yet thu tuc", f"not:{words}")),
        ],
    )


async def test_a_wish_and_a_question_within_a_task_are_no_result(office):
    await talk(
        office["Tư pháp"],
        [
            *BEGUN,
            ("k co so lieu thi ghi 0 ha", ("Ghi câu này vào Kết quả của 1.1?", "not:Đã ghi")),
            ("Không ghi", "Không ghi câu"),
            ("xin lui han den 21/3 vi cho so lieu", "Ghi câu này vào Kết quả của 1.1?"),
            ("Làm theo câu này", ("Xin gia hạn đến 21/03/2023", "Lý do: cho so lieu")),
        ],
    )
