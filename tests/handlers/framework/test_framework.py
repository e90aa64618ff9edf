"""The framework plan, task by task: filled in on a phone, sent, shared and changed."""

import pytest
from sqlalchemy import func, select

from core.errors import NotAllowedError, UserError
from core.framework.framework import AskedMeasure, write_finish, write_partners, write_words
from core.framework.measures import MeasurePart
from core.people.act import Act
from core.people.actor import find_actor
from models import Event, Measure, Role, Round, Task
from tests.office import BUTTONS, Office, local, report_everything, talk
from tests.planning import TASK_1, fill_and_send, fill_first, fill_second


@pytest.fixture
async def with_buttons(tmp_path):
    """The office on a channel where typed numbers are not choices."""
    opened = await Office.open(tmp_path, BUTTONS)
    yield opened
    await opened.close()


async def test_a_department_fills_in_its_plan_by_task_and_sends_it(office):
    await office.at("2023-03-16 08:00")
    official = office["Tư pháp"]
    await fill_first(official)
    await fill_second(official)
    assert official.labels[0] == "Gửi"
    await talk(
        official,
        [
            (
                "✓ 1.1 · Đã lập",
                (
                    "Giải pháp: Rà soát văn bản hằng tháng",
                    "Người thực hiện: Tư pháp",
                    "Phối hợp: Văn hoá – LĐTĐ&XH",
                    "Thời gian hoàn thành: 30/06/2023 (thứ Sáu)",
                    "Sản phẩm: Báo cáo rà soát",
                    "Mục tiêu điểm: 3/3",
                    "Đã lập đủ",
                ),
            ),
            ("‹ Danh sách", ("Đã lập đủ 2/2 nội dung", "trước 30/06/2023; phối hợp: Văn")),
            ("Gửi", "Đã nhận khung kế hoạch năm 2023 của ngành Tư pháp lúc 08:00 ngày 16/03/2023"),
            ("Xem lại", "Đã gửi lúc 08:00 ngày 16/03/2023"),
        ],
    )
    assert "Gửi" not in official.labels
    await office.at("2023-03-24 08:00")
    assert "khung kế hoạch" not in official.text
    assert "khung kế hoạch" in office["Văn hóa"].text


async def test_the_reminder_shows_the_plans_progress_and_opens_it(office):
    await fill_first(office["Tư pháp"])
    await office.at("2023-03-16 08:00")
    await report_everything(office["Tư pháp"])
    await office.at("2023-03-24 08:00")
    assert "Còn 1/2 nội dung chưa lập xong." in office["Tư pháp"].text
    await talk(office["Tư pháp"], [("Nộp ngay", ("KHUNG KẾ HOẠCH", "Đã lập 1/2 nội dung"))])
    await report_everything(office["Địa chính"])
    await office.at("2023-03-31 08:00")
    assert "Địa chính – Xây dựng đã lập 0/2 nội dung, còn nội dung" in office["Địa chính"].text


