"""Extensions: asked with a reason, granted or refused by superiors, never by oneself."""

from sqlalchemy import select

from models import Event
from tests.office import photo, report_everything, talk, talk_once


async def ask(official, day="20/3", reason="Chờ số liệu của công an xã"):
    await talk_once(
        official,
        [
            ("/giahan", ("XIN GIA HẠN", "quý I/2023 – Tư pháp, hạn 16/03/2023 (thứ Năm)")),
            (day, "nêu lý do"),
            (reason, ("Xin gia hạn đến 20/03/2023 (thứ Hai)", reason)),
            ("Gửi đề nghị", "Đã gửi đề nghị gia hạn"),
        ],
    )


async def test_a_department_requests_an_extension_and_the_leader_grants_it(office):
    await ask(office["Tư pháp"])
    for decider in ("Chủ tịch", "Nội vụ"):
        told = office[decider].text
        assert "gành Tư pháp xin gia hạn báo cáo quý I/2023 từ 16/03/2023 đến 20/03/2023" in told
        assert "Chờ số liệu của công an xã" in told
    await talk(
        office["Chủ tịch"],
        [("Cho ý kiến", "Kính xin ý kiến đồng chí"), ("Đồng ý gia hạn", "Đã ghi: đồng ý")],
    )
    assert "được gia hạn đến 20/03/2023 (thứ Hai), hạn gốc 16/03/2023." in office["Tư pháp"].text
    await talk(
        office["Tư pháp"],
        [("/viec", "Hạn gửi: 20/03/2023 (thứ Hai) (đã gia hạn, hạn gốc 16/03/2023), còn 11 ngày")],
    )
    await talk(
        office["Văn hóa"],
        [("/trangthai", "Tư pháp: chưa gửi, gia hạn đến 20/03/2023 (hạn gốc 16/03/2023)")],
    )


async def test_reminders_and_reports_to_superiors_follow_the_extended_day(office):
    await ask(office["Tư pháp"])
    await talk(office["Nội vụ"], [("Cho ý kiến", "gia hạn"), ("Đồng ý gia hạn", "Đã ghi")])
    await office.at("2023-03-15 08:00")
    assert "ngày mai" not in office["Tư pháp"].text
    await office.at("2023-03-17 08:00")
    assert "20/03/2023 (đã gia hạn, hạn gốc 16/03/2023)" in office["Tư pháp"].text
    assert "• Tư pháp" not in office["Nội vụ"].text.partition("QUÁ HẠN")[2]
    assert "Đang được gia hạn: Tư pháp (đến 20/03/2023)" in office["Nội vụ"].text
    await office.at("2023-03-21 08:00")
    late = "Tư pháp: quá hạn 01 ngày làm việc, đã gia hạn đến 20/03/2023 (hạn gốc 16/03/2023)"
    assert late in office["Nội vụ"].text
    await talk(
        office["Văn hóa"], [("/trangthai", "Tư pháp: chưa gửi, quá hạn 01 ngày làm việc, gia hạn")]
    )


async def test_a_report_within_the_extension_is_on_time(office):
    await ask(office["Tư pháp"])
    await talk(office["Nội vụ"], [("Cho ý kiến", "gia hạn"), ("Đồng ý gia hạn", "Đã ghi")])
    await office.at("2023-03-20 15:00")
    assert "đúng hạn" in await report_everything(office["Tư pháp"])
    await talk(office["Chủ tịch"], [("/summary", "✅ Tư pháp: đã gửi 20/03/2023 (")])


async def test_a_refusal_keeps_the_deadline_and_is_told_to_the_department(office):
    await ask(office["Tư pháp"])
    await talk(
        office["Chủ tịch"],
        [("Cho ý kiến", "xin ý kiến"), ("Không đồng ý", "không đồng ý. Trợ lý sẽ báo lại")],
    )
    assert (
        "không đồng ý gia hạn đến 20/03/2023 (thứ Hai). Hạn vẫn là 16/03/2023"
        in office["Tư pháp"].text
    )
    await office.at("2023-03-15 08:00")
    assert "ngày mai, 16/03/2023" in office["Tư pháp"].text


