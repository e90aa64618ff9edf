"""The clock is set while the program runs, or shows an impossible time."""

from datetime import timedelta

import pytest

from bot.watch.clock import ByTheClock, ClockWatch, steady_seconds
from core.clock import SettableClock
from tests.office import BUTTONS, Office, local, talk

HOUR, DAY, YEAR = timedelta(hours=1), timedelta(days=1), timedelta(days=365)


class Machine:
    """A wall clock that can be set, with a monotonic clock beside it."""

    def __init__(self, begin: str = "2026-03-10 09:00") -> None:
        self.wall = SettableClock(local(begin))
        self.seconds = 0.0

    def pass_(self, seconds: float, step: timedelta = timedelta()) -> None:
        self.seconds += seconds
        self.wall.set(self.wall.now() + timedelta(seconds=seconds) + step)

    def watch(self, **more) -> ClockWatch:
        return ClockWatch(self.wall, lambda: self.seconds, **more)


def test_small_corrections_of_the_clock_are_not_reported():
    machine = Machine()
    watch = machine.watch()
    assert watch.moved() is None
    for seconds, step in [(15, timedelta()), (90_000, timedelta()), (15, timedelta(minutes=-20))]:
        machine.pass_(seconds, step)
        assert watch.moved() is None
        assert watch.is_believed()


@pytest.mark.parametrize("step", [-7 * HOUR, 7 * HOUR, -YEAR, YEAR, 50 * YEAR])
def test_a_change_of_the_clock_is_reported_once(step):
    machine = Machine()
    watch = machine.watch()
    watch.moved()
    machine.pass_(15, step)
    moved = watch.moved()
    assert moved is not None
    assert moved.now - moved.was == step
    machine.pass_(15)
    assert watch.moved() is None


def test_a_clock_set_ahead_is_trusted_after_a_while_or_when_it_is_set_back():
    machine = Machine()
    watch = machine.watch()
    watch.moved()
    for back, then in [(-YEAR, 15), (timedelta(), 901)]:
        machine.pass_(15, YEAR)
        watch.moved()
        assert not watch.is_believed()
        machine.pass_(then, back)
        watch.moved()
        assert watch.is_believed()


@pytest.mark.parametrize("shows", ["1970-01-01 08:00", "1999-12-30 08:00", "9999-12-31 23:59"])
def test_a_clock_in_an_impossible_year_is_not_trusted_and_is_logged_once(caplog, shows):
    machine = Machine(shows)
    watch = machine.watch()
    for _ in range(3):
        assert not watch.is_believed()
    assert len(caplog.records) == 1
    machine.wall.set(local("2026-03-10 09:00"))
    assert watch.is_believed()


def test_a_clock_that_is_set_on_purpose_is_not_reported():
    machine = Machine()
    watch = machine.watch(is_set_by_hand=True)
    watch.moved()
    machine.pass_(15, 30 * DAY)
    assert watch.moved() is None
    assert watch.is_believed()


def test_the_monotonic_clock_never_goes_back():
    assert steady_seconds() <= steady_seconds()


async def test_the_office_is_told_that_the_clock_was_set_and_jobs_are_delayed(tmp_path):
    office = await Office.open(tmp_path, BUTTONS, now="2023-03-10 09:00")
    seconds = 0.0
    watch = ClockWatch(office.clock, lambda: seconds)
    by_the_clock = ByTheClock(office.database, office.rules, watch, office.wake)
    done = []

    async def job() -> None:
        done.append(office.clock.now())

    await by_the_clock(job)()
    office.clock.set(local("2024-03-11 09:00"))
    await by_the_clock(job)()
    assert len(done) == 1
    office.clock.set(local("2023-03-10 09:00"))
    await by_the_clock(job)()
    await office.do_pending_work()
    assert len(done) == 2
    told = [text for text in office["Nội vụ"].seen if "Đồng hồ của máy" in text]
    assert any("từ 09:00 ngày 10/03/2023 sang 09:00 ngày 11/03/2024" in text for text in told)
    await office.close()


async def test_people_who_write_in_1970_are_told_that_nothing_was_recorded(tmp_path):
    office = await Office.open(tmp_path, BUTTONS)
    chat = office["Tư pháp"]
    await talk(chat, [("/viec", "1.1")])
    office.clock.set(local("1970-01-01 08:00"))
    await talk(chat, [("/viec", ("đang chỉ năm 1970", "gửi lại"))])
    office.clock.set(local("2023-03-10 08:00"))
    await talk(chat, [("/viec", "1.1")])
    await office.close()
