"""A difficulty raised inside a report goes into the answer and becomes a case in one step."""

from sqlalchemy import select

from models import Answer, Difficulty
from tests.office import local, photo, talk

WORDS = "Bưu cục chưa có người trực"


async def tells(chat):
    """Describe a difficulty of task 1.1 inside the report."""
    await talk(
        chat,
        [
            ("/baocao", "BÁO CÁO QUÝ I/2023"),
            ("1.1", "Nội dung 1.1."),
            ("Đang thực hiện 50%", "Mức độ"),
            ("Khó khăn, vướng mắc", ("Tư pháp, nội dung 1.1", "not:thuộc nội dung nào")),
            ("Phối hợp", "nêu cụ thể vướng mắc"),
            (WORDS, "đề xuất, kiến nghị gì"),
            ("Làm việc với bưu điện", "gửi đến ai"),
            ("Văn phòng - Nội vụ", "Gửi vướng mắc này?"),
            (
                "Gửi",
                (
                    "Đã ghi khó khăn, vướng mắc. Đã gửi vướng mắc số 01/2023 đến Văn phòng",
                    f"Khó khăn, vướng mắc: {WORDS}\nĐề xuất, kiến nghị: Làm việc với bưu điện",
                ),
            ),
        ],
    )


async def test_the_answer_has_the_difficulty_and_the_coordinator_gets_a_case(office):
    await tells(office["Tư pháp"])
    told = office["Nội vụ"].text
    assert "Ngành Tư pháp nêu vướng mắc số 01/2023 (nội dung 1.1)" in told
    await talk(office["Tư pháp"], [("Xác nhận", "Đã ghi nội dung 1.1"), ("/khokhan", "Số 01/2023")])


async def test_a_rewritten_difficulty_can_be_added_to_the_open_case(office):
    official = office["Tư pháp"]
    await tells(official)
    await talk(
        official,
        [
            ("Khó khăn, vướng mắc", "có vướng mắc số 01/2023 chưa giải quyết"),
            ("Ghi thêm vào vướng mắc số 01/2023", "gõ nội dung cần ghi thêm"),
            (
                "Bưu điện hẹn tháng sau",
                (
                    "Đã ghi thêm vào vướng mắc số 01/2023",
                    "Làm việc với bưu điện\nBưu điện hẹn tháng sau",
                ),
            ),
        ],
    )
    assert "đồng chí Tư pháp ghi thêm.\nBưu điện hẹn tháng sau" in office["Nội vụ"].text
    await talk(
        official,
        [
            ("Khó khăn, vướng mắc", "số 01/2023"),
            ("Chưa có máy quét", ("số 01/2023", "Nội dung: Chưa có máy quét")),
            ("Ghi thêm vào vướng mắc số 01/2023", "Đã ghi thêm vào vướng mắc số 01/2023"),
            ("Khó khăn, vướng mắc", "số 01/2023"),
            ("Kinh phí", "nêu cụ thể"),
            ("Thiếu máy quét", "đề xuất"),
            ("Chưa có đề xuất", "Gửi"),
            ("Gửi", ("Đã gửi vướng mắc số 02/2023", "Khó khăn, vướng mắc: Thiếu máy quét")),
        ],
    )
    async with office.database.reading() as session:
        assert len((await session.scalars(select(Difficulty))).all()) == 2


async def test_the_choice_of_no_difficulty_clears_the_answer_and_mentions_the_open_case(office):
    official = office["Tư pháp"]
    await tells(official)
    await talk(
        official,
        [
            ("Khó khăn, vướng mắc", "chưa giải quyết"),
            (
                "Không có khó khăn",
                ("không có khó khăn", "Vướng mắc số 01/2023 vẫn đang mở", f"not:{WORDS}"),
            ),
            ("/khokhan 1", WORDS),
        ],
    )


async def test_a_photo_meanwhile_is_evidence_and_its_caption_is_the_difficulty(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("1.1", "Nội dung 1.1."),
            ("Đang thực hiện 50%", "Mức độ"),
            ("Khó khăn, vướng mắc", "nguyên nhân"),
            ((photo(),), ("Đã nhận 1 tệp kiểm chứng", "nguyên nhân")),
            ("Kinh phí", "nêu cụ thể"),
        ],
    )
    shown = await official.says(text=WORDS, files=(photo("hai.jpg", b"two"),))
    assert "Đã nhận 1 tệp kiểm chứng" in shown
    await talk(
        official,
        [
            ("khong", "Gửi vướng mắc này?"),
            ("Gửi", ("Tài liệu kiểm chứng: 2 tệp", f"Khó khăn, vướng mắc: {WORDS}")),
        ],
    )


async def test_going_back_leads_to_the_task_and_records_nothing(office):
    await talk(
        office["Tư pháp"],
        [
            ("/baocao", "0/2"),
            ("1.1", "Nội dung 1.1."),
            ("Đang thực hiện 50%", "Mức độ"),
            ("Khó khăn, vướng mắc", "nguyên nhân"),
            ("Kinh phí", "cụ thể"),
            (WORDS, "đề xuất"),
            ("quay lai", "cụ thể"),
            ("quay lai", "nguyên nhân"),
            ("quay lai", ("Mức độ: Đang thực hiện 50%", f"not:{WORDS}")),
        ],
    )


async def test_a_round_that_is_not_open_makes_no_case(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("1.1", "Nội dung 1.1."),
            ("Đang thực hiện 50%", "Mức độ"),
            ("Khó khăn, vướng mắc", "nguyên nhân"),
            ("Kinh phí", "cụ thể"),
            (WORDS, "đề xuất"),
            ("Chưa có đề xuất", "Gửi"),
        ],
    )
    office.clock.set(local("2022-12-01 08:00"))  # before the round begins
    await talk(official, [("Gửi", "Kỳ báo cáo này chưa mở")])
    async with office.database.reading() as session:
        assert not (await session.scalars(select(Difficulty))).all()
        assert [one.difficulty for one in await session.scalars(select(Answer))] == [""]


async def test_words_with_a_photo_join_the_difficulty_while_another_sentence_is_asked_about(office):
    chat = office["Tư pháp"]
    await talk(
        chat,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1"),
            ("Đang thực hiện 25%", "Mức độ"),
            ("Khó khăn, vướng mắc", "nguyên nhân chính"),
            ("phần mềm một cửa hay bị treo", "Nguyên nhân chính"),
            ("bao giờ phải nộp?", "Ghi câu này vào"),
        ],
    )
    await chat.says(text="máy quét hỏng từ tháng trước", files=[photo()])
    assert "Đã nhận 1 tệp" in chat.text
    assert "phần mềm một cửa hay bị treo máy quét hỏng từ tháng trước" in chat.text