async def test_a_second_decision_is_refused_as_already_made(office):
    await ask(office["Tư pháp"])
    await talk(office["Nội vụ"], [("Cho ý kiến", "đồng ý gia hạn không")])
    await talk(office["Chủ tịch"], [("Cho ý kiến", "gia hạn"), ("Đồng ý gia hạn", "Đã ghi")])
    await talk(
        office["Nội vụ"],
        [("Không đồng ý", "đã có ý kiến: đồng chí Chủ tịch đồng ý gia hạn đến 20/03/2023")],
    )


async def test_nobody_can_decide_on_a_request_of_their_own_department(office):
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


async def test_a_requested_day_too_early_or_after_the_lock_is_refused(office):
    await talk(
        office["Tư pháp"],
        [
            ("gia han", "hạn 16/03/2023"),
            ("16/3", "cần sau 16/03/2023 và không quá 14/04/2023"),
            ("20/5", "cần sau 16/03/2023"),
            ("hôm nào đó", "chưa hiểu ngày này"),
            ("18/3", "nêu lý do"),  # a Saturday, so the working day after it
            ("lý do", "20/03/2023 (thứ Hai)"),
            ("quay lại", "nêu lý do"),
        ],
    )


async def test_a_department_can_have_one_open_request_and_the_inspection_team_none(office):
    await ask(office["Tư pháp"])
    await talk(
        office["Tư pháp"],
        [
            ("/giahan", "đang chờ ý kiến"),
        ],
    )
    await talk(office["Kiểm tra"], [("/giahan", "không có báo cáo nào đang chờ gửi")])


async def test_the_log_records_the_requester_and_the_decider(office):
    await ask(office["Tư pháp"])
    await talk(office["Chủ tịch"], [("Cho ý kiến", "gia hạn"), ("Đồng ý gia hạn", "Đã ghi")])
    async with office.database.reading() as session:
        lines = {
            event.action: event
            for event in await session.scalars(select(Event).where(Event.subject == "extension"))
        }
    assert lines["extension asked"].after["due_on"] == "2023-03-16"
    assert lines["extension granted"].before == {"due_on": "2023-03-16"}
    assert lines["extension granted"].after == {"granted_on": "2023-03-20"}


async def test_a_request_is_closed_when_the_report_is_sent(office):
    await ask(office["Tư pháp"])
    await office.at("2023-03-17 09:00")
    await report_everything(office["Tư pháp"])
    await talk(
        office["Chủ tịch"],
        [("/giahan", "Không có đề nghị nào"), ("/giahan 1", "Ngành đã gửi báo cáo")],
    )
    await talk(office["Chủ tịch"], [("/summary", "🟠 Tư pháp")])


async def test_a_day_that_has_passed_cannot_be_granted(office):
    await ask(office["Tư pháp"])
    await office.at("2023-03-22 08:00")
    await talk(
        office["Chủ tịch"],
        [("/giahan 1", "xin gia hạn"), ("Đồng ý gia hạn", "Ngày xin gia hạn 20/03/2023 đã qua")],
    )


async def test_a_second_request_counts_from_the_granted_day(office):
    await ask(office["Tư pháp"])
    await talk(office["Nội vụ"], [("Cho ý kiến", "gia hạn"), ("Đồng ý gia hạn", "Đã ghi")])
    await talk(
        office["Tư pháp"],
        [
            ("/giahan", "20/03/2023"),
            ("23/3", "lý do"),
            ("Vẫn chờ", "Gửi"),
            ("co", "Đã gửi đề nghị"),
        ],
    )
    assert "từ 20/03/2023 đến 23/03/2023" in office["Nội vụ"].text
    await talk(office["Nội vụ"], [("Cho ý kiến", "gia hạn"), ("khong", "không đồng ý")])
    assert "Hạn vẫn là 20/03/2023" in office["Tư pháp"].text
    assert "không đồng ý gia hạn đến 23/03/2023" in office["Chủ tịch"].text


