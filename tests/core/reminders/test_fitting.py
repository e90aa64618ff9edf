"""A reminder that is too long for one message loses lines, but never a whole part."""

from markupsafe import Markup
from sqlalchemy import select

from core.reminders.fitting import MOST, fitted
from core.reminders.height import ROOM, height_of
from core.screen import join, length, plain
from models import Account, Person
from tests.hard_year import hard_year
from tests.office import BUTTONS, Chat, Office


def a_part(name: str, lines: int, width: int = 100) -> Markup:
    middle = [
        Markup("• {}").format(f"{name} {number}".ljust(width, "x")) for number in range(lines)
    ]
    return Markup("\n").join([Markup("<b>{}</b>").format(name), *middle, Markup(f"Đề nghị {name}")])


def test_a_text_that_fits_is_not_changed():
    parts = [a_part("A", 3), Markup(), a_part("B", 4)]
    assert fitted(parts) == parts


def test_each_shortened_part_keeps_its_first_and_last_line():
    parts = [a_part("A", 30), a_part("B", 2), a_part("C", 40), a_part("D", 1)]
    shown = fitted(parts)
    assert length(join(shown)) <= MOST
    for name, part in zip("ABCD", shown, strict=True):
        assert part.startswith(f"<b>{name}</b>\n")
        assert part.endswith(f"\nĐề nghị {name}")
    assert [shown[1], shown[3]] == [parts[1], parts[3]]
    assert "(còn nữa, xem đầy đủ" in plain(shown[0])
    assert "(còn nữa, xem đầy đủ" in plain(shown[2])


def test_a_single_overlong_line_is_cut_and_the_parts_after_it_stay():
    parts = [Markup("x" * 5_000), a_part("B", 2)]
    shown = fitted(parts)
    assert length(join(shown)) <= MOST
    assert shown[1] == parts[1]
    assert "(còn nữa, xem đầy đủ" in plain(shown[0])


async def test_the_coordinators_longest_reminder_fits_a_phone(tmp_path):
    office = await Office.open(tmp_path, BUTTONS, now="2023-03-09 08:00")
    try:
        await office.at("2023-03-17 08:00")  # the day after the deadline; nobody has sent anything
        chat = office["Nội vụ"]
        assert height_of(chat.page) <= ROOM
        for part in ("Còn 2 việc chưa gửi, 1 đã quá hạn", "QUÁ HẠN BÁO CÁO", "KIỂM TRA LIÊN LẠC"):
            assert part in chat.text
        assert "Tư pháp; Văn phòng HĐND - UBND xã; Văn phòng Nội vụ; Văn hoá" in chat.text
        assert "đều quá hạn 01 ngày làm việc, chưa nhắc lần nào" in chat.text
        assert {"Việc của tôi", "Xin gia hạn", "Nhắc các ngành"} <= set(chat.labels)
        # A single further report is named, not counted.
        assert "• Văn phòng Nội vụ – khung kế hoạch" in chat.text
        assert "việc khác" not in chat.text
        # A part alone is written in full.
        assert "hạn 16/03/2023, đã quá hạn 01 ngày làm việc" in office["Tư pháp"].text
        assert "Đã nhận, hẹn ngày" in office["Tư pháp"].labels
    finally:
        await office.close()


async def test_a_hard_years_digest_for_forty_departments_fits_one_screen(tmp_path):
    office = await hard_year(tmp_path)
    try:
        async with office.database.reading() as session:
            rows = select(Account.address, Person.full_name).join(
                Person, Person.id == Account.person_id
            )
            people = (await session.execute(rows)).all()
        office.chats = {address: Chat(office, name, address) for address, name in people}
        chat = office["Nội vụ"]
        for at, late in (
            (
                "2023-09-11 08:00",
                "Chưa có báo cáo kiểm tra tháng 8/2023. Quá hạn 13 ngày làm việc.",
            ),
            ("2023-09-19 08:00", "Quá hạn: 36 ngành, lâu nhất 01 ngày làm việc"),
            ("2023-12-19 08:00", "37/40 ngành đã gửi báo cáo quý IV/2023"),
        ):
            await office.at(at)
            assert height_of(chat.page) <= ROOM
            assert late in chat.text
            assert "VIỆC THEO DÕI QUÁ HẠN: 04, lâu nhất" in chat.text
            assert "VƯỚNG MẮC CHƯA TIẾP NHẬN: 02, lâu nhất" in chat.text
        assert "Ngành chưa có cán bộ nào nhận được tin: 35" in chat.text
        assert "LỊCH LÀM VIỆC NĂM 2024 chưa được xác nhận." in chat.text
    finally:
        await office.close()
