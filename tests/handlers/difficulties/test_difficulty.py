"""Difficulties as numbered cases: each step notifies the right people."""

import pytest
from sqlalchemy import select

from models import Account, Difficulty, Event, Role
from tests.office import local, photo, talk, talk_once

EVERYBODY = (
    "Tư pháp",
    "Văn phòng HĐND",
    "Nội vụ",
    "Văn hóa",
    "Địa chính",
    "Chủ tịch",
    "Kiểm tra",
)
MONEY = "Chưa bố trí được kinh phí mua máy quét"


async def raises(chat, words=MONEY, task="Chung của ngành"):
    """Raise a difficulty about funding without a proposal; no case was open before."""
    await talk_once(
        chat,
        [
            ("/khokhan", "Vướng mắc thuộc nội dung nào?"),
            (task, "nguyên nhân chính"),
            ("Kinh phí", "nêu cụ thể vướng mắc"),
            (words, "đề xuất, kiến nghị gì"),
            ("Chưa có đề xuất", "Gửi vướng mắc này?"),
            ("Gửi", "Đã gửi vướng mắc số"),
        ],
    )


async def told_by(office, name, *lines):
    """Hold a conversation, and give the messages that other people received meanwhile."""
    before = {one: len(office[one].seen) for one in EVERYBODY}
    await talk(office[name], lines)
    return {
        one: office[one].text
        for one in EVERYBODY
        if one != name and len(office[one].seen) > before[one]
    }


async def test_each_step_of_a_case_is_told_to_the_people_concerned(office):
    told = await told_by(
        office,
        "Tư pháp",
        ("/khokhan", "Vướng mắc thuộc nội dung nào?"),
        ("1.1", ("Tư pháp, nội dung 1.1", "chọn nguyên nhân chính")),
        ("Kinh phí", ("Nguyên nhân: kinh phí.", "nêu cụ thể")),
        (MONEY, "đề xuất, kiến nghị gì"),
        ("Bố trí 20 triệu đồng", "Đề xuất gửi đến ai?"),
        (
            "Chủ tịch UBND xã",
            (MONEY, "Đề xuất: Bố trí 20 triệu đồng", "Nơi nhận: Chủ tịch UBND xã", "Gửi vướng"),
        ),
        (
            "Gửi",
            (
                "Đã gửi vướng mắc số 01/2023 đến lãnh đạo UBND xã và Văn phòng - Nội vụ",
                "Chưa tiếp nhận, mới nêu",
            ),
        ),
    )
    assert told.keys() == {"Nội vụ", "Chủ tịch"}
    assert "Kính báo cáo đồng chí Chủ tịch: ngành Tư pháp nêu vướng mắc" in told["Chủ tịch"]
    assert (
        "Ngành Tư pháp nêu vướng mắc số 01/2023 (nội dung 1.1). Người nêu: đồng chí Tư pháp.\n"
        f"Nguyên nhân: kinh phí.\nNội dung: {MONEY}\n"
        "Đề xuất (gửi Chủ tịch UBND xã): Bố trí 20 triệu đồng"
    ) in told["Nội vụ"]

    told = await told_by(
        office,
        "Nội vụ",
        ("Xem vướng mắc số 01/2023", (MONEY, "Đề xuất (gửi Chủ tịch UBND xã): Bố trí")),
        ("Tiếp nhận", ("Đã tiếp nhận vướng mắc số 01/2023", "đồng chí Nội vụ đã tiếp nhận")),
    )
    assert told.keys() == {"Tư pháp"}
    assert (
        "số 01/2023 của ngành Tư pháp (nội dung 1.1): đồng chí Nội vụ đã tiếp nhận."
        in (told["Tư pháp"])
    )

    told = await told_by(
        office,
        "Nội vụ",
        ("Trả lời", "gõ nội dung trả lời"),
        ("Đang trình Chủ tịch, đề nghị gửi báo giá", "Đã ghi trả lời"),
    )
    assert told.keys() == {"Tư pháp", "Chủ tịch"}  # to the person to whom it was addressed
    assert "trả lời.\nĐang trình Chủ tịch, đề nghị gửi báo giá" in told["Tư pháp"]

    told = await told_by(
        office,
        "Tư pháp",
        ("Xem vướng mắc số 01/2023", "Đã trả lời"),
        ("Ghi thêm ý kiến", "gõ nội dung cần ghi thêm"),
        ("Báo giá 19,5 triệu đồng", "Đã ghi thêm vào vướng mắc số 01/2023"),
    )
    assert told.keys() == {"Nội vụ", "Chủ tịch"}

    told = await told_by(
        office,
        "Nội vụ",
        ("Xem vướng mắc số 01/2023", "Ngành ghi thêm, chờ trả lời"),
        ("Chuyển Chủ tịch", "Có ý kiến kèm theo thì gõ vào"),
        ("Đề nghị bố trí từ nguồn dự phòng", "Đã chuyển lãnh đạo UBND xã"),
    )
    assert told.keys() == {"Tư pháp", "Chủ tịch"}
    assert "đã chuyển xin ý kiến lãnh đạo UBND xã" in told["Tư pháp"]
    assert MONEY not in told["Tư pháp"]  # it does not repeat their own words
    for part in (
        "Kính báo cáo đồng chí Chủ tịch: vướng mắc số 01/2023 của ngành Tư pháp",
        MONEY,
        "Ý kiến kèm theo: Đề nghị bố trí từ nguồn dự phòng",
        "Kính xin ý kiến đồng chí.",
    ):
        assert part in told["Chủ tịch"]

    told = await told_by(
        office,
        "Chủ tịch",
        ("Xem vướng mắc số 01/2023", "Đã chuyển lãnh đạo UBND xã"),
        ("Trả lời", "gõ nội dung trả lời"),
        ("Đồng ý, giao Kế toán thực hiện", "Đã ghi trả lời"),
    )
    assert told.keys() == {"Tư pháp", "Nội vụ"}

    told = await told_by(
        office,
        "Nội vụ",
        ("Xem vướng mắc số 01/2023", "Đồng ý, giao Kế toán thực hiện"),
        ("Đóng vướng mắc", "Đóng rồi thì không mở lại"),
        ("Đóng, không ghi thêm", ("Đã đóng vướng mắc số 01/2023", "Đã đóng, trong ngày")),
    )
    assert told.keys() == {"Tư pháp", "Chủ tịch"}
    await talk(
        office["Tư pháp"],
        [
            ("Xem vướng mắc số 01/2023", ("Đã đóng", "08:00 ngày 09/03/2023, đồng chí Nội vụ")),
            ("Danh sách vướng mắc", "Không có vướng mắc nào chưa giải quyết"),
            ("/khokhan 1", "Đã đóng, trong ngày"),
            ("Nêu vướng mắc mới", "chọn nguyên nhân chính"),
        ],
    )


