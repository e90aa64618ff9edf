"""Reviewing: answers are accepted, returned, explained, and never judged by their author."""

import pytest
from sqlalchemy import select

from models import Event, Review, Role, Task
from tests.office import photo, report_everything, talk
from tests.thanks import THANKED

pytestmark = pytest.mark.both_channels


async def events(office, action):
    async with office.database.reading() as session:
        found = await session.scalars(select(Event).where(Event.action == action))
        return found.all()


async def reviews(office):
    async with office.database.reading() as session:
        return (await session.scalars(select(Review).order_by(Review.id))).all()


def label(chat, start):
    return next(label for label in chat.labels if label.startswith(start))


async def report_with_a_self_score(official):
    """Report 2,5 of 3 points for task 1.1, no points for the rest, and send the report."""
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "1.1."),
            ("Đang thực hiện 75%", "Mức độ"),
            ("Tự đánh giá điểm", "từ 0 đến 3"),
            ("2,5", "Đã ghi điểm"),
            ("Xác nhận", "1/2"),
        ],
    )
    await report_everything(official)


async def give_back(reviewer, code="1.1", verdict="Trả lại", reason="Thiếu biên bản"):
    """Return an answer of the shown report, with the second offered day."""
    await talk(
        reviewer,
        [
            (label(reviewer, f"○ {code}"), f"Nội dung {code}."),
            (verdict, code),
            (reason, "ngày nào"),
        ],
    )
    await talk(reviewer, [(reviewer.labels[1], f"Đã ghi nội dung {code}")])


async def test_the_coordinator_returns_a_task_and_accepts_it_after_the_correction(office):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await report_everything(official)
    assert "Ngành Tư pháp đã gửi báo cáo quý I/2023: 2 nội dung" in coordinator.text
    await talk(coordinator, [("Duyệt báo cáo", ("Đồng chí Tư pháp gửi lúc 08:00", "Còn 2/2"))])
    await give_back(coordinator)
    assert "trả lại để sửa, hạn 13/03/2023" in coordinator.text
    assert "nội dung 1.1 được trả lại để sửa.\nLý do: Thiếu biên bản" in official.text
    await talk(
        official,
        [
            ("Mở báo cáo", "trả lại để sửa, hạn 13/03/2023"),
            ("↩ 1.1 · Đang thực hiện 50%", "Trả lại để sửa (hạn 13/03/2023): Thiếu biên bản"),
            ((photo("bien-ban.jpg"),), "Đã nhận 1 tệp"),
            ("Biên bản kèm theo", "Đã ghi."),
            ("Xác nhận", "đã sửa, chờ thẩm định lại"),
        ],
    )
    assert "đã sửa nội dung 1.1 (báo cáo quý I/2023), đồng chí Tư pháp gửi lại" in coordinator.text
    await talk(
        coordinator,
        [
            ("Duyệt báo cáo", "đã sửa, chờ thẩm định lại"),
            ("○ 1.1 · Đang thực hiện 50%", "Biên bản kèm theo"),
            ("Xem tệp (1)", "1 tệp dưới đây"),
            ("‹ Nội dung 1.1", ("Biên bản kèm theo", "Ngành đã sửa, chờ thẩm định lại")),
            ("‹ Danh sách", "Còn 2/2"),
            ("Đạt tất cả (2 nội dung)", ("1.1, 1.2: đạt", "Đã duyệt đủ 2 nội dung, 2 đạt")),
        ],
    )
    assert "đã được duyệt: 2/2 nội dung đạt" in official.text
    assert [one.verdict for one in await reviews(office)] == ["returned", "passed", "passed"]


async def test_the_verified_score_is_shown_beside_the_self_score(office):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await report_with_a_self_score(official)
    await talk(
        coordinator,
        [
            ("Duyệt báo cáo", "tự đánh giá 2,5 điểm"),
            ("○ 1.1 · Đang thực hiện 75%", ("năm 2022 đạt 1,5/3 điểm", "Điểm tự đánh giá: 2,5/3")),
            ("Đạt, điểm thẩm định khác", "từ 0 đến 3"),
            ("hai", "chưa hiểu điểm này"),
            ("3,5", "Điểm thẩm định cần từ 0 đến 3"),
            ("2,25", ("1.1: đạt, điểm thẩm định 2,25", "đạt, thẩm định 2,25 điểm")),
            ("○ 1.2 · Đang thực hiện 50%", "1.2."),
            ("đạt", "Nội dung 1.2: đạt."),
        ],
    )
    assert "2/2 nội dung đạt. Tổng điểm thẩm định: 2,25 (đã chấm 1/2 nội dung)." in official.text
    await talk(official, [("/baocao", "tự đánh giá 2,5 điểm; đạt, thẩm định 2,25 điểm")])
    line = (await events(office, "answer reviewed"))[0]
    assert line.after["verified_score"] == "2.25"