async def test_missing_entries_are_named_and_asked_for(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("khung ke hoach", "KHUNG KẾ HOẠCH NĂM 2023"),
            (TASK_1, "Giải pháp khắc phục là gì?"),
            ("Rà soát", "Ai là người thực hiện?"),
            ("menu", "Kính chào"),
            (
                "/khungkehoach",
                "Còn thiếu: người thực hiện, phối hợp, thời gian hoàn thành, sản phẩm, mục tiêu",
            ),
            ("Gửi", "Chưa gửi được khung kế hoạch: nội dung 1.1 còn thiếu người thực hiện"),
            ("✎ 1.1 · Còn thiếu 5 mục", "Ai là người thực hiện?"),
            ("quay lại", ("Giải pháp: Rà soát", "not:Sản phẩm:", "Còn thiếu: người thực hiện")),
            ("Ghi tiếp: người thực hiện", "Ai là người thực hiện?"),
            ("quay lai", "Nội dung 1.1."),
            ("✓ Giải pháp", ("Hiện ghi: Rà soát.", "Giải pháp khắc phục là gì?")),
            ("Rà soát hằng quý", ("Đã ghi giải pháp", "Ai là người thực hiện?")),
            ("Bộ phận   một cửa", "Ngành nào phối hợp?"),
            ("khong", "Hoàn thành trước ngày nào?"),
        ],
    )


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("15/9", "15/09/2023 (thứ Sáu)"),
        ("30/9", "02/10/2023 (thứ Hai; ngày 30/09 là thứ Bảy)"),
        ("quý III", "02/10/2023 (thứ Hai; ngày 30/09 là thứ Bảy)"),
        ("cuoi quy 2", "30/06/2023 (thứ Sáu)"),
        ("Cuối quý IV (31/12/2023)", "02/01/2024 (thứ Ba; ngày 31/12/2023 là Chủ nhật)"),
    ],
)
async def test_a_day_is_chosen_or_typed_and_a_day_off_is_shown_with_its_working_day(
    office, typed, kept
):
    await until_the_day(office)
    await talk(office["Tư pháp"], [(typed, f"✓ Đã ghi thời gian hoàn thành: {kept[:4]}")])
    assert kept in office["Tư pháp"].text


async def until_the_day(office):
    """Go to the question of the day."""
    await talk(
        office["Tư pháp"],
        [
            ("/khungkehoach", "0/2"),
            (TASK_1, "Giải pháp"),
            ("Rà soát", "người thực hiện"),
            ("Tư pháp", "phối hợp"),
            ("Không phối hợp", "trước ngày nào?"),
        ],
    )


async def test_an_impossible_day_is_refused_with_the_possible_days(office):
    await until_the_day(office)
    limits = "cần từ 02/02/2023 đến 31/12/2023"
    await talk(
        office["Tư pháp"],
        [
            ("khi nào xong thì xong", "chưa hiểu ngày"),
            ("1/2/2023", limits),
            ("1/1/2024", limits),
            ("32/9", "chưa hiểu ngày"),
            ("1/12", "01/12/2023"),
        ],
    )


async def test_past_quarters_cannot_be_chosen(office):
    await office.at("2023-07-03 08:00")
    await until_the_day(office)
    ends = [label for label in office["Tư pháp"].labels if label.startswith("Cuối")]
    assert ends == ["Cuối quý III (30/09/2023)", "Cuối quý IV (31/12/2023)"]


async def until_the_target(office):
    await until_the_day(office)
    await talk(office["Tư pháp"], [("15/9", "Sản phẩm"), ("Báo cáo", "từ 1,5 đến 3?")])


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("2,5", "2,5/3"), ("2.5 điểm", "2,5/3"), ("toi da", "3/3"), ("khong", "không đặt")],
)
async def test_the_target_must_lie_between_the_score_and_the_maximum(office, typed, kept):
    await until_the_target(office)
    await talk(
        office["Tư pháp"],
        [
            ("nhiều", "chưa hiểu điểm này"),
            ("1,4", "Mục tiêu điểm cần từ 1,5 đến 3"),
            ("3,01", "Mục tiêu điểm cần từ 1,5 đến 3"),
            ("2,555", "nhiều nhất hai chữ số"),
            (typed, "Đã lập xong nội dung 1.1"),
            ("✓ 1.1 · Đã lập", f"Mục tiêu điểm: {kept}"),
        ],
    )


async def test_a_typed_number_is_the_score_and_does_not_choose_a_button(with_buttons):
    await until_the_target(with_buttons)
    await talk(
        with_buttons["Tư pháp"],
        [
            ("2", "Đã lập xong nội dung 1.1"),
            ("✓ 1.1 · Đã lập", "Mục tiêu điểm: 2/3"),
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "đến đâu"),
            ("Đang thực hiện 50%", "Mức độ"),
            ("Tự đánh giá điểm", "bao nhiêu điểm"),
            ("1", "Đã ghi điểm tự đánh giá: 1."),
        ],
    )


