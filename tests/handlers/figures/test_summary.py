"""The summary as a conversation: by department and task, other rounds and days, reminding."""

import re

import pytest

from tests.office import BUTTONS, LINES, PEOPLE, Office, report_everything, talk

pytestmark = pytest.mark.both_channels


async def test_the_summary_leads_to_a_task_and_its_history(office):
    await report_everything(office["Tư pháp"])
    await talk(
        office["Chủ tịch"],
        [
            ("/summary", ("Chờ thẩm định 2 nội dung.", "Điểm năm 2022: 11,55/21,5")),
            ("Theo ngành", ("THEO NGÀNH – QUÝ I/2023", "✅ Tư pháp")),
            (
                "Tư pháp",
                (
                    "TƯ PHÁP – QUÝ I/2023",
                    "Người gửi: đồng chí Tư pháp, lúc 08:00 ngày 09/03/2023.",
                    "2 nội dung: hoàn thành 0; đang thực hiện 2",
                    "→ Đang thực hiện - trong hạn (50%); năm 2022: 1,5; tối đa: 3; chờ thẩm định",
                ),
            ),
            (
                "1.1",
                (
                    "1.1 Thực hiện quy trình rà soát",
                    "Tình trạng: Đang thực hiện - trong hạn (50%)",
                    "Thẩm định: chờ thẩm định",
                    "Tài liệu kiểm chứng: chưa có",
                ),
            ),
            ("Lịch sử nội dung", "1.1"),
            ("/summary tư pháp", "TƯ PHÁP – QUÝ I/2023"),
            ("quay lại", "LỊCH SỬ NỘI DUNG 1.1"),  # back to the task
            ("/summary", "TỔNG HỢP TIẾN ĐỘ"),
            ("Theo ngành", "THEO NGÀNH"),
            ("Tư pháp", "TƯ PHÁP – QUÝ I/2023"),
            ("quay lại", "THEO NGÀNH"),
            ("quay lại", "TỔNG HỢP TIẾN ĐỘ"),
        ],
    )


async def test_a_tasks_screen_has_the_departments_answer_and_the_reviewers_reply(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đang thực hiện 75%", "Mức độ"),
            ("Đã rà soát 12 văn bản <b>", "Đã rà soát"),
            ("Xác nhận", "1/2"),
        ],
    )
    await report_everything(official)
    await talk(
        office["Nội vụ"],
        [
            ("/duyet 1 1", "DUYỆT BÁO CÁO"),
            ("Trả lại tất cả (2)", "lý do"),
            ("Thiếu biên bản", "ngày nào"),
            ("20/3", "trả lại"),
            ("/summary", ("Phải sửa hoặc giải trình 2 nội dung.", "2 phải sửa hoặc giải trình)")),
            ("/tonghop tu phap", "trả lại để sửa"),
            (
                "1.1",
                (
                    "Tình trạng: Đang thực hiện - trong hạn (báo cáo 75%, trả lại để sửa)",
                    "Kết quả: Đã rà soát 12 văn bản <b>",
                    "Ý kiến thẩm định: Thiếu biên bản",
                ),
            ),
        ],
    )


async def test_a_past_day_is_shown_as_it_was_and_has_no_reminder_button(office):
    await office.at("2023-03-13 08:00")
    await report_everything(office["Tư pháp"])
    chat = office["Nội vụ"]
    await talk(
        chat,
        [
            ("/summary", "Ngành đã báo cáo: 1/5"),
            ("Kỳ khác", ("KỲ KHÁC", "Đang xem: quý I/2023 (đến 08:00 ngày 13/03/2023)")),
            ("đến ngày 10/3", ("(số liệu ngày 10/03/2023)", "Ngành đã báo cáo: 0/5")),
        ],
    )
    assert "Nhắc đơn vị chưa nộp" not in chat.labels
    await talk(
        chat,
        [
            ("Theo ngành", "⬜ Tư pháp: chưa gửi"),
            ("quay lại", "số liệu ngày 10/03/2023"),
            ("Số liệu hiện nay", "Ngành đã báo cáo: 1/5"),
            ("10/3", "(số liệu ngày 10/03/2023)"),
            ("quý 2", "QUÝ II VÀ 6 THÁNG ĐẦU NĂM 2023"),
            ("/summary 2023-Q1 10/03/2023", "(số liệu ngày 10/03/2023)"),
            ("/summary quy 1 den ngay 10/3/2023", "(số liệu ngày 10/03/2023)"),
            ("/summary quý 1 đến ngày 1/12/2022", "xin đồng chí chọn một ngày trong khoảng đó"),
            ("/summary gì đó", "Trợ lý chưa rõ đồng chí muốn xem gì"),
            ("Kỳ khác", "KỲ KHÁC"),
            ("bao giờ cũng được", "Trợ lý chưa hiểu kỳ hoặc ngày này"),
        ],
    )


