"""Corrections while a task is answered, words that stop, and words that deny evidence."""

import pytest

from tests.office import talk

BEGUN = [
    ("/baocao", "BÁO CÁO"),
    ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
    ("Đang thực hiện 50%", "Mức độ: Đang thực hiện 50%"),
]


async def test_a_corrected_level_replaces_the_level(office):
    await talk(
        office["Tư pháp"],
        [
            *BEGUN,
            ("a nham, 70%", ("mức gần nhất để chọn là 75%", "Mức độ: Đang thực hiện 75%")),
            ("sua lai thanh 25%", ("Mức độ: Đang thực hiện 25%", "not:Kết quả:")),
        ],
    )


async def test_a_corrected_number_replaces_the_score_if_there_is_one(office):
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


async def test_the_code_of_another_task_opens_that_task(office):
    await talk(office["Tư pháp"], [*BEGUN, ("1.2", ("Nội dung 1.2.", "not:Kết quả:"))])


async def test_corrected_words_replace_the_last_ones(office):
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


async def test_words_that_deny_evidence_are_neither_a_result_nor_an_explanation(office):
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
async def test_words_that_stop_end_the_step_and_keep_what_was_recorded(office, words):
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


async def test_a_request_during_a_task_is_not_recorded_as_a_result(office):
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