async def test_a_task_without_a_maximum_has_no_target(office):
    await talk(
        office["Địa chính"],
        [
            ("/khungkehoach", "ĐỊA CHÍNH"),
            ("○ 5.1 · Chưa lập", "Nội dung 5.1."),
            ("Tuyên truyền", "người thực hiện"),
            ("Địa chính", "phối hợp"),
            ("Không phối hợp", "trước ngày nào?"),
            ("15/9", "Sản phẩm"),
            ("Tin bài", "✓ Đã lập xong nội dung 5.1"),
            ("✓ 5.1 · Đã lập", ("Sản phẩm: Tin bài", "not:Mục tiêu")),
        ],
    )
    assert not [label for label in office["Địa chính"].labels if "Mục tiêu" in label]


async def test_each_department_is_selected_and_deselected_with_one_tap(office):
    await talk(
        office["Tư pháp"],
        [
            ("/khungkehoach", "0/2"),
            (TASK_1, "Giải pháp"),
            ("Rà soát", "người thực hiện"),
            ("Tư pháp", "phối hợp"),
            ("xong", "chưa hiểu"),  # no department was chosen
            ("○ Văn hoá – LĐTĐ&XH", "phối hợp"),
            ("○ Địa chính – Xây dựng", "phối hợp"),
            ("✓ Văn hoá – LĐTĐ&XH", "phối hợp"),
            ("○ Văn phòng Nội vụ", "phối hợp"),
        ],
    )
    assert "✓ Địa chính – Xây dựng" in office["Tư pháp"].labels
    assert not [label for label in office["Tư pháp"].labels if "Tư pháp" in label]
    await talk(
        office["Tư pháp"],
        [
            ("xong", "Đã ghi phối hợp"),
            ("quay lại", "Phối hợp: Văn phòng Nội vụ; Địa chính – Xây dựng"),
            ("✓ Phối hợp", "Hiện ghi: Văn phòng Nội vụ; Địa chính – Xây dựng."),
            ("Không phối hợp", "trước ngày nào?"),
            ("quay lại", "Phối hợp: không"),
        ],
    )


async def test_entries_of_the_previous_task_can_be_reused_and_named_people_are_offered(
    office,
):
    official = office["Tư pháp"]
    await fill_first(official)
    await talk(
        official,
        [("○ 1.2 · Chưa lập", "Giải pháp"), ("nhu tren", "như nội dung 1.1"), ("/viec", "VIỆC")],
    )
    await talk(
        office["Địa chính"],
        [
            ("/khungkehoach", "0/2"),
            ("○ 5.1 · Chưa lập", "Giải pháp"),
            ("Tuyên truyền", "người thực hiện"),
            ("Đồng chí phụ trách một cửa", "phối hợp"),
            ("/khungkehoach", "0/2"),
            ("○ 5.2 · Chưa lập", "Giải pháp"),
            ("Niêm yết", "người thực hiện"),
        ],
    )
    offered = office["Địa chính"].labels
    assert {"Địa chính", "Đồng chí phụ trách một cửa"} <= set(offered)
    await talk(
        office["Địa chính"],
        [
            ("Đồng chí phụ trách một cửa", "phối hợp"),
            ("quay lại", "Người thực hiện: Đồng chí phụ trách một cửa"),
        ],
    )


async def test_cooperating_departments_are_told_once_and_see_the_task_as_shared(office):
    culture = office["Văn hóa"]
    await fill_first(office["Tư pháp"])
    await fill_second(office["Tư pháp"])
    await talk(culture, [("/viec", "not:Phối hợp với ngành khác")])
    before = len(culture.seen)
    await talk(office["Tư pháp"], [("Gửi", "Đã nhận khung")])
    assert len(culture.seen) == before + 1
    for words in (
        "Ngành Tư pháp đã gửi khung kế hoạch năm 2023, đề nghị ngành Văn hoá – LĐTĐ&XH phối hợp",
        "• 1.1 Thực hiện quy trình rà soát",
        "hoàn thành trước 30/06/2023",
    ):
        assert words in culture.text
    assert "1.2" not in culture.text
    shared = ("Phối hợp với ngành khác", "hoàn thành trước 30/06/2023 (chủ trì: Tư pháp)")
    await talk(culture, [("Việc của tôi", shared)])
    await talk(office["Địa chính"], [("/viec", "not:Phối hợp với ngành khác")])
    await talk(office["Tư pháp"], [("/viec", "not:Phối hợp với ngành khác")])


