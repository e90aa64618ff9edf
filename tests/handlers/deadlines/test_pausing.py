"""Promising a day, and being reminded later: which reminders are held back."""

import pytest

from tests.office import local, talk


async def test_naming_a_day_stops_the_nagging_until_that_day(office):
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


async def test_nagging_is_held_back_for_two_working_days_at_most(office):
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


async def test_superiors_hear_of_what_is_overdue_whatever_was_named(office):
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
async def test_a_reminder_is_put_off_never_past_the_deadline(office, now, offered):
    await office.at(now)
    official = office["Tư pháp"]
    await official.says(text="/nhaclai")
    assert official.labels == [*offered, "Menu"]


async def test_what_was_put_off_comes_again_at_its_hour(office):
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


async def test_at_the_end_of_the_last_day_nothing_can_be_put_off(office):
    await office.at("2023-03-16 15:45")
    await talk(office["Tư pháp"], [("/nhaclai", "Không lùi được nữa vì đã đến hạn")])


async def test_a_button_drawn_earlier_does_not_put_off_past_the_deadline(office):
    await office.at("2023-03-15 15:00")
    official = office["Tư pháp"]
    await official.says(text="/nhaclai")
    office.clock.set(local("2023-03-16 09:00"))
    assert "Không lùi được nữa" in await official.answers("Sáng mai (08:00 16/03)")


async def test_days_that_cannot_be_named_are_refused_with_what_to_do(office):
    await talk(
        office["Tư pháp"],
        [
            ("/hen", "vào ngày nào"),
            ("hôm nào rảnh", "chưa hiểu ngày này"),
            ("1/12/2023", "Ngày hẹn cần từ 09/03/2023 đến 15/04/2023"),
        ],
    )


async def test_who_owes_nothing_has_nothing_to_put_off(office):
    await talk(office["Chủ tịch"], [("/hen", "không còn báo cáo nào phải gửi")])
    await talk(office["Chủ tịch"], [("/nhaclai", "không còn báo cáo nào phải gửi")])


async def test_an_hour_counts_from_the_tap_not_from_the_drawing(office):
    await office.at("2023-03-15 08:00")
    official = office["Tư pháp"]
    await official.says(text="/nhaclai")
    office.clock.set(local("2023-03-15 08:07"))
    assert "nhắc lại lúc 09:00" in await official.answers("1 giờ nữa (09:00)")


async def test_naming_another_day_does_not_begin_the_two_days_anew(office):
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


async def test_naming_today_in_the_afternoon_is_left_until_the_morning(office):
    await office.at("2023-03-13 15:00")
    await talk(
        office["Tư pháp"],
        [("/hen", "ngày nào"), ("Hôm nay (13/03)", "dừng nhắc đến 08:00 ngày 14/03/2023")],
    )


async def test_putting_off_keeps_the_day_that_was_named(office):
    await office.at("2023-03-16 08:00")
    await talk(office["Tư pháp"], [("/hen", "nào?"), ("Cả 2 mục", "ngày nào"), ("17/3", "Đã ghi")])
    await talk(office["Tư pháp"], [("/nhaclai", "lúc nào"), ("chieu nay", "lúc 14:00")])
    await office.at("2023-03-17 08:00")
    assert "hẹn báo cáo 17/03/2023" in office["Nội vụ"].text


async def test_a_day_off_that_is_named_moves_to_the_next_working_day(office):
    await talk(office["Tư pháp"], [("/hen", "ngày nào"), ("chu nhat", "ngày 13/03/2023")])
