"""The access log has a line for each access to others' files, documents and summaries."""

from sqlalchemy import select

from models import Access, Order, OrderState, Person
from tests.office import Office, photo, report_everything, talk


async def lines(office: Office) -> list[tuple[str, str, dict[str, object]]]:
    async with office.database.reading() as session:
        rows = await session.execute(
            select(Person.full_name, Access.action, Access.facts)
            .join(Person, Person.id == Access.person_id)
            .order_by(Access.id)
        )
        return [(name, action, facts) for name, action, facts in rows]


async def sent_photo(office: Office) -> None:
    await talk(
        office["Tư pháp"],
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đang thực hiện 50%", "Mức độ"),
            ((photo("Biên bản.jpg"),), "Đã nhận"),
        ],
    )


async def test_access_to_anothers_file_is_logged_and_counted_for_its_sender(office):
    await sent_photo(office)
    await office["Tư pháp"].says(text="/tep 1")  # their own, so it is not logged
    assert await lines(office) == []
    await talk(office["Tư pháp"], [("/dulieu", "Tệp đồng chí gửi: chưa có ai khác tải")])
    for name in ("Nội vụ", "Chủ tịch", "Chủ tịch"):
        await office[name].says(text="/tep 1")
    await office["Địa chính"].says(text="/tep 1")  # refused, so nothing was given
    found = [line for line in await lines(office) if line[1] == "file"]
    assert found == [
        ("Nội vụ", "file", {"evidence_id": 1}),
        *[("Chủ tịch", "file", {"evidence_id": 1})] * 2,
    ]
    await talk(office["Tư pháp"], [("/dulieu", "được tải 3 lần, bởi 2 người khác")])


async def test_each_file_shown_in_a_review_is_logged(office):
    await sent_photo(office)
    await report_everything(office["Tư pháp"])
    await talk(
        office["Nội vụ"],
        [("/duyet 1 1", "TƯ PHÁP"), ("○ 1.1 · Đang thực hiện 50%", "Nội dung 1.1")],
    )
    label = next(label for label in office["Nội vụ"].labels if "tệp" in label.lower())
    await office["Nội vụ"].says(label=label)
    found = [(name, action) for name, action, _ in await lines(office)]
    assert found == [("Nội vụ", "review"), ("Nội vụ", "review"), ("Nội vụ", "file")]


async def test_each_summary_is_logged_with_its_round_unless_it_is_refused(office):
    await talk(
        office["Chủ tịch"],
        [("/summary", "TỔNG HỢP"), ("Theo ngành", "Tư pháp"), ("Tư pháp", "TƯ PHÁP")],
    )
    await office["Tư pháp"].says(text="/summary")
    found = await lines(office)
    assert [(name, action) for name, action, _ in found] == [("Chủ tịch", "summary")] * 3
    assert found[0][2]["round_id"] == found[2][2]["round_id"] is not None
    assert "department_id" in found[2][2]


async def test_only_access_to_other_departments_is_logged(office):
    await talk(office["Tư pháp"], [("/lichsu", "LỊCH SỬ"), ("/lichsu 1.1", "1.1")])
    assert await lines(office) == []
    await talk(office["Chủ tịch"], [("/lichsu 1.1", "1.1"), ("/xeploai", "XẾP LOẠI")])
    assert [action for _, action, _ in await lines(office)] == ["history", "year end"]


async def test_a_document_is_logged_when_it_is_sent(office):
    await office["Chủ tịch"].says(text="/tailieu excel")
    async with office.database.reading() as session:
        order = await session.scalar(select(Order))
        assert order.state == OrderState.DONE
    (line,) = [one for one in await lines(office) if one[1] == "document"]
    assert line[0] == "Chủ tịch"
    assert (line[2]["order_id"], line[2]["product"]) == (order.id, "excel")
