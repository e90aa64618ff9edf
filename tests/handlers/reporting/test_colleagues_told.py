"""Notices about other people's acts: a colleague's report, a difficulty for the leader."""

import pytest

from models import Role
from tests.office import BUTTONS, Office, report_everything, talk

FOR_CHAIRMAN = (
    ("/khokhan", "Vướng mắc thuộc nội dung nào?"),
    ("1.1", "chọn nguyên nhân chính"),
    ("Kinh phí", "nêu cụ thể"),
    ("Chưa có máy quét", "đề xuất, kiến nghị gì"),
    ("Mua một máy quét", "Đề xuất gửi đến ai?"),
    ("Chủ tịch UBND xã", "Gửi vướng mắc này?"),
    ("Gửi", "đến lãnh đạo UBND xã và Văn phòng - Nội vụ"),
)


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS, now="2023-03-09 08:00")
    yield opened
    await opened.close()


async def test_the_other_officials_are_told_that_the_shared_report_was_sent(office):
    colleague = await office.seat("Tư pháp hai", (Role.OFFICIAL,), ("Tư pháp",))
    await report_everything(office["Tư pháp"])
    [told] = [text for text in colleague.seen if "đã gửi báo cáo" in text]
    assert told == (
        "Đồng chí Tư pháp đã gửi báo cáo quý I/2023 của ngành Tư pháp. Đồng chí không phải "
        "gửi nữa; cần bổ sung thì mở báo cáo để sửa."
    )
    await talk(colleague, [("Xem báo cáo", "Đã gửi lúc")])
    assert not [text for text in office["Tư pháp"].seen if "không phải gửi nữa" in text]
    assert not [text for text in office["Văn hóa"].seen if "không phải gửi nữa" in text]


async def test_a_difficulty_addressed_to_the_chairman_is_told_at_once(office):
    leader = office["Chủ tịch"]
    await talk(office["Tư pháp"], FOR_CHAIRMAN)
    assert "Kính báo cáo đồng chí Chủ tịch: ngành Tư pháp nêu vướng mắc" in leader.text
    assert "Đề xuất (gửi Chủ tịch UBND xã): Mua một máy quét" in leader.text
    assert leader.labels[1:] == ["Trả lời", "Giao chỉ đạo"]
    await talk(leader, [("Trả lời", "gõ nội dung trả lời"), ("Đồng ý mua", "Đã ghi trả lời")])
    assert "Đồng ý mua" in office["Tư pháp"].text
    assert "nêu vướng mắc" in " ".join(office["Nội vụ"].seen)


async def test_a_leader_can_give_a_direction_from_the_notice(office):
    leader = office["Chủ tịch"]
    await talk(office["Tư pháp"], FOR_CHAIRMAN)
    await talk(leader, [("Giao chỉ đạo", ("Tư pháp", "1.1"))])


async def test_a_difficulty_for_the_office_is_not_told_to_the_chairman(office):
    lines = list(FOR_CHAIRMAN[:5])
    lines += [("Văn phòng - Nội vụ", "Gửi"), ("Gửi", "đến Văn phòng - Nội vụ")]
    await talk(office["Tư pháp"], lines)
    assert not [text for text in office["Chủ tịch"].seen if "nêu vướng mắc" in text]
