"""Two officials of one department see each other's draft, and replace nothing unseen."""

import pytest
from sqlalchemy import select

from core.dialogue.incoming import MessageText
from models import Answer, Event
from tests.office import local, photo, report_everything, talk
from tests.thanks import thanked

TO_TASK = ("/baocao", "BÁO CÁO QUÝ I/2023")


@pytest.fixture
async def one(office):
    return office["Tư pháp"]


@pytest.fixture
async def other(office):
    return await office.seat("Đồng nghiệp", (), ("Tư pháp",))


async def opens(chat, level: str = "") -> None:
    """Open task 1.1, and choose a level if one is given."""
    await talk(chat, [TO_TASK, ("1.1", "Nội dung 1.1.")])
    if level:
        await talk(chat, [(level, "Mức độ")])


async def the_answer(office) -> Answer:
    async with office.database.reading() as session:
        newest: Answer | None = await session.scalar(select(Answer).order_by(Answer.id.desc()))
        assert newest is not None
        return newest


async def test_the_card_and_the_task_show_who_is_writing_and_since_when(office, one, other):
    office.clock.set(local("2023-03-09 15:20"))
    await opens(one, "50")
    drafted = "ồng chí Tư pháp đang soạn, 15:20 ngày 09/03/2023"
    await talk(
        other,
        [
            ("/baocao", f"Đang thực hiện 50%; chưa xác nhận (đ{drafted})"),
            ("1.1", f"Mức độ: Đang thực hiện 50%\nĐ{drafted}."),
        ],
    )
    await talk(one, [("/baocao", ("chưa xác nhận", "not:đang soạn")), ("1.1", "not:đang soạn")])
    await talk(one, [("Xác nhận", "Đã ghi nội dung 1.1")])
    await talk(other, [("/baocao", "not:đang soạn")])


async def test_an_unseen_change_by_a_colleague_cannot_be_confirmed(office, one, other):
    await opens(one, "50")
    await opens(other)
    await talk(other, [("Chưa thực hiện", "Mức độ: Chưa thực hiện")])
    await talk(
        one,
        [
            ("Xác nhận", ("Đồng chí Đồng nghiệp vừa sửa nội dung này", "Chưa thực hiện")),
            ("Xác nhận", "Đã ghi nội dung 1.1: Chưa thực hiện"),
        ],
    )


async def test_a_level_that_a_colleague_has_chosen_is_shown_and_asked_for_again(office, one, other):
    await opens(one)
    await opens(other, "Đang thực hiện 25%")
    await talk(
        one,
        [
            (
                "Đang thực hiện 75%",
                ("Đồng chí Đồng nghiệp vừa chọn mức độ: Đang thực hiện 25%", "đến đâu"),
            )
        ],
    )
    assert (await the_answer(office)).progress == 25
    await talk(one, [("Đang thực hiện 75%", "Mức độ: Đang thực hiện 75%")])
    await talk(other, [("50%", "Đồng chí Tư pháp vừa chọn mức độ: Đang thực hiện 75%")])


async def test_the_same_level_chosen_by_both_is_no_conflict(office, one, other):
    await opens(one)
    await opens(other, "Đang thực hiện 25%")
    await talk(one, [("Đang thực hiện 25%", ("Mức độ: Đang thực hiện 25%", "not:vừa chọn"))])


async def test_a_rewritten_result_is_added_below_a_colleagues_new_words(office, one, other):
    await opens(one, "50")
    await talk(
        one,
        [
            ("Đã rà soát 12 văn bản", "Đã ghi."),
            ("Sửa kết quả", "Đang ghi: Đã rà soát 12 văn bản"),
        ],
    )
    await opens(other)
    await talk(other, [("Đã tập huấn", "12 văn bản\nĐã tập huấn")])
    await talk(
        one,
        [
            (
                "Đã rà soát 15 văn bản",
                (
                    "Đồng chí Đồng nghiệp vừa ghi mục này, nên lời của đồng chí được ghi thêm",
                    "12 văn bản\nĐã tập huấn\nĐã rà soát 15 văn bản",
                ),
            ),
            ("Sửa kết quả", "Đã tập huấn\nĐã rà soát 15"),
            ("Đã rà soát 15 văn bản; đã tập huấn", "Kết quả: Đã rà soát 15 văn bản; đã tập huấn"),
        ],
    )


async def test_a_colleagues_change_to_another_field_is_no_conflict(office, one, other):
    await opens(one, "50")
    await talk(one, [("Đã làm", "Kết quả: Đã làm"), ("Sửa kết quả", "Đang ghi: Đã làm")])
    await opens(other, "Đang thực hiện 50%")
    await talk(other, [((photo(),), "Đã nhận 1 tệp"), ("75%", "75%")])
    await talk(one, [("Đã làm xong", ("Đã ghi.", "75%", "Kết quả: Đã làm xong\n"))])


async def test_a_repeated_question_shows_what_would_be_replaced(office, one, other):
    await opens(one, "50")
    await talk(one, [("Ghi kết quả", "not:Đang ghi")])
    await opens(other)
    await talk(other, [("Đã tập huấn", "Đã ghi.")])
    shown = await one.says(text="/khongcolenh")  # leads away, which shows the colleague's words
    assert "Không có lệnh này" in shown
    await opens(one)
    await talk(
        one,
        [
            ("Sửa kết quả", "Đang ghi: Đã tập huấn"),
            ("Đã rà soát", ("Kết quả: Đã rà soát", "not:tập huấn")),
        ],
    )


