"""Words typed while something else waits are not recorded by mistake, and the person is told."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models import Answer
from tests.office import talk

pytestmark = pytest.mark.both_channels

PASTED = (
    "Kính gửi VP\n1.1: đã rà soát xong 15 VB (theo KH 12)\n1.2/ dang phoi hop CA xa, khoang 60%\n"
    "Khó khăn: thiếu kinh phí\nem cảm ơn ạ"
)


async def rows(office):
    """Give (level, result) of each version of an answer."""
    async with office.database.reading() as session:
        found = await session.scalars(select(Answer).order_by(Answer.id))
        return [(one.progress, one.result) for one in found]


async def open_first(official):
    await official.says(text="/baocao")
    await official.says(label=official.labels[0])


async def test_a_question_about_new_words_does_not_offer_to_undo_earlier_ones(office):
    official = office["Tư pháp"]
    await open_first(official)
    await talk(
        official,
        [
            ("Đang thực hiện 50%", "Mức độ"),
            ("da hop 3 lan voi huyen", "Đã ghi"),
            ("bao giờ đến hạn", "Ghi câu này vào"),
        ],
    )
    assert "Hoàn tác" not in official.labels
    await talk(official, [("Không ghi", "da hop 3 lan"), ("Hoàn tác", "Đã hoàn tác")])


async def test_undoing_twice_changes_nothing(office):
    official = office["Tư pháp"]
    await open_first(official)
    await talk(
        official,
        [
            ("Đang thực hiện 50%", "Mức độ"),
            ("da hop 3 lan voi huyen", "Đã ghi"),
            ("Hoàn tác", "Đã hoàn tác"),
            ("Hoàn tác", "không còn để hoàn tác"),
            ("cho em hoan tac cau vua roi", "Ghi câu này vào"),
        ],
    )
    assert await rows(office) == [(50, "")]


async def test_polite_words_do_not_answer_a_question_and_a_level_is_confirmed(office):
    official = office["Tư pháp"]
    await open_first(official)
    await talk(
        official,
        [
            ("bao gio den han", "Ghi câu này vào"),
            ("Đang thực hiện 50%", ("Đã ghi câu vừa gõ", "bao gio den han")),
            ("ok", "not:Đã ghi"),
            ("cam on", ("Vâng, cảm ơn", "not:Ghi câu này")),
            ("Không ghi", "Không ghi câu “bao gio den han”"),
        ],
    )
    assert await rows(office) == [(50, "")]


async def test_a_difficulty_in_a_pasted_report_is_kept_apart(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            (PASTED, ("Đã hoàn thành", "50%", "Chưa rõ nội dung: “Khó khăn: thiếu kinh phí”")),
            ("ghi tat ca", ("Đã ghi: 1.1, 1.2", "ghi vào đâu", "Khó khăn: thiếu kinh phí")),
        ],
    )
    assert "Báo khó khăn, vướng mắc" in official.labels
    assert await rows(office) == [
        (100, "đã rà soát xong 15 VB (theo KH 12)"),
        (50, "dang phoi hop CA xa, khoang 60%"),
    ]


async def test_a_task_named_several_times_is_recorded_once(office):
    official = office["Tư pháp"]
    often = "\n".join(f"1.{one % 2 + 1} dang lam 50%, viec thu {one}" for one in range(60))
    await talk(official, [(often, "50%"), ("Ghi tất cả", "Đã ghi: 1.1, 1.2.")])
    found = await rows(office)
    assert [level for level, _ in found] == [50, 50]
    assert len(found[0][1].splitlines()) == 30


async def test_an_order_in_a_sentence_can_be_carried_out_from_the_question(office):
    official = office["Tư pháp"]
    await open_first(official)
    await talk(
        official,
        [
            ("Đang thực hiện 50%", "Mức độ"),
            ("xoa anh vua gui", "Ghi câu này vào"),
            ("Làm theo câu này", "Bỏ tệp vừa gửi"),
        ],
    )


async def test_the_number_of_passed_on_messages_is_limited_and_each_is_told_whole(office):
    official, coordinator = office["Văn phòng HĐND"], office["Nội vụ"]
    said = [f"thieu kinh phi mua may tinh lan {number} cho mot cua" for number in range(21)]
    for words in said:
        office.clock.set(office.clock.now() + timedelta(seconds=10))
        await talk(official, [(words, "ghi vào đâu"), ("Chuyển tới Văn phòng - Nội vụ", "chuyển")])
    assert "nhiều nhất 20 câu" in official.seen[-1]
    office.clock.set(office.clock.now() + timedelta(minutes=11))
    await office.delivery.drain()
    told = "\n".join(coordinator.seen)
    assert [words for words in said if words not in told] == said[-1:]
    assert len(coordinator.seen) <= 8
    await talk(official, [("/cau", said[-1])])  # it stays kept


async def test_a_question_does_not_become_part_of_a_difficulty(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("thieu kinh phi mua may tinh cho mot cua", "ghi vào đâu"),
            ("Báo khó khăn, vướng mắc", "thuộc nội dung nào"),
            ("bao gio den han", "Ghi câu này vào Khó khăn"),
            ("Không ghi", "thuộc nội dung nào"),
            ("1.2", ("thieu kinh phi", "not:bao gio den han")),
        ],
    )


async def test_an_overlong_task_title_is_refused(office):
    coordinator = office["Nội vụ"]
    await talk(
        coordinator,
        [("/suanoidung 1", "gõ cách ghi mới"), ("dài " * 300, "1.000"), ("Rà soát", "Sửa thành")],
    )


async def test_words_of_a_difficulty_typed_at_another_question_continue_it(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/khokhan", "thuộc nội dung nào?"),
            ("1.1", "chọn nguyên nhân chính"),
            ("bao gio den han", "Ghi câu này vào Khó khăn, vướng mắc?"),
            (
                "Chưa bố trí được kinh phí tập huấn",
                ("Nội dung: Chưa bố trí được kinh phí tập huấn", "not:Đã ghi câu vừa gõ"),
            ),
            ("Kinh phí", "đề xuất, kiến nghị gì"),
            ("/cau", "bao gio den han"),
        ],
    )
