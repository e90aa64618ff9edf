"""An office that begins after a deadline: people are reminded once at first, then by the ladder."""

import pytest

from tests.office import BUTTONS, PEOPLE, Office

NOBODY_INSPECTS = {name: seat for name, seat in PEOPLE.items() if name != "Kiểm tra"}


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS, now="2023-03-20 07:00", people=NOBODY_INSPECTS)
    yield opened
    await opened.close()


async def days_told(office, name, last):
    """Give the days of March, up to a day, on which somebody gets a message."""
    told = []
    for day in range(20, last + 1):
        for clock in ("08:00", "08:05", "14:00"):
            before = len(office[name].seen)
            await office.at(f"2023-03-{day} {clock}")
            told += [day] * (len(office[name].seen) - before)
    return told


async def test_an_official_is_told_at_once_of_the_last_rung_only(office):
    assert await days_told(office, "Tư pháp", 23) == [20, 21, 23]
    assert "quá hạn 02 ngày làm việc" in office["Tư pháp"].seen[0]


async def test_the_coordinator_is_told_from_the_next_day_on(office):
    before = len(office["Nội vụ"].seen)
    await office.at("2023-03-20 08:00")
    assert "Văn hoá" not in "".join(office["Nội vụ"].seen[before:])
    await office.at("2023-03-21 08:00")
    assert (
        "Văn hoá – LĐTĐ&XH; Địa chính – Xây dựng: đều quá hạn 03 ngày làm việc"
        in office["Nội vụ"].text
    )


async def test_the_leader_is_told_after_three_working_days(office):
    assert await days_told(office, "Chủ tịch", 23) == [23]
    assert "quá hạn 05 ngày làm việc" in office["Chủ tịch"].text
    await office.at("2023-03-24 08:00")
    await office.at("2023-03-27 08:00")
    assert len(office["Chủ tịch"].seen) == 1
    await office.at("2023-03-28 08:00")  # the ladder's next rung
    assert "quá hạn 08 ngày làm việc" in office["Chủ tịch"].text