async def test_a_score_and_an_explanation_do_not_replace_a_colleagues_unseen(office, one, other):
    await opens(one, "Đã hoàn thành")
    await opens(other)
    for step, theirs, mine, told, kept in (
        ("Tự đánh giá điểm", "1", "2", "Đồng chí Đồng nghiệp vừa chấm 1 điểm", "1/3"),
        (
            "Xác nhận",  # this asks for an explanation
            "Lưu hồ sơ giấy",
            "Lưu ở bộ phận một cửa",
            "ghi thêm bên dưới",
            "Lưu hồ sơ giấy\nLưu ở bộ phận một cửa",
        ),
    ):
        await talk(one, [("/baocao", "1.1"), ("1.1", "Mức độ"), (step, "Nội dung 1.1.")])
        await talk(other, [("/baocao", "1.1"), ("1.1", "Mức độ"), (step, "Nội dung 1.1.")])
        await talk(other, [(theirs, "Đã ghi")])
        await talk(one, [(mine, (told, ""))])
        await opens(one)
        assert kept in one.text
    await talk(one, [("Tự đánh giá điểm", "Đang ghi: 1 điểm"), ("2", "Điểm tự đánh giá: 2/3")])


async def test_a_colleagues_unseen_difficulty_cannot_be_cleared(office, one, other):
    await opens(one, "50")
    await talk(one, [("Khó khăn, vướng mắc", "chọn nguyên nhân")])
    await opens(other)
    await talk(other, [("Khó khăn, vướng mắc", "chọn nguyên nhân"), ("Nhân lực", "vướng mắc")])
    await talk(other, [("Thiếu người", "đề xuất"), ("Chưa có đề xuất", "Gửi"), ("Gửi", "số 01")])
    await talk(
        one,
        [
            ("Không có khó khăn", ("vừa ghi khó khăn", "Đang ghi: Thiếu người")),
            ("Không có khó khăn", "không có khó khăn"),
        ],
    )


async def test_a_difficulty_is_added_below_a_colleagues_new_one(one, other):
    await opens(one, "50")
    for chat, words in ((one, "Thiếu kinh phí"), (other, "Thiếu người")):
        await opens(chat)
        await talk(chat, [("Khó khăn, vướng mắc", "nguyên nhân"), ("Khác", "vướng mắc")])
        await talk(chat, [(words, "đề xuất"), ("Chưa có đề xuất", "Gửi")])
    await talk(other, [("Gửi", "số 01/2023")])
    await talk(one, [("Gửi", "số 02/2023")])
    await opens(one)
    assert "Khó khăn, vướng mắc: Thiếu người\nThiếu kinh phí" in one.text


async def test_as_before_does_not_replace_a_colleagues_unseen_words(office, one, other):
    await report_everything(one)
    await office.at("2023-06-09 08:00")
    for chat in (one, other):
        await talk(chat, [("/baocao", "0/2"), ("1.1", "đến đâu")])
    await talk(other, [("Đang thực hiện 75%", "75%"), ("Đã làm", "Kết quả: Đã làm")])
    await talk(
        one,
        [
            (
                "Như kỳ trước: Đang thực hiện 50%",
                ("Đồng chí Đồng nghiệp vừa sửa", "75%", "Kết quả: Đã làm"),
            ),
            ("Sửa mức độ", "Kết quả: Đã làm"),
            ("Như kỳ trước: Đang thực hiện 50%", ("Mức độ: Đang thực hiện 50%", "not:Đã làm")),
        ],
    )


async def test_ones_own_words_in_quick_succession_are_all_recorded(office, one, other):
    await opens(one, "50")
    await talk(
        one,
        [
            ("Một", "Kết quả: Một"),
            ("Hai", "Kết quả: Một\nHai"),
            ("75%", "Mức độ: Đang thực hiện 75%"),
            ("xong", "Mức độ: Đã hoàn thành"),
            ("Sửa kết quả", "Đang ghi: Một\nHai"),
            ("Ba", ("Đã ghi.", "Kết quả: Ba")),
            ("50%", "Mức độ: Đang thực hiện 50%"),
            ("Xác nhận", "Đã ghi nội dung 1.1"),
        ],
    )


async def test_an_edited_message_changes_its_own_words_beside_a_colleagues(office, one, other):
    await opens(one, "50")
    await one.says(text="Đã rà soát 12 văn bản", said=(MessageText("m1", "Đã rà soát 12 văn bản"),))
    await opens(other)
    await talk(other, [("Đã tập huấn", "Đã ghi.")])
    words = "Đã rà soát 15 văn bản"
    await one.says(text=words, said=(MessageText("m1", words),), is_edit=True)
    await talk(one, [("Ghi theo tin đã sửa", "15 văn bản\nĐã tập huấn")])


async def test_a_report_sent_by_both_officials_is_sent_once(office, one, other):
    for task in ("1.1", "1.2"):
        await talk(one, [TO_TASK, (task, "đến đâu"), ("50", "Mức độ"), ("Xác nhận", "Đã ghi")])
    await talk(other, [("/baocao", "Đã cập nhật đủ 2/2 nội dung")])
    await talk(one, [("Gửi báo cáo", thanked(2))])
    await talk(other, [("Gửi báo cáo", thanked(2))])
    async with office.database.reading() as session:
        acts = list(await session.scalars(select(Event.action)))
    assert acts.count("report submitted") == 1