async def test_a_closed_case_stays_closed_for_everybody(office):
    await raises(office["Tư pháp"])
    await talk(office["Chủ tịch"], [("/khokhan 1", MONEY), ("Trả lời", "gõ nội dung")])
    await talk(office["Nội vụ"], [("/khokhan 1", MONEY), ("Trả lời", "gõ nội dung")])
    told = await told_by(
        office,
        "Tư pháp",
        ("/khokhan 1", MONEY),
        ("Đã tự giải quyết", "Gõ cách giải quyết nếu cần"),
        ("Xác nhận đã giải quyết", "Đã đóng vướng mắc số 01/2023"),
    )
    assert told.keys() == {"Nội vụ"}
    assert "đồng chí Tư pháp báo đã tự giải quyết." in told["Nội vụ"]
    for name in ("Nội vụ", "Chủ tịch"):
        told = await told_by(office, name, ("Đề nghị chờ", "Vướng mắc này đã đóng"))
        assert not told
        await office[name].says(text="/khokhan 1")
        assert office[name].labels == ["Danh sách vướng mắc", "Menu"]


async def test_a_second_tap_is_told_that_the_case_is_already_acknowledged(office):
    await raises(office["Tư pháp"])
    await talk(office["Chủ tịch"], [("/khokhan 1", "Chưa tiếp nhận")])
    await talk(office["Nội vụ"], [("/khokhan 1", MONEY), ("tiep nhan", "Đã tiếp nhận")])
    told = await told_by(office, "Chủ tịch", ("Tiếp nhận", "Vướng mắc này đã được tiếp nhận"))
    assert not told


