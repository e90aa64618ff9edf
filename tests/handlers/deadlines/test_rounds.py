"""The coordinator sees, moves and confirms a round's days; the log keeps the old day."""

from sqlalchemy import select

from core.plan.reader import read_plan
from models import Event, Round
from tests.office import PLAN, talk


async def test_the_days_are_marked_as_defaults_until_they_are_confirmed(office):
    await talk(
        office["Nội vụ"],
        [
            ("/ky", ("CÁC KỲ BÁO CÁO", "Báo cáo quý I/2023: hạn 16/03/2023", "chờ xác nhận")),
            (
                "Quý I/2023",
                (
                    "BÁO CÁO QUÝ I/2023 (mặc định, chờ xác nhận)",
                    "Ngày chốt số liệu: 14/03/2023",
                    "Hạn các ngành gửi: 16/03/2023 (thứ Năm)",
                    "Hạn UBND xã gửi cấp trên: 20/03/2023 (thứ Hai; ngày 18/03 là thứ Bảy)",
                    "sau ngày 15/04/2023",
                ),
            ),
            ("Xác nhận các ngày này", ("Đã xác nhận", "not:mặc định")),
        ],
    )


async def moved(office, day="20/3/2023"):
    await talk(
        office["Nội vụ"],
        [
            ("/ky", "CÁC KỲ BÁO CÁO"),
            ("Quý I/2023", "BÁO CÁO QUÝ I/2023"),
            ("Đổi hạn UBND xã gửi cấp trên", "hiện là 20/03/2023 (thứ Hai; ngày 18/03 là thứ Bảy)"),
            ("22/3/2023", "20/03/2023 → 22/03/2023 (thứ Tư)"),
            ("Xác nhận", "Đã đổi ngày"),
            ("Đổi hạn các ngành gửi", "hiện là 16/03/2023 (thứ Năm)"),
            (day, "16/03/2023 → 20/03/2023 (thứ Hai)"),
            ("Xác nhận", ("Đã đổi ngày", "Hạn các ngành gửi: 20/03/2023 (thứ Hai)")),
        ],
    )


async def test_a_moved_deadline_is_announced_followed_and_logged(office):
    await moved(office)
    assert "Hạn gửi báo cáo quý I/2023 được đổi: 20/03/2023 (thứ Hai) (hạn cũ 16/03/2023)" in (
        office["Tư pháp"].text
    )
    before = len(office["Tư pháp"].seen)
    await office.at("2023-03-16 08:00")
    assert "hôm nay" not in office["Tư pháp"].text
    await office.at("2023-03-17 08:00")  # three days before and the working day before, at once
    assert len(office["Tư pháp"].seen) <= before + 3
    await office.at("2023-03-20 08:00")
    assert "hôm nay là hạn cuối" in office["Tư pháp"].text
    async with office.database.reading() as session:
        event = await session.scalar(
            select(Event).where(Event.action == "round moved").order_by(Event.id.desc())
        )
    assert (event.before, event.after) == ({"due_on": "2023-03-16"}, {"due_on": "2023-03-20"})


async def test_a_day_moved_in_the_chat_survives_another_import(office):
    await moved(office)
    assert (await office.load_plan(read_plan(PLAN), 2023)).is_empty
    async with office.database.reading() as session:
        asked = await session.scalar(select(Round).where(Round.key == "2023-Q1"))
    assert asked.due_on.isoformat() == "2023-03-20"


async def test_contradictory_days_are_refused_with_the_reason(office):
    await talk(
        office["Nội vụ"],
        [
            ("ky bao cao", "CÁC KỲ"),
            ("Quý I/2023", "QUÝ I"),
            ("Đổi hạn các ngành gửi", "hiện là"),
            ("14/3/2023", "trước hạn gửi ít nhất một ngày làm việc"),
            ("20/3/2023", "không được trước hạn các ngành"),
            ("20/12/2023", "quá xa"),
            ("bao giờ", "chưa hiểu ngày này"),
            ("quay lại", "BÁO CÁO QUÝ I/2023"),
        ],
    )


async def test_a_new_deadline_on_a_day_off_is_shown_with_the_working_day(office):
    await talk(
        office["Nội vụ"],
        [
            ("/ky", "CÁC KỲ"),
            ("Khung kế hoạch năm 2023", "KHUNG KẾ HOẠCH NĂM 2023"),
            ("Đổi hạn các ngành gửi", "31/03/2023"),
            ("25/3/2023", "Ngày này là ngày nghỉ, hạn thực tế là 27/03/2023 (thứ Hai)"),
            ("Xác nhận", "27/03/2023 (thứ Hai; ngày 25/03 là thứ Bảy)"),
        ],
    )


async def test_only_the_coordinator_can_see_and_move_rounds(office):
    for name in ("Tư pháp", "Chủ tịch", "Kiểm tra"):
        await talk(office[name], [("/ky", "chỉ dành cho Văn phòng - Nội vụ")])
