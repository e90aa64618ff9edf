"""Leave: a deputy is reminded and reports instead; without one the coordinator is told."""

from tests.office import report_everything, talk


async def away(office, person="Tư pháp", deputy="Địa chính", days="14/3 - 17/3"):
    await talk(
        office[person],
        [
            ("/nghiphep", "Chưa ghi lịch nghỉ nào"),
            ("Tôi nghỉ", "từ ngày nào đến ngày nào"),
            (days, "Ai báo cáo thay"),
            (deputy, "Ghi như vậy?"),
            ("Ghi lịch nghỉ", "Đã ghi nghỉ từ 14/03/2023 đến 17/03/2023."),
        ],
    )


async def test_the_deputy_is_told_and_reminded_and_the_absent_person_is_not(office):
    await away(office)
    assert (
        "được giao thay đồng chí Tư pháp (từ 14/03/2023 đến 17/03/2023)" in office["Địa chính"].text
    )
    before = len(office["Tư pháp"].seen)
    await office.at("2023-03-15 08:00")
    assert len(office["Tư pháp"].seen) == before
    told = office["Địa chính"].text
    assert "Đồng chí còn 2 việc chưa gửi" in told
    assert "báo cáo thay đồng chí Tư pháp" in told


async def test_the_day_of_a_document_is_no_day_of_a_leave(office):
    said = "ban hành Quyết định số 15/QĐ-UBND ngày 10/03/2023 về cải cách hành chính"
    await talk(
        office["Tư pháp"],
        [
            ("/nghiphep", ""),
            ("Tôi nghỉ", "ngày nào"),
            (said, ("chưa được ghi", "not:Ai báo cáo thay")),
        ],
    )


async def test_the_deputy_reports_and_the_absent_person_is_told(office):
    await away(office)
    await office.at("2023-03-15 08:00")
    deputy = office["Địa chính"]
    await report_everything(deputy, opening="Tư pháp · quý I/2023")
    assert (
        "Đồng chí Địa chính đã gửi thay đồng chí báo cáo quý I/2023 (Tư pháp)"
        in office["Tư pháp"].text
    )
    await talk(office["Chủ tịch"], [("/summary", "✅ Tư pháp: đã gửi 15/03/2023")])


async def test_the_deputys_rights_end_with_the_leave(office):
    await away(office)
    await office.at("2023-03-20 08:00")
    await talk(office["Địa chính"], [("/viec", ("Địa chính", "not:– Tư pháp"))])
    assert "Tư pháp" in office["Tư pháp"].text


async def test_an_absent_person_without_a_deputy_is_not_reminded_and_the_coordinator_is_told(
    office,
):
    await away(office, deputy="Không có người thay")
    assert "Tư pháp nghỉ từ 14/03/2023 đến 17/03/2023, chưa có người thay" in office["Nội vụ"].text
    before = len(office["Tư pháp"].seen)
    await office.at("2023-03-15 08:00")
    assert len(office["Tư pháp"].seen) == before
    await talk(
        office["Nội vụ"],
        [
            (
                "/kiemtra",
                (
                    "Nghỉ, chưa có người thay: Tư pháp (từ 14/03/2023 đến 17/03/2023)",
                    "Ngành chưa có cán bộ nào nhận được tin: Tư pháp",
                ),
            )
        ],
    )


async def test_an_absent_deputy_does_not_count(office):
    await away(office)
    await away(office, person="Địa chính", deputy="Không có người thay")
    await office.at("2023-03-15 08:00")
    await talk(office["Nội vụ"], [("/kiemtra", ("Tư pháp (từ 14/03", "Địa chính (từ 14/03"))])


async def test_a_person_who_returns_is_reminded_at_once(office):
    await away(office, deputy="Không có người thay")
    await office.at("2023-03-17 08:00")
    before = len(office["Tư pháp"].seen)
    await office.at("2023-03-20 08:00")
    assert len(office["Tư pháp"].seen) == before + 1
    assert "Trong thời gian đồng chí nghỉ, có việc đến lượt nhắc" in office["Tư pháp"].text


async def test_the_coordinator_can_enter_and_cancel_the_leave_of_others(office):
    await talk(
        office["Nội vụ"],
        [
            ("nghi phep", "NGHỈ PHÉP"),
            ("Ghi cho người khác", "Ai nghỉ?"),
            ("Văn hóa", "Văn hóa nghỉ từ ngày nào"),
            ("20/3", "Ai báo cáo thay"),
            ("Tư pháp", "Đồng chí Tư pháp nhận tin nhắc"),
            ("Ghi lịch nghỉ", "Đã ghi nghỉ ngày 20/03/2023. Trợ lý sẽ báo đồng chí Tư pháp."),
            ("/nghiphep", "• Văn hóa: ngày 20/03/2023; người thay: Tư pháp"),
            ("Bỏ: Văn hóa, 20/03–20/03", "Đã bỏ lịch nghỉ"),
            ("/nghiphep", "Chưa ghi lịch nghỉ nào"),
        ],
    )
    assert "Lịch nghỉ của đồng chí Văn hóa (ngày 20/03/2023) đã được bỏ" in office["Tư pháp"].text
    assert "đã bỏ lịch nghỉ ngày 20/03/2023 của đồng chí" in office["Văn hóa"].text


async def test_impossible_days_are_refused_with_advice(office):
    await talk(
        office["Tư pháp"],
        [
            ("/nghiphep", "NGHỈ PHÉP"),
            ("Tôi nghỉ", "từ ngày nào"),
            ("lâu lâu", "chưa hiểu ngày nghỉ"),
            ("1/3 - 3/3", "cần từ hôm nay trở đi"),  # in the past
            ("1/9/2024", "trong vòng một năm"),
        ],
    )


async def test_leaves_of_one_person_must_not_overlap(office):
    await away(office)
    await talk(
        office["Tư pháp"],
        [
            ("/nghiphep", "người thay: Địa chính"),
            ("Tôi nghỉ", "từ ngày nào"),
            ("17/3", "đã có lịch nghỉ trùng"),
        ],
    )


async def test_an_official_can_see_and_enter_only_their_own_leave(office):
    await away(office)
    await talk(office["Văn hóa"], [("/nghiphep", ("Chưa ghi", "not:Tư pháp"))])
    assert "Ghi cho người khác" not in office["Văn hóa"].labels