async def test_an_explanation_can_be_requested_and_is_written_after_one_tap(office):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await report_everything(official)
    await talk(coordinator, [("Duyệt báo cáo", "Còn 2/2")])
    await give_back(coordinator, "1.2", "Yêu cầu giải trình", "Vì sao chưa xong?")
    assert "nội dung 1.2 cần giải trình" in official.text
    await talk(
        official,
        [
            ("Mở báo cáo", "yêu cầu giải trình, hạn 13/03/2023"),
            ("↩ 1.2 · Đang thực hiện 50%", "Vì sao chưa xong?"),
            ("Ghi giải trình", "giải trình"),
            ("Chờ công an xã cung cấp số liệu", "Giải trình: Chờ công an xã"),
            ("Xác nhận", "chờ thẩm định lại"),
        ],
    )


async def test_words_typed_at_the_request_for_an_explanation_are_the_explanation(office):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await report_everything(official)
    await talk(coordinator, [("Duyệt báo cáo", "Còn 2/2")])
    await give_back(coordinator, "1.2", "Yêu cầu giải trình", "Vì sao chưa xong?")
    assert "Điều cần giải trình: Vì sao chưa xong?" in official.text
    assert "giải trình và xác nhận lại chậm nhất ngày 13/03/2023" in official.text
    await talk(
        official,
        [
            ("Mở báo cáo", "yêu cầu giải trình"),
            ("↩ 1.2 · Đang thực hiện 50%", "gõ giải trình, gửi ảnh, tệp kiểm chứng ngay tại đây"),
            ("Chờ công an xã", ("Đã ghi giải trình", "Giải trình: Chờ công an xã", "not:Kết quả:")),
            (
                "Ghi giải trình",
                ("Yêu cầu giải trình (hạn 13/03/2023): Vì sao", "not:chưa có tài liệu kiểm chứng"),
            ),
            (
                "Theo 15/QĐ-UBND ngày 10/3/2023 thì đến tháng 6",
                ("Giải trình: Theo 15/QĐ-UBND", "not:Kết quả:"),
            ),
            ("Xác nhận", "chờ thẩm định lại"),
        ],
    )


async def test_a_verified_score_of_zero_is_shown(office):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await report_with_a_self_score(official)
    await talk(
        coordinator,
        [
            ("Duyệt báo cáo", "tự đánh giá 2,5 điểm"),
            ("○ 1.2 · Đang thực hiện 50%", "1.2."),
            ("Đạt, chấm điểm thẩm định", "từ 0 đến 7"),
            ("/duyet", "Có 1 báo cáo chờ thẩm định"),
            ("○ Tư pháp · quý I/2023", "Còn 2/2"),
            ("○ 1.1 · Đang thực hiện 75%", "1.1."),
            ("Đạt, điểm thẩm định khác", "từ 0 đến 3"),
            ("0", "Nội dung 1.1: đạt, điểm thẩm định 0."),
        ],
    )


async def test_the_way_back_from_the_reason_leads_to_the_open_answer(office):
    coordinator = office["Nội vụ"]
    await report_everything(office["Tư pháp"])
    await talk(
        coordinator,
        [
            ("Duyệt báo cáo", "Còn 2/2"),
            ("○ 1.2 · Đang thực hiện 50%", "1.2."),
            ("Trả lại", "lý do trả lại"),
            ("quay lại", ("Nội dung 1.2.", "Chờ thẩm định")),
            ("quay lại", "Còn 2/2"),
            ("Trả lại tất cả (2)", "Nội dung 1.1, 1.2"),
            ("quay lại", "Còn 2/2"),
        ],
    )


async def test_the_reviewers_list_marks_answers_with_a_difficulty(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "1.1."),
            ("xong rồi", "Mức độ: Đã hoàn thành"),
            ("Khó khăn, vướng mắc", "nguyên nhân"),
            ("Kinh phí", "cụ thể"),
            ("Chưa có tiền in", "đề xuất"),
            ("Chưa có đề xuất", "Gửi vướng mắc này?"),
            ("Gửi", "Đã gửi vướng mắc"),
            ("15/QĐ-UBND", "Đã ghi."),
            ("Xác nhận", "1/2"),
        ],
    )
    await report_everything(official)
    answered = "→ Đã hoàn thành; 1 tài liệu kiểm chứng; có khó khăn, vướng mắc; chờ thẩm định"
    await talk(office["Nội vụ"], [("Duyệt báo cáo", answered)])


