"""Directions: given by a leader, acknowledged by the department, reminded of until then."""

import pytest

from tests.office import talk


async def direct(leader, words="Khẩn trương hoàn thành trong tuần"):
    await talk(
        leader,
        [
            ("/chidao", "CHỈ ĐẠO"),
            ("Gửi chỉ đạo mới", "chọn ngành"),
            ("Tư pháp", "về nội dung nào"),
            ("1.1", "Nội dung 1.1."),
            (words, f"“{words}”"),
            ("Gửi chỉ đạo", "Đã gửi chỉ đạo đến ngành Tư pháp"),
        ],
    )


async def test_a_direction_is_sent_acknowledged_and_reported_back(office):
    leader, official = office["Chủ tịch"], office["Tư pháp"]
    await direct(leader)
    told = "Đồng chí Chủ tịch chỉ đạo ngành Tư pháp về nội dung 1.1:\n“Khẩn trương"
    assert told in official.text
    assert told in office["Nội vụ"].text
    await talk(
        official,
        [
            ("Xem chỉ đạo", "Đề nghị đồng chí xác nhận đã nhận"),
            ("Đã nhận chỉ đạo", ("Trợ lý báo lại", "Đồng chí Tư pháp xác nhận đã nhận lúc 08:00")),
        ],
    )
    assert "ngành Tư pháp (đồng chí Tư pháp) đã nhận chỉ đạo" in leader.text
    await talk(leader, [("/chidao", "(đã nhận)")])


async def test_an_officials_reply_acknowledges_a_direction_once(office):
    leader, official = office["Chủ tịch"], office["Tư pháp"]
    await direct(leader)
    await talk(official, [("Xem chỉ đạo", "Đề nghị"), ("đã rõ", "Trợ lý báo lại")])
    told = len(leader.seen)
    await talk(official, [("đã nhận", "đã được xác nhận từ trước")])
    assert len(leader.seen) == told


async def test_a_direction_is_reminded_of_each_working_day_and_told_to_superiors(office):
    official, coordinator, leader = office["Tư pháp"], office["Nội vụ"], office["Chủ tịch"]
    await office.at("2023-03-10 09:00")
    await direct(leader)
    await office.at("2023-03-13 08:00")
    assert "Chỉ đạo chờ xác nhận đã nhận: Khẩn trương" in official.text
    assert "chỉ đạo chờ xác nhận đã nhận, quá hạn 01 ngày làm việc" in coordinator.text
    await office.at("2023-03-14 08:00")
    assert "Chỉ đạo chờ xác nhận" in official.text
    await office.at("2023-03-15 08:00")
    assert "VIỆC THEO DÕI QUÁ HẠN" in leader.text
    await talk(official, [("Xem chỉ đạo: Khẩn trương hoàn thành…", "Đề nghị")])
    await talk(official, [("Đã nhận chỉ đạo", "Trợ lý báo lại")])
    told = len(coordinator.seen)
    await office.at("2023-03-16 08:00")
    assert not any("chỉ đạo chờ" in text for text in coordinator.seen[told:])


async def test_a_direction_for_a_whole_department_shows_markup_as_text(office):
    await talk(
        office["Chủ tịch"],
        [
            ("/chidao", "Chưa có chỉ đạo nào"),
            ("Gửi chỉ đạo mới", "chọn ngành"),
            ("Văn hóa – LĐTĐ&XH", "về nội dung nào"),
            ("chung của ngành", "gõ ý kiến"),
            ("<b>Gấp</b>", "“<b>Gấp</b>”"),
            ("có", "Đã gửi chỉ đạo"),
        ],
    )
    assert "ngành Văn hoá – LĐTĐ&XH:\n“<b>Gấp</b>”" in office["Văn hóa"].text


@pytest.mark.parametrize("name", ["Tư pháp", "Nội vụ", "Kiểm tra"])
async def test_only_leaders_can_give_directions(office, name):
    for typed in ("/chidao 1 0", "/chidao 1 1"):
        assert "Chỉ Chủ tịch, Phó Chủ tịch" in await office[name].says(text=typed)
    assert "Gửi chỉ đạo mới" not in office[name].labels


async def test_another_department_can_neither_read_nor_acknowledge_a_direction(office):
    await direct(office["Chủ tịch"])
    for name in ("Văn hóa", "Kiểm tra"):
        assert "gửi cho ngành khác" in await office[name].says(text="/chidao 1")
    await talk(office["Nội vụ"], [("/chidao 1", "Ngành chưa xác nhận")])
    assert "Đã nhận chỉ đạo" not in office["Nội vụ"].labels
    await talk(office["Nội vụ"], [("đã nhận", "Chỉ đạo này gửi cho ngành khác")])


@pytest.mark.parametrize(
    "typed", ["/chidao 99", "/chidao 999999999999", "/chidao 99 99", "/chidao x"]
)
async def test_an_unknown_direction_is_not_found(office, typed):
    shown = await office["Chủ tịch"].says(text=typed)
    assert any(words in shown for words in ("Không tìm thấy", "Chưa có chỉ đạo", "ngành này"))


async def test_a_direction_given_before_dawn_belongs_to_that_day(office):
    await office.at("2023-03-10 06:30")
    await direct(office["Chủ tịch"])
    await office.at("2023-03-10 08:00")
    assert not any("quá hạn 01 ngày" in text for text in office["Nội vụ"].seen)
    await talk(office["Tư pháp"], [("/viec", "Chỉ đạo chờ xác nhận đã nhận: Khẩn trương")])
    assert "quá hạn 01 ngày làm việc" not in office["Tư pháp"].text
