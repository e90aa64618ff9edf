"""The year's end: levels are proposed, and people declare tasks not done, with a reason."""

import pytest
from sqlalchemy import select

from core.dialogue.paging import PAGE_KEY, cut
from core.dialogue.screens import to_menu
from core.figures.snapshots import freeze_locked_rounds
from core.figures.words import year_end as texts
from core.figures.year.rating import rate
from core.screen import Choice, Item, Limits, Screen, length
from models import Event, Shortfall, Snapshot
from tests.office import report_everything, talk
from tests.years import SCALE, large

REASON = "Chưa bố trí được kinh phí số hóa"
JUDGE = "Xác định không hoàn thành"
NOT_DONE = "Tình trạng: Không hoàn thành"


async def open_task(chat, department="Tư pháp", code="1.1"):
    """Go from the list to one task."""
    await chat.says(text="/xeploai")
    if department in chat.labels:
        await talk(chat, [(department, "Cách tính")])
    tasks = next(label for label in chat.labels if label.startswith("Các nội dung"))
    await talk(chat, [(tasks, "nội dung năm 2023")])
    opens = next(label for label in chat.labels if label.startswith(f"{code} "))
    await talk(chat, [(opens, f"NỘI DUNG {code}")])


async def test_a_warning_is_shown_if_too_many_departments_have_the_highest_level(office):
    warning = "Lưu ý: đề xuất “Hoàn thành xuất sắc nhiệm vụ” cho 01 ngành, trong khi không có"
    for day in ("2023-03-09", "2023-06-10", "2023-09-10", "2023-12-09"):
        await office.at(f"{day} 09:00")
        await report_everything(office["Tư pháp"], "Đã hoàn thành")
    shown = await office["Chủ tịch"].says(text="/xeploai")
    assert warning in shown
    assert "Nghị định số 90/2020/NĐ-CP" in shown
    assert "Lưu ý" not in await office["Tư pháp"].says(text="/xeploai")


async def declare(chat, **where):
    await open_task(chat, **where)
    await talk(
        chat,
        [
            (JUDGE, "gõ lý do"),
            (REASON, ("không hoàn thành năm 2023, lý do: “", REASON)),
            ("Xác định", ("Đã ghi nội dung không hoàn thành. Ngành được báo.", NOT_DONE)),
        ],
    )


async def test_the_list_is_called_a_proposal_and_a_departments_screen_shows_the_calculation(office):
    await report_everything(office["Tư pháp"], "Đã hoàn thành")
    await office.at("2023-12-15 08:00")
    coordinator = office["Nội vụ"]
    shown = await coordinator.says(text="/xeploai")
    first = "Mức đề xuất (tham khảo); người có thẩm quyền quyết định."
    assert shown.splitlines()[0] == first
    assert "• Tư pháp: 80,94% – Hoàn thành tốt nhiệm vụ" in shown
    shown = await coordinator.answers("Tư pháp")
    assert shown.splitlines()[0] == first
    for line in (
        "80,94% – Hoàn thành tốt nhiệm vụ",
        "Nội dung: 2; hoàn thành đúng hạn 2, hoàn thành quá hạn 0",
        "không hoàn thành 0; chờ thẩm định 2.",
        "(Theo báo cáo quý I/2023; chưa gửi báo cáo quý IV và cả năm 2023.)",
        "Báo cáo: gửi đúng hạn 1; gửi quá hạn 0; quá hạn chưa gửi 2; chưa đến hạn 1.",
        "Điểm: năm 2022 6,75; thẩm định chưa chấm (đã chấm 0/2 nội dung); tối đa 10.",
        "• Nội dung hoàn thành: 2/2 × 50 = 50",
        "• Báo cáo đúng hạn: 1/3 × 20 = 6,66",
        "• Điểm giành lại trên điểm đã mất: chưa thẩm định điểm nào, không tính.",
        "Cộng: 56,66/70 = 80,94%",
    ):
        assert line in shown


async def test_no_level_is_proposed_before_the_years_end(office):
    shown = await office["Chủ tịch"].says(text="/xeploai")
    assert "Tạm tính, chưa đề xuất mức: kỳ báo cáo cuối năm mở từ ngày 01/12/2023." in shown
    assert "nhiệm vụ" not in shown


async def test_an_official_sees_only_their_own_departments_year(office):
    await office.at("2023-12-15 08:00")
    official = office["Tư pháp"]
    shown = await official.says(text="/xeploai")
    assert "TƯ PHÁP – năm 2023" in shown
    await talk(official, [("quay lại", ("Tư pháp", "not:Văn hoá"))])
    await open_task(official)
    assert JUDGE not in official.labels
    shown = await official.says(text="/xeploai noidung 5")
    assert "chỉ xem được" in shown
    assert "NỘI DUNG 2" not in shown
    shown = await official.says(text="/xeploai nganh 2")
    assert "Cách tính" not in shown


async def test_inspectors_and_unknown_words_get_advice(office):
    assert "dành cho cán bộ các ngành" in await office["Kiểm tra"].says(text="/xeploai")
    leader = office["Chủ tịch"]
    assert "/xeploai 31/12/2023" in await leader.says(text="/xeploai abc")
    assert "Không có kế hoạch năm 2022" in await leader.says(text="/xeploai 2022")
    assert "từ ngày 15/12/2022 đến hôm nay" in await leader.says(text="/xeploai 1/1/2024")
    await office.at("2023-12-15 08:00")
    assert "đến 23:59 ngày 20/03/2023" in await leader.says(text="/xeploai 20/3/2023")