async def test_a_department_added_after_sending_is_told_of_that_task_only(office):
    official, land, culture = (office[name] for name in ("Tư pháp", "Địa chính", "Văn hóa"))
    await fill_and_send(official)
    told = len(culture.seen)
    await talk(
        official,
        [
            ("/khungkehoach", "Đã gửi lúc"),
            ("✓ 1.2 · Đã lập", "Phối hợp: không"),
            ("✓ Phối hợp", "phối hợp?"),
            ("○ Địa chính – Xây dựng", "phối hợp?"),
            ("Xong (1 ngành)", ("Đã ghi phối hợp", "Phối hợp: Địa chính – Xây dựng")),
        ],
    )
    assert "• 1.2 Cải cách thể chế" in land.text
    assert "1.1" not in land.text
    assert len(culture.seen) == told


async def test_my_tasks_show_finish_days_and_the_tasks_states(office):
    official = office["Tư pháp"]
    await fill_and_send(official)
    await talk(
        official,
        [
            (
                "/viec",
                (
                    "○ 1.1",
                    "Hoàn thành trước 30/06/2023, còn 113 ngày: Chưa thực hiện",
                    "Khung kế hoạch năm 2023 – Tư pháp\nĐã gửi lúc",
                ),
            )
        ],
    )
    await report_everything(official)
    await talk(official, [("/viec", ("✓ 1.1", "còn 113 ngày: Đang thực hiện - trong hạn"))])
    await office.at("2023-06-15 09:00")
    await talk(
        official,
        [
            (
                "/viec",
                (
                    "Việc khác cần xử lý",
                    "Nội dung đến hạn hoàn thành theo khung kế hoạch: 1.1 Thực hiện quy trình",
                ),
            )
        ],
    )
    assert "pháp luật… Hạn 30/06/2023" in official.text
    button = next(label for label in official.labels if label.startswith("Cập nhật: 1.1 "))
    assert len(button) <= 40  # the most that a phone shows
    await office.at("2023-07-04 09:00")
    await talk(
        official,
        [("/viec", "trước 30/06/2023, đã quá hạn 02 ngày làm việc: Đang thực hiện - quá hạn")],
    )


async def test_a_change_after_sending_is_marked_and_after_the_lock_is_an_addition(office):
    official = office["Tư pháp"]
    await fill_and_send(official)
    for day, mark in (("2023-03-20 09:00", "đã sửa"), ("2023-05-02 09:00", "bổ sung sau khi khóa")):
        await office.at(day)
        await talk(
            official,
            [
                ("/khungkehoach", "Đã gửi lúc 08:00 ngày 09/03/2023"),
                ("✓ 1.1 · Đã lập", "Nội dung 1.1."),
                ("✓ Sản phẩm", "Hiện ghi"),
                (f"Báo cáo {day}", f"Sản phẩm: Báo cáo {day}"),
                ("‹ Danh sách", mark),
            ],
        )


