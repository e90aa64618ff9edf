"""Promising a day, and being reminded later: which reminders are held back."""

import pytest

from tests.office import local, talk


async def test_a_promised_day_stops_reminders_until_that_day(office):
    await office.at("2023-03-13 08:00")
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("Đã nhận, hẹn ngày", ("Đồng chí dự kiến gửi báo cáo vào ngày nào?",)),
            (
                "Ngày mai (14/03)",
                (
                    "Đã ghi: đồng chí hẹn báo cáo ngày 14/03/2023.",
                    "Tạm dừng nhắc đến 08:00 ngày 14/03/2023",
                ),
            ),
        ],
    )
    before = len(official.seen)
    await office.at("2023-03-14 08:00")  # not a rung of the ladder, but the promised day
    assert len(official.seen) == before + 1
    assert "Đồng chí đã hẹn báo cáo ngày 14/03/2023." in official.text


async def test_reminders_are_held_back_for_at_most_two_working_days(office):
    await office.at("2023-03-13 08:00")
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("hen ngay", "vào ngày nào"),
            ("20/3", ("hẹn báo cáo ngày 20/03/2023", "Ngày này sau hạn 16/03/2023", "/giahan")),
        ],
    )
    before = len(official.seen)
    await office.at("2023-03-14 08:00")
    assert len(official.seen) == before
    await office.at("2023-03-15 08:00")  # two working days later, the day before the deadline
    assert len(official.seen) == before + 1
    assert "ngày mai, 16/03/2023" in official.text


async def test_superiors_are_told_of_an_overdue_report_despite_a_promised_day(office):
    await office.at("2023-03-16 14:00")
    await talk(
        office["Tư pháp"],
        [("/hen", "báo cáo nào?"), ("Cả 2 mục", "ngày nào"), ("21/3", "hẹn báo cáo ngày 21/03")],
    )
    before = len(office["Tư pháp"].seen)
    await office.at("2023-03-17 08:00")
    assert len(office["Tư pháp"].seen) == before
    assert "Tư pháp: quá hạn 01 ngày làm việc" in office["Nội vụ"].text
    assert "hẹn báo cáo 21/03/2023" in office["Nội vụ"].text


@pytest.mark.parametrize(
    ("now", "offered"),
    [
        ("2023-03-09 08:30", ["1 giờ nữa (09:30)", "Chiều nay (14:00)", "Sáng mai (08:00 10/03)"]),
        ("2023-03-09 10:30", ["Chiều nay (14:00)", "Sáng mai (08:00 10/03)"]),
        ("2023-03-10 15:00", ["1 giờ nữa (16:00)", "Sáng mai (08:00 13/03)"]),  # a Friday
        ("2023-03-16 08:30", ["1 giờ nữa (09:30)", "Chiều nay (14:00)"]),  # the deadline
        ("2023-03-17 09:00", ["1 giờ nữa (10:00)", "Chiều nay (14:00)"]),  # overdue
    ],
)
async def test_a_reminder_cannot_be_postponed_past_the_deadline(office, now, offered):
    await office.at(now)
    official = office["Tư pháp"]
    await official.says(text="/nhaclai")
    assert official.labels == [*offered, "Menu"]


async def test_a_postponed_reminder_is_sent_at_its_hour(office):
    await office.at("2023-03-15 08:00")
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("Nhắc lại sau", "Nhắc lại đồng chí lúc nào?"),
            ("Chiều nay (14:00)", "Trợ lý sẽ nhắc lại lúc 14:00 ngày 15/03/2023"),
        ],
    )
    before = len(official.seen)
    await office.at("2023-03-15 13:59")
    assert len(official.seen) == before
    await office.at("2023-03-15 14:00")
    assert "ngày mai, 16/03/2023" in official.text
    await office.at("2023-03-15 16:00")
    assert len(official.seen) == before + 1


async def test_nothing_can_be_postponed_at_the_end_of_the_last_day(office):
    await office.at("2023-03-16 15:45")
    await talk(office["Tư pháp"], [("/nhaclai", "Không lùi được nữa vì đã đến hạn")])


async def test_an_old_button_does_not_postpone_past_the_deadline(office):
    await office.at("2023-03-15 15:00")
    official = office["Tư pháp"]
    await official.says(text="/nhaclai")
    office.clock.set(local("2023-03-16 09:00"))
    assert "Không lùi được nữa" in await official.answers("Sáng mai (08:00 16/03)")


async def test_a_day_that_cannot_be_promised_is_refused_with_advice(office):
    await talk(
        office["Tư pháp"],
        [
            ("/hen", "vào ngày nào"),
            ("hôm nào rảnh", "chưa hiểu ngày này"),
            ("1/12/2023", "Ngày hẹn cần từ 09/03/2023 đến 15/04/2023"),
        ],
    )


async def test_a_person_without_open_reports_cannot_postpone(office):
    await talk(office["Chủ tịch"], [("/hen", "không còn báo cáo nào phải gửi")])
    await talk(office["Chủ tịch"], [("/nhaclai", "không còn báo cáo nào phải gửi")])


async def test_the_hour_of_a_postponement_counts_from_the_tap(office):
    await office.at("2023-03-15 08:00")
    official = office["Tư pháp"]
    await official.says(text="/nhaclai")
    office.clock.set(local("2023-03-15 08:07"))
    assert "nhắc lại lúc 09:00" in await official.answers("1 giờ nữa (09:00)")


async def test_promising_another_day_does_not_restart_the_two_days(office):
    await office.at("2023-03-13 08:00")
    official = office["Tư pháp"]
    await talk(official, [("/hen", "ngày nào"), ("20/3", "dừng nhắc đến 08:00 ngày 15/03/2023")])
    office.clock.set(local("2023-03-14 09:00"))
    await talk(official, [("/hen", "ngày nào"), ("20/3", "dừng nhắc đến 08:00 ngày 15/03/2023")])
    before = len(official.seen)
    await office.at("2023-03-14 10:00")
    assert len(official.seen) == before
    await office.at("2023-03-15 08:00")
    assert len(official.seen) == before + 1


async def test_a_promise_for_today_made_in_the_afternoon_lasts_until_the_morning(
    office,
):
    await office.at("2023-03-13 15:00")
    await talk(
        office["Tư pháp"],
        [("/hen", "ngày nào"), ("Hôm nay (13/03)", "dừng nhắc đến 08:00 ngày 14/03/2023")],
    )


async def test_a_postponement_keeps_the_promised_day(office):
    await office.at("2023-03-16 08:00")
    await talk(office["Tư pháp"], [("/hen", "nào?"), ("Cả 2 mục", "ngày nào"), ("17/3", "Đã ghi")])
    await talk(office["Tư pháp"], [("/nhaclai", "lúc nào"), ("chieu nay", "lúc 14:00")])
    await office.at("2023-03-17 08:00")
    assert "hẹn báo cáo 17/03/2023" in office["Nội vụ"].text


async def test_a_promised_day_off_moves_to_the_next_working_day(office):
    await talk(office["Tư pháp"], [("/hen", "ngày nào"), ("chu nhat", "ngày 13/03/2023")])