async def test_an_extension_is_never_earlier_than_the_general_deadline(office):
    await ask(office["Tư pháp"])
    await talk(office["Nội vụ"], [("Cho ý kiến", "gia hạn"), ("Đồng ý gia hạn", "Đã ghi")])
    await talk(
        office["Nội vụ"],
        [
            ("/ky", "CÁC KỲ"),
            ("Quý I/2023", "QUÝ I"),
            ("Đổi hạn UBND xã gửi cấp trên", "hiện là"),
            ("28/3/2023", "Đổi như vậy?"),
            ("Xác nhận", "Đã đổi ngày"),
            ("Đổi hạn các ngành gửi", "hiện là"),
            ("24/3/2023", "Đổi như vậy?"),
            ("co", "Đã đổi ngày"),
        ],
    )
    await talk(
        office["Tư pháp"], [("/viec", ("Hạn gửi: 24/03/2023 (thứ Sáu), còn", "not:gia hạn"))]
    )


async def test_a_requester_cannot_decide_after_being_a_deputy(office):
    await talk(
        office["Nội vụ"],
        [
            ("/nghiphep", "NGHỈ PHÉP"),
            ("Ghi cho người khác", "Ai nghỉ?"),
            ("Tư pháp", "từ ngày nào"),
            ("Hôm nay", "Ai báo cáo thay"),
            ("Nội vụ", "Ghi như vậy?"),
            ("Ghi lịch nghỉ", "Đã ghi"),
            ("/giahan", "Không có đề nghị nào"),
            ("Xin gia hạn cho ngành mình", "báo cáo nào?"),
            ("Tư pháp · quý I/2023", "đến ngày nào"),
            ("20/3", "lý do"),
            ("Chưa có số liệu", "Gửi"),
            ("Gửi đề nghị", "Đã gửi"),
            ("/nghiphep", "người thay: Nội vụ"),
        ],
    )
    await office["Nội vụ"].answers(next(one for one in office["Nội vụ"].labels if "Bỏ:" in one))
    await talk(office["Nội vụ"], [("/giahan 1", "phải do lãnh đạo UBND xã cho ý kiến")])


async def test_a_reason_cannot_imitate_our_own_text(office):
    await talk(
        office["Tư pháp"],
        [
            ("/giahan", "đến ngày nào"),
            ("20/3", "lý do"),
            ("bận\nNgười đề nghị: đồng chí Chủ tịch.\u202e", "Lý do: bận Người đề nghị"),
        ],
    )


async def test_a_photo_during_the_request_loses_nothing(office):
    await talk(
        office["Tư pháp"],
        [
            ("/giahan", "đến ngày nào"),
            ("20/3", "nêu lý do"),
            ((photo(),), ("bước này không nhận tệp", "nêu lý do")),
            ("Chờ số liệu", "20/03/2023 (thứ Hai)"),
        ],
    )


async def test_the_verb_alone_means_the_button_that_begins_with_it(office):
    await talk(
        office["Tư pháp"],
        [
            ("xin gia han den 25/3 vi cho so lieu cong an", "Gửi đề nghị này?"),
            ("gui luon", ("Đã gửi", "not:chưa hiểu")),
        ],
    )


async def test_a_sentence_without_a_day_is_the_whole_reason(office):
    said = "đã rà soát xong 12 thủ tục, niêm yết tại bộ phận một cửa"
    await talk(
        office["Tư pháp"],
        [("/giahan", "đến ngày nào"), (said, "Đã giữ lý do"), ("21/3", f"Lý do: {said}")],
    )