async def test_a_colleagues_new_entry_is_shown_before_it_can_be_replaced(office):
    official = office["Tư pháp"]
    colleague = await office.seat("Đồng nghiệp", (Role.OFFICIAL,), ("Tư pháp",))
    await fill_first(official)
    for chat in (official, colleague):
        await talk(
            chat,
            [
                ("/khungkehoach", "1/2"),
                ("✓ 1.1 · Đã lập", "Sản phẩm: Báo cáo rà soát"),
                ("✓ Sản phẩm", "Hiện ghi: Báo cáo rà soát."),
            ],
        )
    await talk(colleague, [("Kế hoạch rà soát", "Đã ghi sản phẩm")])
    await talk(
        official,
        [
            (
                "Quyết định",
                (
                    "Tin “Quyết định” chưa được ghi. Mục này vừa được đồng nghiệp sửa",
                    "Hiện ghi: Kế hoạch rà soát.",
                    "Đồng chí Đồng nghiệp ghi lúc 08:00 ngày 09/03/2023.",
                ),
            ),
            ("Quyết định", ("Đã ghi sản phẩm", "Sản phẩm: Quyết định", "not:Đồng nghiệp ghi")),
        ],
    )
    await talk(
        colleague,
        [
            ("✓ Giải pháp", "Hiện ghi: Rà soát văn bản"),
            ("Rà soát mỗi quý", "Đã ghi giải pháp"),  # not the part that the other wrote
        ],
    )


async def test_copying_entries_does_not_replace_a_colleagues_new_ones(office):
    official = office["Tư pháp"]
    colleague = await office.seat("Đồng nghiệp", (Role.OFFICIAL,), ("Tư pháp",))
    await fill_first(official)
    copy = "Như 1.1: giải pháp, người, thời gian"
    for chat in (official, colleague):
        await talk(chat, [("/khungkehoach", "1/2"), ("○ 1.2 · Chưa lập", "Giải pháp khắc phục")])
    await talk(colleague, [("Theo dõi thi hành pháp luật", "Đã ghi giải pháp")])
    await talk(official, [(copy, ("vừa được đồng nghiệp sửa", "Hiện ghi: Theo dõi thi hành"))])
    assert copy not in official.labels


async def test_an_old_button_does_not_send_the_plan_again(with_buttons):
    office = with_buttons
    official = office["Tư pháp"]
    await fill_first(official)
    await fill_second(official)
    page, turn = official.page, official.turn
    await talk(official, [("Gửi", "Đã nhận khung")])
    told = len(office["Văn hóa"].seen)
    official.page, official.turn = page, turn
    await official.says(label="Gửi")
    assert official.toast == "Nút này đã cũ."
    assert len(office["Văn hóa"].seen) == told
    async with office.database.reading() as session:
        sent = select(func.count()).where(Event.action == "report submitted")
        assert await session.scalar(sent) == 1


async def test_markup_is_shown_as_text(office):
    await talk(
        office["Tư pháp"],
        [
            ("/khungkehoach", "0/2"),
            (TASK_1, "Giải pháp"),
            ("<b>x", "người thực hiện"),
            ("<i>y & z", "phối hợp"),
            ("quay lại", ("Giải pháp: <b>x", "Người thực hiện: <i>y & z")),
            ("✓ Giải pháp", "Hiện ghi: <b>x."),
            ("…", "chưa ghi vào đâu"),
            ("x" * 2001, "dài quá 2000 ký tự"),
        ],
    )


async def test_the_plan_of_another_department_cannot_be_changed(office):
    async with office.database.reading() as session:
        framework = await session.scalar(select(Round.id).where(Round.key == "2023-F"))
    await talk(office["Văn hóa"], [(f"/nop {framework} 1", "không được giao báo cáo cho ngành")])
    await talk(office["Chủ tịch"], [(f"/nop {framework} 1", "không được giao")])
    await talk(office["Kiểm tra"], [("/khungkehoach", "không có khung kế hoạch nào ngành")])
    await talk(office["Chủ tịch"], [("/khungkehoach abc", "không có khung kế hoạch nào ngành")])
    await talk(office["Tư pháp"], [(f"/nop {framework} 99999999", "không được giao")])
    await talk(office["Tư pháp"], [("/khungkehoach 99999999999", "KHUNG KẾ HOẠCH NĂM 2023")])