async def test_only_the_words_are_typed_and_they_can_come_before_the_reason(office):
    await talk(
        office["Tư pháp"],
        [
            ("kho khan", "nội dung nào?"),
            ("chung cua nganh", "gõ nội dung vướng mắc"),
            ("Bưu điện chưa cử người trực", ("Nội dung: Bưu điện chưa cử", "Nguyên nhân chính")),
            ("phoi hop", "đề xuất, kiến nghị gì"),
            ("Làm việc với bưu điện huyện", "gửi đến ai"),
            ("Bưu điện huyện", ("Nơi nhận: Bưu điện huyện", "Nguyên nhân: phối hợp")),
            ("quay lai", "gửi đến ai"),
            ("quay lai", "đề xuất, kiến nghị gì"),
            ("khong co", "Nơi nhận: Văn phòng - Nội vụ"),
            ("co", "Đã gửi vướng mắc số 01/2023"),
            ("co", "Trợ lý chưa hiểu"),
            ("/khokhan", ("Chưa giải quyết: 01", "• Số 01/2023 – Tư pháp, phối hợp: chưa tiếp")),
            ("Nêu vướng mắc mới", "nội dung nào?"),
            ("2.1", "Trợ lý chưa hiểu"),
            ("Chung của ngành", "nguyên nhân"),
            ("phần mềm", "Nguyên nhân: phần mềm - hạ tầng."),
            ("quay lai", "chọn nguyên nhân chính"),
            ("quay lai", "nội dung nào?"),
        ],
    )


async def test_a_person_of_two_departments_is_asked_once_which_one_is_meant(office):
    chat = await office.seat("Hai ngành", (), ("Tư pháp", "Địa chính – Xây dựng"))
    await talk(
        chat,
        [
            ("/khokhan", "của ngành nào?"),
            ("Địa chính – Xây dựng", "Vướng mắc thuộc nội dung nào?"),
            ("5.2", "Địa chính – Xây dựng, nội dung 5.2"),
            ("Nhân lực", "nêu cụ thể"),
            ("Thiếu một cán bộ", "đề xuất"),
            ("Chưa có đề xuất", "Gửi vướng mắc"),
            ("Gửi", "Đã gửi vướng mắc số 01/2023"),
        ],
    )
    assert (
        "Ngành Địa chính – Xây dựng nêu vướng mắc số 01/2023 (nội dung 5.2)"
        in office["Nội vụ"].text
    )


async def test_handlers_see_all_cases_the_unacknowledged_first_and_can_type_a_number(office):
    await raises(office["Tư pháp"])
    await talk(office["Nội vụ"], [("/khokhan 1", MONEY), ("Tiếp nhận", "Đã tiếp nhận")])
    await raises(office["Văn hóa"], "Cổng thông tin hay lỗi")
    await talk(
        office["Chủ tịch"],
        [
            ("/khokhan", ("Chưa giải quyết: 02", "Số 02/2023 – Văn hoá – LĐTĐ&XH, kinh phí: chưa")),
            ("Số 02/2023 · Văn hoá – LĐTĐ&XH", "Cổng thông tin hay lỗi"),
            ("/khokhan 01/2023", MONEY),
        ],
    )
    shown = await office["Chủ tịch"].says(text="/khokhan")
    assert shown.index("Số 02/2023") < shown.index("Số 01/2023")
    assert "Nêu vướng mắc mới" not in office["Chủ tịch"].labels
    await office["Nội vụ"].says(text="/khokhan")
    assert "Nêu vướng mắc mới" in office["Nội vụ"].labels


@pytest.mark.parametrize("asked", ["99999999999", "abc", "7", "9/2023", "-1", "1 2"])
async def test_an_unknown_case_is_answered_in_one_sentence(office, asked):
    for name in ("Tư pháp", "Nội vụ", "Chủ tịch"):
        shown = await office[name].says(text=f"/khokhan {asked}")
        assert "Không tìm thấy vướng mắc này" in shown


async def test_a_case_is_hidden_from_other_departments_and_from_inspectors(office):
    await raises(office["Tư pháp"])
    await talk(office["Văn hóa"], [("/khokhan 1", ("Không tìm thấy", f"not:{MONEY}"))])
    await talk(office["Kiểm tra"], [("/khokhan 1", "Chỉ cán bộ các ngành"), ("/khokhan", "Chỉ")])
    await talk(office.stranger("Người lạ"), [("/khokhan 1", "mã mời")])