async def test_a_question_can_be_asked_at_the_summary(office):
    await talk(
        office["Chủ tịch"],
        [("/summary", "TỔNG HỢP"), ("tư pháp nộp chưa", ("Tư pháp", "not:TỔNG HỢP TIẾN ĐỘ"))],
    )


async def test_each_edition_of_a_locked_round_is_readable_with_its_own_figures(office):
    await report_everything(office["Tư pháp"])
    await office.at("2023-04-18 08:00")
    chat = office["Chủ tịch"]
    first = ("(bản chốt ngày 15/04/2023)", "Ngành đã báo cáo: 1/5", "🔴 Địa chính – Xây dựng")
    await talk(chat, [("/summary", first)])
    await report_everything(office["Địa chính"])
    await talk(chat, [("Cập nhật số liệu", "có bổ sung sau bản chốt")])
    await office.at("2023-04-18 08:04")
    await talk(chat, [("Kỳ khác", "Đang xem: quý I/2023 (đến 08:04 ngày 18/04/2023, có bổ sung")])
    assert not [label for label in chat.labels if label.startswith("Bổ sung")]
    await office.at("2023-04-18 08:05")
    added = ("(bổ sung lần 1, ngày 18/04/2023)", "Ngành đã báo cáo: 2/5")
    await talk(
        chat,
        [
            ("/summary", added),
            ("Kỳ khác", ("KỲ KHÁC", "bổ sung lần 1, ngày 18/04/2023")),
            ("Bản chốt ngày 15/04/2023", first),
            ("Theo ngành", ("(bản chốt ngày 15/04/2023)", "🔴 Địa chính – Xây dựng: chưa gửi")),
            ("Địa chính – Xây dựng", ("bản chốt ngày 15/04/2023", "not:Người gửi")),
            ("/summary", added),
            ("Địa chính – Xây dựng", "Người gửi: đồng chí Địa chính, lúc 08:00 ngày 18/04/2023."),
        ],
    )
    await office.at("2023-05-04 09:00")
    await report_everything(office["Văn hóa"])
    await office.at("2023-05-04 10:00")
    await talk(
        chat,
        [
            ("/summary", ("(bổ sung lần 2, ngày 04/05/2023)", "Ngành đã báo cáo: 3/5")),
            ("Kỳ khác", "KỲ KHÁC"),
            ("Bổ sung lần 1, ngày 18/04/2023", added),
            ("Kỳ khác", "Đang xem: quý I/2023 (bổ sung lần 1, ngày 18/04/2023)"),
            ("Bản chốt ngày 15/04/2023", first),
            ("Số liệu hiện nay", "(bổ sung lần 2, ngày 04/05/2023)"),
            ("/summary 2023-Q1 #9", "Không có bản chốt này"),
        ],
    )


