"""Words at an open task that answer a reminder, or tell nothing of the work, are asked about."""

import pytest
from sqlalchemy import select

from core.speech.asides import is_aside
from models import Answer
from tests.office import talk

ASIDES = (
    "toi dang lam, chieu gui",
    "dang ban hop, toi gui",
    "ngay kia toi bao cao",
    "mai nop",
    "em nop sau nhe",
    "anh dang di cong tac",
    "bận họp huyện cả tuần, chưa làm được",
    "khong phai viec cua toi",
    "viec nay chuyen cho anh Hung",
    "gui cho chi Lan roi",
    "may cai anh kia la cua 2.2",
    "anh vua gui la nham",
)
RESULTS = (
    "da hop 3 lan, ban hanh 2 van ban",
    "Đã gửi báo cáo số 15/BC-UBND cho UBND huyện",
    "Đang thực hiện rà soát 12 thủ tục",
    "chờ số liệu của công an",
    "Đã niêm yết tại bộ phận một cửa",
    "Đang phối hợp với công an xã",
)


@pytest.mark.parametrize("words", ASIDES)
def test_words_about_the_writer_are_known(words):
    assert is_aside(words)


@pytest.mark.parametrize("words", RESULTS)
def test_a_result_is_not_taken_for_them(words):
    assert not is_aside(words)


async def results(office) -> list[str]:
    async with office.database.reading() as session:
        return list(await session.scalars(select(Answer.result).order_by(Answer.id)))


async def at_first_task(official):
    await talk(official, [("/baocao", "0/2"), ("○ 1.1 · Chưa cập nhật", "hiện thực hiện đến đâu")])


async def test_a_promise_is_not_recorded_as_the_result(office):
    official = office["Tư pháp"]
    await at_first_task(official)
    await talk(
        official,
        [("toi dang lam, chieu gui", "Ghi câu này vào Kết quả của 1.1?"), ("Không ghi", "1.1")],
    )
    assert await results(office) == []


async def test_few_words_before_the_level_are_not_lost(office):
    official = office["Tư pháp"]
    await at_first_task(official)
    await talk(
        official,
        [
            ("so 15/QD-UBND", "Ghi câu này vào Kết quả của 1.1?"),
            ("Ghi vào kết quả", ("Kết quả: so 15/QD-UBND", "hiện thực hiện đến đâu")),
            ("Hoàn tác", "Đã hoàn tác"),
        ],
    )
    assert await results(office) in ([], [""])


async def test_after_a_reminder_words_may_be_the_reason_why_the_report_is_late(office):
    official = office["Tư pháp"]
    await at_first_task(official)
    await talk(official, [("Đang thực hiện 50%", "Mức độ")])
    await office.at("2023-03-17 08:00")
    await talk(
        official,
        [
            ("may tinh hong ca tuan nay", "Ghi câu này vào Kết quả của 1.1?"),
            ("Chọn chỗ ghi câu này", "Câu này ghi vào đâu?"),
            ("Báo lý do chậm", "Lý do vừa gõ: “may tinh hong ca tuan nay”"),
            ("Ghi lý do này", ("Đã ghi lý do chậm", "not:chưa ghi vào đâu")),
        ],
    )
    assert await results(office) == [""]
    assert "Câu chưa ghi (1)" not in official.labels


async def test_after_hours_of_silence_words_are_asked_about_once(office):
    official = office["Tư pháp"]
    await at_first_task(official)
    await talk(official, [("Đang thực hiện 50%", "Mức độ")])
    await office.at("2023-03-09 14:00")
    await talk(
        official,
        [
            ("da hop 3 lan voi huyen", "Ghi câu này vào Kết quả của 1.1?"),
            ("Ghi vào kết quả", "Kết quả: da hop 3 lan voi huyen"),
            ("ban hanh 2 van ban", "Đã ghi."),
        ],
    )