async def test_all_waiting_answers_can_be_returned_at_once(office):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await report_everything(official)
    await talk(
        coordinator,
        [
            ("Duyệt báo cáo", "Còn 2/2"),
            ("Trả lại tất cả (2)", "Nội dung 1.1, 1.2"),
            ("Chưa đúng mẫu", "ngày nào"),
            ("10/3/2022", "chậm nhất"),
            ("20/3", "Đã ghi nội dung 1.1, 1.2: trả lại để sửa, hạn 20/03/2023"),
        ],
    )
    assert "nội dung 1.1, 1.2 được trả lại để sửa" in official.text


async def test_the_coordinating_department_is_reviewed_by_the_leaders(office):
    coordinator, chairman = office["Nội vụ"], office["Chủ tịch"]
    await report_everything(coordinator)
    assert "Kính báo cáo đồng chí Chủ tịch: Văn phòng Nội vụ đã gửi" in chairman.text
    await talk(coordinator, [("/duyet", "Không có báo cáo nào chờ thẩm định")])
    opens = chairman.page.choices[0].key
    await talk(coordinator, [(opens, "không tự duyệt báo cáo của mình")])
    await talk(chairman, [("Duyệt báo cáo", "Còn 3/3"), ("Đạt tất cả (3 nội dung)", "3 đạt")])
    assert "đã được duyệt: 3/3 nội dung đạt" in coordinator.text


async def test_another_coordinator_without_a_department_cannot_review_it_either(office):
    other = await office.seat("Đầu mối hai", (Role.COORDINATOR,), ())
    await report_everything(office["Nội vụ"])
    opens = office["Chủ tịch"].page.choices[0].key
    await talk(other, [(opens, "do Chủ tịch hoặc Phó Chủ tịch UBND xã duyệt")])


async def test_a_report_by_the_coordinator_for_a_department_is_reviewed_by_a_leader(
    office,
):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await talk(coordinator, [("/trangthai", "Tư pháp"), ("Tư pháp", "TƯ PHÁP")])
    await talk(coordinator, [("Báo cáo thay: quý I/2023", "BÁO CÁO QUÝ I/2023 – TƯ PHÁP")])
    while open_tasks := [one for one in coordinator.labels if one[0] in "○✎"]:
        await talk(
            coordinator,
            [(open_tasks[0], "Nội dung"), ("Đang thực hiện 50%", "Mức độ"), ("Xác nhận", "Đã ghi")],
        )
    await talk(coordinator, [("Gửi báo cáo", THANKED)])
    assert "Đồng chí Nội vụ đã gửi thay đồng chí báo cáo quý I/2023 (Tư pháp)" in official.text
    chairman = office["Chủ tịch"]
    assert "(đồng chí Nội vụ báo cáo thay)" in chairman.text
    opens = chairman.page.choices[0].key
    await talk(coordinator, [(opens, "không tự duyệt")])
    await talk(chairman, [("Duyệt báo cáo", "Đồng chí Nội vụ gửi (báo cáo thay) lúc")])
    await talk(chairman, [("/summary", "Tư pháp: đã gửi 09/03/2023, báo cáo thay")])


async def test_the_coordinator_cannot_accept_their_own_words_sent_by_the_official(
    office,
):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await talk(coordinator, [("/trangthai", "Tư pháp"), ("Tư pháp", "TƯ PHÁP")])
    await talk(coordinator, [("Báo cáo thay: quý I/2023", "BÁO CÁO QUÝ I/2023 – TƯ PHÁP")])
    await talk(
        coordinator,
        [
            (label(coordinator, "○ 1.1"), "1.1."),
            ("Đang thực hiện 75%", "Mức độ"),
            ("Đã rà soát 12 văn bản", "Đã ghi."),
        ],
    )
    await talk(official, [("/baocao", "0/2")])
    await talk(official, [(label(official, "✎ 1.1"), "12 văn bản")])
    await talk(official, [("Có biên bản kèm theo", "Đã ghi"), ("Xác nhận", "1/2")])
    await report_everything(official)
    await talk(coordinator, [("Duyệt báo cáo", "Còn 2/2")])
    await talk(coordinator, [(label(coordinator, "○ 1.1"), "1.1.")])
    await talk(coordinator, [("Đạt", "không tự duyệt báo cáo của mình")])
    assert not await reviews(office)