async def test_a_declaration_is_told_to_the_department_with_its_reason_and_counts(office):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await report_everything(official)
    await office.at("2023-12-15 08:00")
    await declare(coordinator)
    assert "Đồng chí Nội vụ xác định nội dung 1.1." in official.text
    assert f"Lý do: “{REASON}”" in official.text
    await talk(official, [("Xem nội dung", (NOT_DONE, "Đồng chí Nội vụ xác định", REASON))])
    assert not {JUDGE, "Bỏ xác định"} & set(official.labels)
    await talk(official, [("Lịch sử", (JUDGE, f"Lý do: {REASON}"))])
    await talk(
        official,
        [("/xeploai", "đang thực hiện 1; chưa thực hiện 0; không hoàn thành 1; chờ thẩm định 2.")],
    )


async def test_a_declaration_can_be_withdrawn_with_a_notice_and_both_are_logged(office):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await office.at("2023-12-15 08:00")
    await declare(coordinator)
    await talk(
        coordinator,
        [
            ("Bỏ xác định", "Ngành được báo ngay."),
            ("Bỏ xác định", ("Đã bỏ xác định", "Tình trạng: Chưa thực hiện")),
        ],
    )
    assert "đã bỏ xác định không hoàn thành đối với nội dung 1.1." in official.text
    async with office.database.reading() as session:
        actions = select(Event.action).where(Event.subject == "shortfall").order_by(Event.id)
        assert (await session.scalars(actions)).all() == ["shortfall declared", "shortfall lifted"]
        kept = (await session.scalars(select(Shortfall))).one()
        assert (kept.reason, kept.lifted_by_id is not None) == (REASON, True)
    await declare(coordinator)


async def test_only_leaders_can_judge_the_coordinating_departments_tasks(office):
    await office.at("2023-12-15 08:00")
    coordinator, leader = office["Nội vụ"], office["Chủ tịch"]
    await open_task(coordinator, "Văn phòng Nội vụ", "3.1")
    assert "không tự xác định nội dung của ngành mình" in coordinator.text
    assert JUDGE not in coordinator.labels
    await declare(leader, department="Văn phòng Nội vụ", code="3.1")
    assert "Đồng chí Chủ tịch xác định nội dung 3.1." in coordinator.text


async def test_a_done_task_or_an_early_one_cannot_be_declared_not_done(office):
    coordinator = office["Nội vụ"]
    await open_task(coordinator)
    assert "Chưa đến cuối năm 2023: từ ngày 01/12/2023" in coordinator.text
    assert JUDGE not in coordinator.labels
    await report_everything(office["Tư pháp"], "Đã hoàn thành")
    await office.at("2023-12-15 08:00")
    await open_task(coordinator)
    assert "đã hoàn thành nên không xác định" in coordinator.text
    assert JUDGE not in coordinator.labels


async def test_a_second_declaration_is_refused_as_already_made(office):
    await office.at("2023-12-15 08:00")
    coordinator, leader = office["Nội vụ"], office["Chủ tịch"]
    await open_task(leader)
    await talk(leader, [(JUDGE, "gõ lý do"), ("Lý do khác", "Ghi như vậy?")])
    await declare(coordinator)
    await talk(leader, [("Xác định", "Đồng chí Nội vụ đã xác định nội dung này")])
    async with office.database.reading() as session:
        assert len((await session.scalars(select(Shortfall))).all()) == 1


async def test_markup_in_a_reason_is_shown_as_text(office):
    await office.at("2023-12-15 08:00")
    coordinator = office["Nội vụ"]
    await open_task(coordinator)
    await talk(
        coordinator,
        [(JUDGE, "gõ lý do"), ("<b>đậm</b> & {0}", "“<b>đậm</b> & {0}”"), ("có", "<b>đậm</b>")],
    )
    assert "“<b>đậm</b> & {0}”" in office["Tư pháp"].text


async def test_a_declaration_after_the_lock_makes_another_edition(office):
    await office.at("2024-01-20 08:00")
    async with office.database.reading() as session:
        before = len((await session.scalars(select(Snapshot))).all())
    await declare(office["Nội vụ"])
    async with office.database.writing() as session:
        later = office.clock.now().replace(hour=23)
        assert await freeze_locked_rounds(session, office.rules, later) == 1
        assert len((await session.scalars(select(Snapshot))).all()) == before + 1
    await talk(office["Tư pháp"], [("/xeploai 2023", "không hoàn thành 1.")])


@pytest.mark.parametrize("limits", [Limits(4096, 12), Limits(2000, 9, has_buttons=False)])
def test_forty_departments_are_all_listed_on_pages(limits):
    year = large()
    items = tuple(
        Item(texts.department_line(year, one, rate(one, SCALE)), Choice(f"{number}", one.name))
        for number, one in enumerate(year.departments)
    )
    screen = Screen(texts.heading(year), items=items, choices=(to_menu(),))
    pages = [cut(screen, 0, limits)[0]]
    while any(choice.key == f"{PAGE_KEY}{len(pages)}" for choice in pages[-1].choices):
        pages.append(cut(screen, len(pages), limits)[0])
    assert all(length(page.text) + limits.room_of(page.choices) <= limits.text for page in pages)
    assert all(str(page.text).startswith("<i>Mức đề xuất (tham khảo)") for page in pages)
    shown = [choice.key for page in pages for choice in page.choices if choice.key.isdigit()]
    assert shown == [f"{number}" for number in range(40)]
