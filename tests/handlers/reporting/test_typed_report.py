"""A report typed in free words is shown as it was read, and recorded by one tap."""

import pytest
from sqlalchemy import select, update

from core.dialogue.incoming import MessageText
from models import Answer, CitedDocument, Report, Role, Task
from tests.office import BUTTONS, PEOPLE, Office, report_everything, talk
from tests.thanks import THANKED

TWO = {**PEOPLE, "Hai ngành": ((Role.OFFICIAL,), ("Tư pháp", "Địa chính – Xây dựng"))}
TWO_IN_JUSTICE = {**PEOPLE, "Tư pháp 2": PEOPLE["Tư pháp"]}
LONG = (
    "Kính gửi Văn phòng - Nội vụ\nNgành Tư pháp báo cáo kết quả quý I như sau:\n- Nội dung 1.1: "
    + "Đã rà soát 12/15 thủ tục, bao giờ có kinh phí sẽ làm tiếp. " * 50
    + "\n- Nội dung 1.2: đang phối hợp công an xã, đạt 60%.\nTrân trọng cảm ơn."
)


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS, people=TWO)
    yield opened
    await opened.close()


async def answers(office):
    """Give level, result and confirmation of the newest version of each task, by code."""
    async with office.database.reading() as session:
        rows = await session.execute(
            select(Task.code, Answer).join(Answer, Answer.task_id == Task.id).order_by(Answer.id)
        )
        return {
            code: (one.progress, one.result, one.confirmed_at is not None) for code, one in rows
        }


async def test_levels_are_recorded_by_one_tap_and_not_before(office):
    official = office["Tư pháp"]
    await talk(official, [("1.2 dang lam 50%, con 1.1 thi chua", ("chưa ghi", "50%"))])
    assert await answers(office) == {}
    await talk(official, [("Ghi tất cả", ("✓ Đã ghi: 1.2, 1.1", "Đề nghị đồng chí gửi báo cáo"))])
    assert await answers(office) == {"1.2": (50, "", True), "1.1": (0, "", True)}
    async with office.database.reading() as session:  # the report is not sent automatically
        assert (await session.scalars(select(Report.submitted_at))).all() == [None]


async def test_a_done_task_needs_evidence_as_with_taps(office):
    await talk(
        office["Tư pháp"],
        [("1.2 xong roi", "Đã hoàn thành"), ("Ghi", ("Cần tài liệu kiểm chứng: 1.2", "nêu giải"))],
    )
    assert await answers(office) == {"1.2": (100, "", False)}


async def test_a_long_message_of_several_lines_is_read_completely(office):
    await talk(
        office["Tư pháp"],
        [
            (LONG, ("chưa rõ mức độ", "Đồng chí ghi 60%; mức gần nhất", "not:Kính gửi")),
            ("Ghi tất cả", "Còn chọn mức độ, xác nhận: 1.1"),
        ],
    )
    kept = await answers(office)
    assert kept["1.1"][1].count("Đã rà soát 12/15") == 50
    assert kept["1.2"] == (50, "đang phối hợp công an xã, đạt 60%", True)


async def test_replaced_levels_are_shown_and_words_are_added(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("1.1 dang lam 25%, da hop to ra soat", "25%"),
            ("Ghi", "Đã ghi: 1.1"),
            ("1.1 duoc mot nua, da gui cong van ve huyen", ("Thay mức đang ghi", "Ghi thêm dưới")),
            ("Ghi", "Đã ghi: 1.1"),
        ],
    )
    level, result, _ = (await answers(office))["1.1"]
    assert level == 50
    assert "da hop to ra soat" in result
    assert "da gui cong van ve huyen" in result


async def test_one_part_can_be_corrected_or_left_out(office):
    await talk(
        office["Tư pháp"],
        [
            ("1.1 dang lam 50%, 1.2 xong", "Đã hoàn thành"),
            ("Sửa 1.2", "chọn mức độ đúng"),
            ("Đang thực hiện 75%", "75%"),
            ("Sửa 1.1", "chọn mức độ đúng"),
            ("Không ghi 1.1", "not:1.1"),
            ("Ghi", "✓ Đã ghi: 1.2."),
        ],
    )
    assert await answers(office) == {"1.2": (75, "", True)}


async def test_tasks_of_two_departments_are_recorded_and_the_rest_is_asked_for(office):
    await talk(
        office["Hai ngành"],
        [
            (
                "1.1 dang lam 25%\n5.1 dang lam 75%\n4.2 xong",
                ("(Tư pháp)", "không có nội dung 4.2"),
            ),
            ("Ghi tất cả", ("Đã ghi: 1.1, 5.1", "ghi vào đâu", "4.2 xong")),
        ],
    )
    assert await answers(office) == {"1.1": (25, "", True), "5.1": (75, "", True)}


async def test_a_task_of_another_department_is_not_recorded(office):
    official = office["Tư pháp"]
    await talk(official, [("2.1 dang lam 50%", ("ghi vào đâu", "2.1 dang lam 50%"))])
    assert "Chuyển tới Văn phòng - Nội vụ" in official.labels
    assert await answers(office) == {}


async def test_a_person_who_cannot_report_is_offered_what_fits(office):
    leader = office["Chủ tịch"]
    await talk(leader, [("2.1 dang lam 50%", "ghi vào đâu")])
    assert leader.labels[:3] == [
        "Giao chỉ đạo",
        "Tìm trong kế hoạch",
        "Chuyển tới Văn phòng - Nội vụ",
    ]
    assert leader.labels[-2:] == ["Bỏ", "Menu"]