async def test_a_coordinator_who_is_a_leader_cannot_review_the_coordinating_department(
    office,
):
    both = await office.seat("Kiêm nhiệm", (Role.COORDINATOR, Role.LEADER), ())
    await report_everything(office["Nội vụ"])
    opens = office["Chủ tịch"].page.choices[0].key
    assert not both.seen
    await talk(both, [(opens, "do Chủ tịch hoặc Phó Chủ tịch UBND xã duyệt")])


@pytest.mark.parametrize("name", ["Tư pháp", "Văn hóa", "Kiểm tra"])
async def test_only_superiors_can_review(office, name):
    await report_everything(office["Tư pháp"])
    opens = office["Nội vụ"].page.choices[0].key
    for command in ("/duyet", opens):
        assert "Chỉ Văn phòng - Nội vụ và lãnh đạo" in await office[name].says(text=command)


@pytest.mark.parametrize("typed", ["/duyet 1 2", "/duyet 99999999 1", "/duyet 1 9999999999999"])
async def test_an_unsent_report_cannot_be_opened_for_review(office, typed):
    shown = await office["Nội vụ"].says(text=typed)
    assert "chưa gửi báo cáo kỳ đó" in shown or "Không có báo cáo nào chờ thẩm định" in shown


async def test_an_answer_changed_meanwhile_cannot_be_judged_unseen(office):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await report_everything(official)
    await talk(coordinator, [("Duyệt báo cáo", "Còn 2/2")])
    await talk(coordinator, [(label(coordinator, "○ 1.1"), "1.1.")])
    await talk(
        official,
        [
            ("/baocao", "Đã gửi lúc"),
            ("✓ 1.1 · Đang thực hiện 50%", "1.1."),
            ("75%", "Mức độ: Đang thực hiện 75%"),
            ("Xác nhận", "Đang thực hiện 75%"),
        ],
    )
    await talk(coordinator, [("Đạt", ("vừa được sửa hoặc duyệt", "Mức độ: Đang thực hiện 75%"))])
    assert not await reviews(office)


async def test_two_reviewers_at_once_do_not_replace_each_others_verdict_unseen(office):
    other = await office.seat("Đầu mối hai", (Role.COORDINATOR,), ())
    await report_everything(office["Tư pháp"])
    for reviewer in (office["Nội vụ"], other):
        await talk(reviewer, [("Duyệt báo cáo", "Còn 2/2")])
        await talk(reviewer, [(label(reviewer, "○ 1.1"), "1.1.")])
    await talk(office["Nội vụ"], [("Đạt", "1.1: đạt")])
    await talk(other, [("Đạt", ("vừa được sửa hoặc duyệt", "Đồng chí Nội vụ đã duyệt: đạt"))])
    assert len(await reviews(office)) == 1


async def test_a_double_tap_on_accept_is_recorded_once(office):
    await report_everything(office["Tư pháp"])
    coordinator = office["Nội vụ"]
    await talk(coordinator, [("Duyệt báo cáo", "Còn 2/2")])
    before = coordinator.page, coordinator.turn
    await talk(coordinator, [("Đạt tất cả (2 nội dung)", "2 đạt")])
    coordinator.page, coordinator.turn = before
    await coordinator.says(label="Đạt tất cả (2 nội dung)")
    assert len(await reviews(office)) == 2


async def test_a_returned_answer_is_reminded_of_until_corrected_and_told_to_superiors(office):
    official, coordinator, chairman = office["Tư pháp"], office["Nội vụ"], office["Chủ tịch"]
    await report_everything(official)
    await office.at("2023-03-15 09:00")
    await talk(coordinator, [("/duyet", "1 báo cáo")])
    await talk(coordinator, [(label(coordinator, "○ Tư pháp"), "Còn 2/2")])
    await talk(
        coordinator,
        [
            (label(coordinator, "○ 1.1"), "1.1."),
            ("Trả lại", "lý do"),
            ("Thiếu biên bản", "ngày nào"),
            ("22/3", "hạn 22/03/2023"),
        ],
    )
    reminded = []
    for day in ("16", "17", "20", "21"):  # three days before is the 19th, which is a Sunday
        before = len(official.seen)
        await office.at(f"2023-03-{day} 08:00")
        reminded += [day for text in official.seen[before:] if "trả lại để sửa: 1.1" in text]
    assert reminded == ["17", "21"]
    assert "Hạn 22/03/2023, còn 1 ngày" in official.text
    await office.at("2023-03-23 08:00")
    assert "Tư pháp: 1.1" in coordinator.text
    assert "nội dung trả lại để sửa, quá hạn 01 ngày làm việc" in coordinator.text
    await office.at("2023-03-27 08:00")
    assert "VIỆC THEO DÕI QUÁ HẠN" in chairman.text
    assert "quá hạn 03 ngày làm việc" in chairman.text
    await talk(official, [(label(official, "Sửa: 1.1"), "Trả lại để sửa")])
    await talk(official, [("Đã bổ sung biên bản", "Đã ghi")])
    await talk(official, [("Xác nhận", "chờ thẩm định lại")])
    seen = len(official.seen), len(coordinator.seen)
    await office.at("2023-03-29 08:00")
    later = official.seen[seen[0] :] + coordinator.seen[seen[1] :]
    assert not any("trả lại để sửa" in text for text in later)


