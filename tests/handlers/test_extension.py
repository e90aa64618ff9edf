"""More time: asked with a reason, granted or refused by those above, never by oneself."""

from sqlalchemy import select

from models import Event
from tests.office import report_everything, talk


async def ask(official, day="20/3", reason="Chờ số liệu của công an xã"):
    await talk(
        official,
        [
            ("/giahan", ("XIN GIA HẠN", "quý I/2023 – Tư pháp, hạn 16/03/2023 (thứ Năm)")),
            (day, "nêu lý do"),
            (reason, ("Xin gia hạn đến 20/03/2023 (thứ Hai)", reason)),
            ("Gửi đề nghị", "Đã gửi đề nghị gia hạn"),
        ],
    )


async def test_a_department_asks_and_the_leader_grants(office):
    await ask(office["Tư pháp"])
    for decider in ("Chủ tịch", "Nội vụ"):
        told = office[decider].text
        assert "Ngành Tư pháp xin gia hạn báo cáo quý I/2023 từ 16/03/2023 đến 20/03/2023" in told
        assert "Chờ số liệu của công an xã" in told
    await talk(
        office["Chủ tịch"],
        [("Cho ý kiến", "Đồng chí có đồng ý gia hạn không?"), ("Đồng ý gia hạn", "Đã ghi: đồng ý")],
    )
    assert "được gia hạn đến 20/03/2023 (thứ Hai) (hạn gốc 16/03/2023)" in office["Tư pháp"].text
    await talk(
        office["Tư pháp"],
        [("/viec", "Hạn gửi: 20/03/2023 (thứ Hai) (đã gia hạn, hạn gốc 16/03/2023), còn 11 ngày")],
    )
    await talk(
        office["Văn hóa"],
        [("/trangthai", "Tư pháp: chưa gửi, gia hạn đến 20/03/2023 (hạn gốc 16/03/2023)")],
    )


async def test_the_ladder_and_the_report_line_follow_the_new_day(office):
    await ask(office["Tư pháp"])
    await talk(office["Nội vụ"], [("Cho ý kiến", "đồng ý"), ("Đồng ý gia hạn", "Đã ghi")])
    await office.at("2023-03-15 08:00")
    assert "ngày mai" not in office["Tư pháp"].text
    await office.at("2023-03-17 08:00")
    assert "20/03/2023 (đã gia hạn, hạn gốc 16/03/2023)" in office["Tư pháp"].text
    assert "Tư pháp" not in office["Nội vụ"].text.partition("QUÁ HẠN")[2]
    await office.at("2023-03-21 08:00")
    late = "Tư pháp: quá hạn 01 ngày làm việc, đã gia hạn đến 20/03/2023 (hạn gốc 16/03/2023)"
    assert late in office["Nội vụ"].text
    await talk(
        office["Văn hóa"], [("/trangthai", "Tư pháp: chưa gửi, quá hạn 01 ngày làm việc, gia hạn")]
    )


async def test_a_report_in_the_extended_time_is_on_time(office):
    await ask(office["Tư pháp"])
    await talk(office["Nội vụ"], [("Cho ý kiến", "đồng ý"), ("Đồng ý gia hạn", "Đã ghi")])
    await office.at("2023-03-20 15:00")
    assert "đúng hạn" in await report_everything(office["Tư pháp"])
    await talk(office["Chủ tịch"], [("/summary", "✅ Tư pháp: đã gửi 20/03/2023 (")])


async def test_a_refusal_keeps_the_deadline_and_is_told(office):
    await ask(office["Tư pháp"])
    await talk(office["Chủ tịch"], [("Cho ý kiến", "đồng ý"), ("Không đồng ý", "không đồng ý")])
    assert "không được đồng ý. Hạn vẫn là 16/03/2023" in office["Tư pháp"].text
    await office.at("2023-03-15 08:00")
    assert "ngày mai, 16/03/2023" in office["Tư pháp"].text


async def test_the_second_who_decides_is_told_that_it_was_done(office):
    await ask(office["Tư pháp"])
    await talk(office["Nội vụ"], [("Cho ý kiến", "đồng ý gia hạn không")])
    await talk(office["Chủ tịch"], [("Cho ý kiến", "đồng ý"), ("Đồng ý gia hạn", "Đã ghi")])
    await talk(office["Nội vụ"], [("Không đồng ý", "Đề nghị này đã có ý kiến rồi")])


async def test_nobody_decides_for_their_own_department(office):
    await talk(
        office["Nội vụ"],
        [
            ("/giahan", "Không có đề nghị nào chờ ý kiến"),
            ("Xin gia hạn cho ngành mình", "quý I/2023 – Văn phòng Nội vụ"),
            ("21/3", "nêu lý do"),
            ("Cán bộ đi tập huấn", "Gửi đề nghị này?"),
            ("Gửi đề nghị", "Đã gửi đề nghị"),
            ("/giahan", "Chờ ý kiến: 01 đề nghị"),
            ("Văn phòng Nội vụ · quý I/2023", "phải do lãnh đạo UBND xã cho ý kiến"),
        ],
    )
    await talk(office["Chủ tịch"], [("Cho ý kiến", "Văn phòng Nội vụ"), ("Đồng ý gia hạn", "Đã")])


async def test_a_day_too_early_or_after_the_lock_is_refused(office):
    await talk(
        office["Tư pháp"],
        [
            ("gia han", "hạn 16/03/2023"),
            ("16/3", "cần sau 16/03/2023 và không quá 14/04/2023"),
            ("20/5", "cần sau 16/03/2023"),
            ("hôm nào đó", "chưa hiểu ngày này"),
            ("18/3", "nêu lý do"),  # a Saturday: the working day after
            ("lý do", "20/03/2023 (thứ Hai)"),
            ("quay lại", "nêu lý do"),
        ],
    )


async def test_one_request_at_a_time_and_none_of_the_inspection_team(office):
    await ask(office["Tư pháp"])
    await talk(
        office["Tư pháp"],
        [
            ("/giahan", "đến ngày nào"),
            ("21/3", "nêu lý do"),
            ("thêm nữa", "Gửi đề nghị này?"),
            ("Gửi đề nghị", "đang chờ ý kiến"),
        ],
    )
    await talk(office["Kiểm tra"], [("/giahan", "không có báo cáo nào đang chờ gửi")])


async def test_the_log_keeps_who_asked_and_who_decided(office):
    await ask(office["Tư pháp"])
    await talk(office["Chủ tịch"], [("Cho ý kiến", "đồng ý"), ("Đồng ý gia hạn", "Đã ghi")])
    async with office.database.reading() as session:
        lines = {
            event.action: event
            for event in await session.scalars(select(Event).where(Event.subject == "extension"))
        }
    assert lines["extension asked"].after["due_on"] == "2023-03-16"
    assert lines["extension granted"].before == {"due_on": "2023-03-16"}
    assert lines["extension granted"].after == {"granted_on": "2023-03-20"}