async def test_nothing_is_recorded_for_a_withdrawn_task(office):
    async with office.database.writing() as session:
        await session.execute(
            update(Task).where(Task.code == "1.1").values(withdrawn_at=office.clock.now())
        )
    await talk(office["Tư pháp"], [("1.1 dang lam 50%", "not:Đang thực hiện 50%")])


async def test_numbers_that_are_not_codes_stay_numbers(office):
    await talk(
        office["Tư pháp"],
        [
            (
                "1.2 dang lam, diem tang 1.1 so voi 2022",
                ("1.2", "Đang thực hiện 50%", "not:1.1 Thực"),
            )
        ],
    )


async def test_a_question_about_a_task_is_not_a_report(office):
    for words in ("1.1 xong chua", "1.1 den dau roi", "1.1 xong chua?"):
        await talk(office["Tư pháp"], [(words, "not:chưa ghi:")])


async def test_a_colleagues_unseen_answer_is_not_replaced(tmp_path):
    office = await Office.open(tmp_path, BUTTONS, people=TWO_IN_JUSTICE)
    mine, other = office["Tư pháp"], office["Tư pháp 2"]
    await talk(mine, [("1.1 dang lam 25%", "25%")])
    await talk(other, [("1.1 dang lam 75%", "75%"), ("Ghi", "Đã ghi: 1.1")])
    await talk(mine, [("Ghi", ("Tư pháp 2 vừa sửa nội dung này", "Thay mức đang ghi"))])
    assert (await answers(office))["1.1"][0] == 75
    await office.close()


async def test_an_edited_message_is_read_again_and_a_repeated_one_recorded_once(office):
    official = office["Tư pháp"]
    await official.says(text="1.1 xong", said=(MessageText("7", "1.1 xong"),))
    await official.says(text="1.1 dang lam", said=(MessageText("7", "1.1 dang lam"),), is_edit=True)
    assert "Đang thực hiện 50%" in official.text
    await official.says(text="1.1 dang lam")
    await talk(official, [("/menu", "Còn 1 câu")])


async def test_an_edited_message_stays_with_the_chosen_round(office):
    official = office["Tư pháp"]
    await office.at("2023-06-05 09:00")  # quarter I must still be reported
    await official.says(text="1.1 xong", said=(MessageText("7", "1.1 xong"),))
    offered = next(label for label in official.labels if label.startswith("Ghi vào quý"))
    chosen = offered.removeprefix("Ghi vào ")
    await talk(official, [(offered, f"Báo cáo {chosen}.")])
    await official.says(text="1.1 dang lam", said=(MessageText("7", "1.1 dang lam"),), is_edit=True)
    assert f"Báo cáo {chosen}." in official.text
    assert "Đang thực hiện 50%" in official.text


async def test_the_tap_does_not_change_a_sent_report(office):
    official = office["Tư pháp"]
    await report_everything(official)
    await talk(
        official,
        [("1.1 dang lam 75%", "Báo cáo kỳ này đã gửi"), ("Ghi", "Còn chọn mức độ, xác nhận: 1.1")],
    )
    assert (await answers(office))["1.1"] == (75, "", False)


async def test_everything_recorded_can_be_taken_back_with_one_tap(office):
    official = office["Tư pháp"]
    await talk(official, [("1.1 dang lam 25%, da hop to", "25%"), ("Ghi", "Đã ghi: 1.1")])
    before = await answers(office)
    await talk(
        official,
        [
            ("1.1 dang lam 75%, da ban hanh 15/QĐ-UBND ngay 10/3/2023\n1.2 xong", "75%"),
            ("Ghi tất cả", "Cần tài liệu kiểm chứng: 1.2"),
            ("Hoàn tác", ("Đã hoàn tác", "not:nêu giải trình")),
        ],
    )
    assert await answers(office) == before
    async with office.database.reading() as session:
        assert (await session.scalars(select(CitedDocument))).all() == []
    await talk(official, [("Menu", "Kính chào"), ("1.2 dang lam 50%", "50%"), ("Ghi", "Đã ghi")])
    assert "Hoàn tác" in official.labels


async def test_nothing_is_taken_back_after_a_colleagues_change_or_after_sending(tmp_path):
    office = await Office.open(tmp_path, BUTTONS, people=TWO_IN_JUSTICE)
    mine, other = office["Tư pháp"], office["Tư pháp 2"]
    await talk(mine, [("1.1 dang lam 25%\n1.2 dang lam 50%", "25%"), ("Ghi tất cả", "Đã ghi")])
    await talk(other, [("1.2 dang lam 75%", "75%"), ("Ghi", "Đã ghi: 1.2")])
    await talk(mine, [("Hoàn tác", "Đồng chí Tư pháp 2 đã viết lại")])
    assert await answers(office) == {"1.1": (25, "", True), "1.2": (75, "", True)}
    await talk(other, [("1.1 dang lam 50%", "50%"), ("Ghi", "Đã ghi: 1.1")])
    await talk(mine, [("/baocao", ""), ("Gửi báo cáo", THANKED)])
    await talk(other, [("Hoàn tác", "Báo cáo đã được gửi")])
    assert (await answers(office))["1.1"] == (50, "", True)
    await office.close()