async def test_a_new_coordinator_takes_over_open_cases_and_closed_ones_stay_closed(office):
    official = office["Tư pháp"]
    await report_everything(official)
    await talk(office["Nội vụ"], [("Duyệt báo cáo", "Còn 2/2")])
    await talk(office["Nội vụ"], [(label(office["Nội vụ"], "○ 1.1"), "1.1."), ("Đạt", "1.1: đạt")])
    successor = await office.seat("Nội vụ mới", (Role.COORDINATOR,), ())
    await talk(
        successor,
        [
            (
                "/duyet",
                ("Có 1 báo cáo chờ thẩm định", "• Tư pháp, quý I/2023: 1/2 nội dung chờ thẩm định"),
            ),
            ("○ Tư pháp · quý I/2023", "Còn 1/2 nội dung chờ thẩm định"),
            ("✓ 1.1 · Đang thực hiện 50%", "Đồng chí Nội vụ đã duyệt: đạt"),
            ("‹ Danh sách", "Còn 1/2"),
            ("Đạt tất cả (1 nội dung)", "Đã duyệt đủ 2 nội dung, 2 đạt"),
        ],
    )
    assert "đã được duyệt: 2/2" in official.text


async def test_markup_in_a_reason_is_shown_as_text(office):
    await report_everything(office["Tư pháp"])
    await talk(office["Nội vụ"], [("Duyệt báo cáo", "Còn 2/2")])
    await give_back(office["Nội vụ"], reason="<b>Thiếu</b> & sai")
    assert "Lý do: <b>Thiếu</b> & sai" in office["Tư pháp"].text


async def test_an_accepted_answer_that_is_changed_waits_for_review_again(office):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await report_everything(official)
    await talk(coordinator, [("Duyệt báo cáo", "Còn 2/2"), ("Đạt tất cả (2 nội dung)", "2 đạt")])
    await talk(
        official,
        [
            ("/baocao", "đạt"),
            ("✓ 1.1 · Đang thực hiện 50%", "1.1."),
            ("75%", "Mức độ: Đang thực hiện 75%"),
            ("Xác nhận", "đã sửa, chờ thẩm định lại"),
        ],
    )
    assert "đã sửa nội dung 1.1" in coordinator.text
    await talk(coordinator, [("Duyệt báo cáo", "Còn 1/2")])


async def test_a_returned_answer_of_a_withdrawn_task_is_no_longer_asked_for(office):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await report_everything(official)
    await talk(coordinator, [("Duyệt báo cáo", "Còn 2/2")])
    await give_back(coordinator)
    await talk(official, [("/viec", "trả lại")])
    async with office.database.writing() as session:
        task = await session.scalar(select(Task).where(Task.code == "1.1"))
        task.withdrawn_at = office.clock.now()
    await talk(official, [("/viec", "VIỆC")])
    assert "trả lại" not in official.text.casefold()
    told = len(official.seen)
    await office.at("2023-03-13 08:00")
    assert not any("trả lại" in text for text in official.seen[told:])


async def test_a_returned_answer_is_not_offered_as_before(office):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await report_everything(official)
    await talk(coordinator, [("Duyệt báo cáo", "Còn 2/2")])
    await give_back(coordinator)
    await talk(coordinator, [("○ 1.2 · Đang thực hiện 50%", "1.2."), ("đạt", "1.2: đạt")])
    await office.at("2023-06-12 08:00")
    await talk(official, [("/baocao", "0/2"), ("Như kỳ trước (1 nội dung)", "1.2")])
    await talk(official, [("Xác nhận 1 nội dung", "1/2 nội dung")])
    await talk(official, [("○ 1.1 · Chưa cập nhật", "1.1.")])
    assert not any(label.startswith("Như kỳ trước") for label in official.labels)