async def test_a_past_day_of_a_locked_round_shows_that_evening_or_the_frozen_edition(office):
    await office.at("2023-03-13 08:00")
    await report_everything(office["Tư pháp"])
    await office.at("2023-04-18 08:00")
    await report_everything(office["Địa chính"])
    await office.at("2023-05-04 08:00")
    outside = "Số liệu quý I/2023 có từ ngày 15/12/2022 đến hôm nay: xin đồng chí chọn một ngày"
    await talk(
        office["Nội vụ"],
        [
            ("/summary đến ngày 10/3", ("(số liệu ngày 10/03/2023)", "Ngành đã báo cáo: 0/5")),
            ("đến ngày 13/3", ("(số liệu ngày 13/03/2023)", "Ngành đã báo cáo: 1/5")),
            (
                "quý 1 đến ngày 17/4",
                (
                    "(số liệu ngày 17/04/2023: bản chốt ngày 15/04/2023)",
                    "Ngành đã báo cáo: 1/5",
                ),
            ),
            (
                "quý 1 đến ngày 20/4",
                (
                    "(số liệu ngày 20/04/2023: bổ sung lần 1, ngày 18/04/2023)",
                    "Ngành đã báo cáo: 2/5",
                ),
            ),
            ("quý 1 đến ngày 5/5/2023", (outside, "not:\nNgành đã báo cáo: 3/5")),
            ("quý 1 đến ngày 14/12/2022", outside),
        ],
    )


async def test_only_departments_without_this_rounds_report_are_reminded_after_a_question(office):
    for name in ("Tư pháp", "Văn hóa", "Nội vụ"):
        await report_everything(office[name])
    await office.at("2023-03-17 09:00")
    heard = {name: len(office[name].seen) for name in ("Tư pháp", "Địa chính")}
    await talk(
        office["Nội vụ"],
        [
            ("/summary", "3/5"),
            (
                "Nhắc đơn vị chưa nộp",
                (
                    "Nhắc ngay 02 ngành chưa gửi báo cáo quý I/2023",
                    "Văn phòng HĐND - UBND xã; Địa chính – Xây dựng",
                ),
            ),
            ("quay lại", "TỔNG HỢP"),
            ("Nhắc đơn vị chưa nộp", "Nhắc ngay 02 ngành"),
            ("Nhắc ngay", "Đã nhắc 02 đồng chí: Văn phòng HĐND; Địa chính."),
        ],
    )
    assert len(office["Địa chính"].seen) == heard["Địa chính"] + 1
    assert len(office["Tư pháp"].seen) == heard["Tư pháp"]


async def test_a_leader_has_no_reminder_button(office):
    await office["Chủ tịch"].says(text="/summary")
    assert "Nhắc đơn vị chưa nộp" not in office["Chủ tịch"].labels
    assert "Kỳ khác" in office["Chủ tịch"].labels


async def test_a_round_is_compared_with_the_previous_one(office):
    await report_everything(office["Văn hóa"], "Đang thực hiện 50%")
    await office.at("2023-06-12 08:00")
    await report_everything(office["Văn hóa"], "Đã hoàn thành")
    change = "So với quý I/2023, các nội dung đã báo cáo: hoàn thành +2."
    await talk(office["Chủ tịch"], [("/summary", change)])


@pytest.mark.parametrize("channel", [BUTTONS, LINES])
async def test_an_official_is_refused_the_summary_with_any_words(tmp_path, channel):
    office = await Office.open(tmp_path, channel, people=PEOPLE)
    for words in ("/summary", "/tonghop tư pháp", "/summary 2023-Q1 #1", "/bantin"):
        shown = await office["Tư pháp"].says(text=words)
        assert "TỔNG HỢP" not in shown
        assert not re.search("BẢN TIN|NGÀNH –", shown)
    await office.close()


async def test_a_frozen_round_leads_to_the_current_difficulties(office):
    await office.at("2023-04-20 09:00")
    leader = office["Chủ tịch"]
    await talk(leader, [("/summary quý 1", "bản chốt ngày 15/04/2023")])
    while "Xem khó khăn, vướng mắc" not in leader.labels:
        await leader.says(label=next(label for label in leader.labels if "Trang sau" in label))
    await talk(leader, [("Xem khó khăn, vướng mắc", "KHÓ KHĂN")])
    await leader.says(text="/summary quý 1 đến ngày 10/3")
    assert "Xem khó khăn, vướng mắc" not in leader.labels