async def test_the_coordinators_own_case_is_handled_by_the_leader(office):
    told = await told_by(
        office,
        "Nội vụ",
        ("/khokhan", "Không có vướng mắc nào"),
        ("Nêu vướng mắc mới", "nội dung nào?"),
        ("3.3", "Văn phòng Nội vụ, nội dung 3.3"),
        ("Thẩm quyền", "nêu cụ thể"),
        ("Sắp xếp thôn vượt thẩm quyền của xã", "đề xuất"),
        ("Xin ý kiến cấp huyện", ("gửi đến ai", "not:1. Văn phòng - Nội vụ")),
        ("Cấp trên", "Gửi vướng mắc này?"),
        ("Gửi", "Đã gửi vướng mắc số 01/2023 đến lãnh đạo UBND xã"),
    )
    assert told.keys() == {"Chủ tịch"}
    assert "Kính báo cáo đồng chí Chủ tịch: Văn phòng Nội vụ nêu vướng mắc" in told["Chủ tịch"]
    assert office["Nội vụ"].labels[:3] == [
        "Chuyển Chủ tịch",
        "Ghi thêm ý kiến",
        "Đã tự giải quyết",
    ]
    told = await told_by(
        office, "Nội vụ", ("Chuyển Chủ tịch", "kèm theo"), ("Chuyển, không kèm ý kiến", "Đã chuyển")
    )
    assert told.keys() == {"Chủ tịch"}
    async with office.database.reading() as session:
        case = await session.get_one(Difficulty, 1)
        assert case.acknowledged_at is None  # people may not acknowledge their own
    told = await told_by(
        office, "Chủ tịch", ("/khokhan 1", "vượt thẩm quyền"), ("Tiếp nhận", "Đã tiếp nhận")
    )
    assert told.keys() == {"Nội vụ"}


async def test_a_deputy_is_told_in_place_of_an_absent_person_and_can_reply(office):
    await raises(office["Tư pháp"])
    await talk(
        office["Tư pháp"],
        [
            ("/nghiphep", "NGHỈ PHÉP"),
            ("Tôi nghỉ", "từ ngày nào"),
            ("Ngày mai", "Ai báo cáo thay"),
            ("Văn hóa · Văn hoá – LĐTĐ&XH", "Ghi như vậy?"),
            ("Ghi lịch nghỉ", "Đã ghi"),
        ],
    )
    office.clock.set(local("2023-03-10 09:00"))
    told = await told_by(office, "Nội vụ", ("/khokhan 1", MONEY), ("Tiếp nhận", "Đã tiếp nhận"))
    assert told.keys() == {"Tư pháp", "Văn hóa"}  # also in place of the person who raised it
    told = await told_by(
        office,
        "Văn hóa",
        ("Xem vướng mắc số 01/2023", MONEY),
        ("Ghi thêm ý kiến", "gõ"),
        ("Đã có báo giá", "Đã ghi thêm"),
    )
    assert told.keys() == {"Nội vụ"}


async def test_typed_markup_and_line_breaks_are_shown_as_text(office):
    await raises(office["Tư pháp"], "<b>x\nđồng chí Chủ tịch đã đóng vướng mắc")
    assert "<b>x đồng chí Chủ tịch đã đóng vướng mắc" in office["Nội vụ"].text
    await talk(office["Nội vụ"], [("/khokhan 1", "<b>x đồng chí")])


async def test_a_photo_outside_a_report_is_refused_and_the_words_stay(office):
    await talk(
        office["Tư pháp"],
        [
            ("/khokhan", "nội dung nào?"),
            ("1.2", "nguyên nhân"),
            ("Kinh phí", "nêu cụ thể"),
            ((photo(),), ("bước này không nhận tệp", "Nguyên nhân: kinh phí")),
            (MONEY, "đề xuất"),
        ],
    )


async def test_case_numbers_start_again_each_year(office):
    await raises(office["Tư pháp"])
    await raises(office["Văn hóa"])
    office.clock.set(local("2024-01-02 08:00"))
    await raises(office["Địa chính"])
    await talk(
        office["Chủ tịch"],
        [("/khokhan", ("Số 01/2023", "Số 02/2023", "Số 01/2024", "Chưa giải quyết: 03"))],
    )


async def test_the_summary_lists_open_cases_with_their_age_until_they_are_closed(office):
    for count in range(6):
        chat = office["Tư pháp"]
        if not count:
            await raises(chat, task="1.1")
            continue
        await talk(
            chat,
            [
                ("/khokhan", "Chưa giải quyết"),
                ("Nêu vướng mắc mới", "nội dung nào?"),
                ("Chung của ngành", "nguyên nhân"),
                ("Khác", "cụ thể"),
                (f"Việc thứ {count}", "đề xuất"),
                ("Chưa có đề xuất", "Gửi"),
                ("Gửi", "Đã gửi"),
            ],
        )
    office.clock.set(local("2023-03-14 09:00"))
    await talk(
        office["Chủ tịch"],
        [
            (
                "/summary",
                (
                    "Khó khăn, vướng mắc chưa giải quyết: 6",
                    "• Số 01/2023 – Tư pháp (1.1), kinh phí: chưa tiếp nhận, 03 ngày làm việc",
                    "• Số 05/2023",
                    "not:• Số 06/2023",
                    "• và 1 vướng mắc khác",
                ),
            ),
            ("Xem khó khăn, vướng mắc", "Chưa giải quyết: 06"),
            ("/khokhan 1", MONEY),
            ("Đóng vướng mắc", "Gõ kết quả"),
            ("Đã cấp kinh phí", "Đã đóng vướng mắc số 01/2023"),
            ("/summary", ("chưa giải quyết: 5", "not:Số 01/2023")),
        ],
    )
    assert "đã đóng vướng mắc.\nĐã cấp kinh phí" in office["Tư pháp"].text