async def test_the_core_functions_refuse_other_departments(office):
    async with office.database.writing() as session:
        culture = await find_actor(
            session, office.channel, office["Văn hóa"].address, office.clock.now().date()
        )
        framework = await session.scalar(select(Round).where(Round.key == "2023-F"))
        results = await session.scalar(select(Round).where(Round.key == "2023-Q1"))
        task = await session.scalar(select(Task).where(Task.code == "1.1"))
        own = await session.scalar(select(Task).where(Task.code == "4.1"))
        assert culture is not None
        assert framework is not None
        assert results is not None
        assert task is not None
        assert own is not None
        now = local("2023-03-09 08:00")
        theirs = AskedMeasure(framework.id, task.id, MeasurePart.SOLUTION, "")
        with pytest.raises(NotAllowedError):
            await write_words(Act(session, culture, now), theirs, "Rà soát")
        for round_id, task_id in ((results.id, own.id), (framework.id, 999), (999, own.id)):
            asked = AskedMeasure(round_id, task_id, MeasurePart.SOLUTION, "")
            with pytest.raises(UserError, match="không còn trong kế hoạch"):
                await write_words(Act(session, culture, now), asked, "Rà soát")
        with pytest.raises(UserError, match="không còn trong kế hoạch"):
            await write_finish(
                Act(session, culture, now), AskedMeasure(1, 999, MeasurePart.FINISH, ""), now.date()
            )
        asked = AskedMeasure(framework.id, own.id, MeasurePart.COOPERATION, "")
        for stranger in (own.department_id, 999):
            with pytest.raises(UserError, match="Không tìm thấy ngành phối hợp"):
                await write_partners(Act(session, culture, now), asked, {stranger})
        assert await session.scalar(select(func.count()).select_from(Measure)) == 0


async def test_every_change_is_logged_with_the_earlier_value(office):
    await fill_first(office["Tư pháp"])
    async with office.database.reading() as session:
        lines = (
            await session.scalars(
                select(Event).where(Event.action == "measure written").order_by(Event.id)
            )
        ).all()
    assert [line.after["solution"] for line in lines] == ["Rà soát văn bản hằng tháng"] * 6
    cooperation = lines[2]
    assert (cooperation.before["partner_ids"], cooperation.before["cooperation_said"]) == (
        [],
        False,
    )
    assert len(cooperation.after["partner_ids"]) == 1
    assert lines[3].after["finish_on"] == "2023-06-30"
    assert (lines[5].after["target_said"], lines[5].after["target_score"]) == (True, "3")


async def test_a_persons_entries_are_counted_in_their_personal_data(office):
    await fill_first(office["Tư pháp"])
    await talk(office["Tư pháp"], [("/dulieu", "1 giải pháp trong khung kế hoạch")])
    await talk(office["Văn hóa"], [("/dulieu", "not:giải pháp trong khung kế hoạch")])


async def test_superiors_see_a_sent_plan(office):
    await fill_and_send(office["Tư pháp"])
    await talk(
        office["Nội vụ"],
        [
            ("/trangthai", "TRẠNG THÁI"),
            (
                "Tư pháp",
                ("Khung kế hoạch năm 2023", "• 1.1: Tư pháp; trước 30/06/2023; phối hợp: Văn hoá"),
            ),
        ],
    )


async def test_an_official_of_two_departments_chooses_the_plan(office):
    busy = await office.seat("Kiêm nhiệm", (Role.OFFICIAL,), ("Tư pháp", "Văn hoá – LĐTĐ&XH"))
    await talk(
        busy,
        [
            ("/khungkehoach", "chọn khung kế hoạch cần lập"),
            ("Khung kế hoạch năm 2023 · Văn hoá – LĐTĐ&XH", "KHUNG KẾ HOẠCH NĂM 2023 – VĂN HOÁ"),
        ],
    )
    await fill_and_send(office["Tư pháp"])
    assert "phối hợp" in busy.text  # for the department Văn hoá


async def test_a_sent_plans_screen_has_no_gap_in_place_of_its_deadline(office):
    official = office["Tư pháp"]
    await fill_and_send(official)
    await talk(official, [("/khungkehoach", ("TƯ PHÁP\n\n1.1", "Đã gửi lúc"))])