async def test_every_step_of_a_case_is_in_the_log_and_counted_in_personal_data(office):
    await raises(office["Tư pháp"])
    await talk(
        office["Nội vụ"],
        [("/khokhan 1", MONEY), ("Trả lời", "gõ"), ("Chờ quý II", "Đã ghi trả lời")],
    )
    async with office.database.reading() as session:
        lines = {
            event.action: event
            for event in await session.scalars(select(Event).where(Event.subject == "difficulty"))
        }
    raised = lines["difficulty raised"].after
    assert (raised["number"], raised["year"], raised["words"]) == (1, 2023, MONEY)
    answered = lines["difficulty answered"]
    assert answered.before["acknowledged_at"] is None
    assert answered.after["acknowledged_at"].startswith("2023-03-09")  # implied by the answer
    assert answered.after["words"] == "Chờ quý II"
    await talk(office["Tư pháp"], [("/dulieu", "1 khó khăn đã nêu, 1 lượt ghi về khó khăn")])
    await talk(office["Nội vụ"], [("/dulieu", ("1 lượt ghi về khó khăn", "not:khó khăn đã nêu"))])


async def test_a_person_is_told_at_once_if_nobody_can_receive_the_case(office):
    async with office.database.writing() as session:
        for account in await session.scalars(select(Account)):
            if account.address != office["Tư pháp"].address:
                account.unreachable_at = office.clock.now()
    await talk(
        office["Tư pháp"],
        [
            ("/khokhan", "nội dung nào?"),
            ("1.1", "nguyên nhân"),
            ("Kinh phí", "cụ thể"),
            (MONEY, "đề xuất"),
            ("Chưa có đề xuất", "Gửi"),
            ("Gửi", "chưa có đồng chí nào nhận được qua trợ lý"),
        ],
    )


async def test_words_that_are_too_long_or_empty_are_asked_for_again(office):
    await talk(
        office["Tư pháp"],
        [
            ("/khokhan", "nội dung nào?"),
            ("1.1", "nguyên nhân"),
            ("x" * 4097, "không quá 4096 ký tự"),
            ("Kinh phí", "cụ thể"),
            ("\u202e", "chưa ghi vào đâu"),
            (MONEY, "đề xuất"),
            ("Bố trí kinh phí", "gửi đến ai"),
            ("x" * 101, "không quá 100 ký tự"),
        ],
    )


async def test_a_second_coordinator_is_told_of_words_and_a_colleague_of_acts(office):
    second = await office.seat("Nội vụ hai", (Role.COORDINATOR,), ())
    colleague = await office.seat("Đồng nghiệp", (), ("Tư pháp",))
    await raises(office["Tư pháp"])
    assert "nêu vướng mắc" in second.text
    assert not colleague.seen
    await talk(second, [("/khokhan 1", MONEY), ("Trả lời", "gõ"), ("Đã ghi nhận", "Đã ghi trả")])
    for told in (office["Tư pháp"], colleague, office["Nội vụ"]):
        assert "đồng chí Nội vụ hai trả lời.\nĐã ghi nhận" in told.text
    await talk(colleague, [("/khokhan", "Số 01/2023"), ("Số 01/2023 · Tư pháp", MONEY)])


async def test_words_that_come_before_the_task_is_chosen_are_kept(office):
    await talk(
        office["Tư pháp"],
        [
            ("/khokhan", "nội dung nào"),
            ("9.9", "chưa hiểu"),
            ("thieu nguoi lam", "Đã giữ lời đồng chí vừa gõ"),
            ("1.1", "thieu nguoi lam"),
            ("Nhân lực", "đề xuất"),
            ("Chưa có đề xuất", "Nội dung: thieu nguoi lam"),
            ("Gửi", "số 01/2023"),
        ],
    )
