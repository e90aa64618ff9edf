"""The ladder: a pure function of days, hours and the calendar."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reminders.ladder import Ladder
from core.rounds.calendar import WorkingCalendar
from core.rounds.schedule import RoundDays, rounds_of

LADDER = Ladder(WorkingCalendar())
DUE = date(2023, 3, 16)  # a Thursday


@pytest.mark.parametrize(
    ("now", "rung"),
    [
        ("2023-03-08 23:59", None),
        ("2023-03-09 07:59", None),
        ("2023-03-09 08:00", "2023-03-09"),  # seven days before
        ("2023-03-11 09:00", "2023-03-09"),  # a Saturday: the newest is still the seventh day
        ("2023-03-15 07:59", "2023-03-09"),
        ("2023-03-15 08:00", "2023-03-15"),  # the working day before
        ("2023-03-16 08:00", "2023-03-16"),  # the day itself
        ("2023-03-17 08:00", "2023-03-17"),  # each working day after
        ("2023-03-19 12:00", "2023-03-17"),  # a Sunday
        ("2023-03-20 07:59", "2023-03-17"),
        ("2023-03-20 08:00", "2023-03-20"),
    ],
)
def test_the_newest_rung_of_a_thursdays_deadline(now, rung):
    found = LADDER.latest(DUE, datetime.fromisoformat(now))
    assert found == (date.fromisoformat(rung) if rung else None)


def test_a_deadline_on_a_day_off_moves_and_the_early_rung_counts_from_the_nominal_day():
    due_on = date(2023, 12, 16)  # a Saturday
    assert LADDER.effective(due_on) == date(2023, 12, 18)
    assert LADDER.first(due_on) == date(2023, 12, 8)  # the 9th is a Saturday: the day before
    assert LADDER.latest(due_on, datetime(2023, 12, 15, 8)) == date(2023, 12, 15)
    assert LADDER.latest(due_on, datetime(2023, 12, 17, 12)) == date(2023, 12, 15)
    assert LADDER.latest(due_on, datetime(2023, 12, 18, 8)) == date(2023, 12, 18)
    assert LADDER.deadline(due_on, date(2023, 12, 18)).days_overdue == 0
    assert LADDER.deadline(due_on, date(2023, 12, 19)).days_overdue == 1


def test_changed_days_count_as_the_document_says():
    calendar = WorkingCalendar(days_off=[date(2026, 1, 2)], days_worked=[date(2026, 1, 10)])
    assert not calendar.is_working(date(2026, 1, 2))
    assert calendar.is_working(date(2026, 1, 10))
    assert not calendar.is_working(date(2026, 1, 1))
    assert not WorkingCalendar().is_working(date(2023, 1, 23))  # Tết


@pytest.mark.parametrize(
    ("now", "is_open"),
    [
        ("2023-03-09 07:59", False),
        ("2023-03-09 08:00", True),
        ("2023-03-09 10:59", True),
        ("2023-03-09 11:00", False),
        ("2023-03-09 14:00", True),
        ("2023-03-09 16:30", False),
        ("2023-03-11 09:00", False),  # Saturday
        ("2023-05-01 09:00", False),  # a holiday
    ],
)
def test_reminders_go_out_in_office_hours_of_working_days(now, is_open):
    assert LADDER.is_open(datetime.fromisoformat(now)) is is_open


@given(
    st.sampled_from([r.due_on for year in (2023, 2026) for r in rounds_of(year, RoundDays())]),
    st.datetimes(datetime(2022, 12, 1), datetime(2027, 2, 1)),
    st.lists(st.integers(1, 30), max_size=4),
)
def test_every_rung_is_a_working_day_reached_and_never_goes_back(due_on, now, days_before):
    ladder = Ladder(WorkingCalendar(), tuple(days_before))
    rung = ladder.latest(due_on, now)
    if rung is not None:
        assert ladder.calendar.is_working(rung)
        assert datetime.combine(rung, time(8)) <= now
        assert ladder.first(due_on) <= rung
    following = ladder.next(due_on, now)
    assert datetime.combine(following, time(8)) > now or now.time() == time(8)
    assert rung is None or following > rung or following == now.date()


def test_the_rounds_of_a_year_and_their_days():
    assert [(r.key, r.starts_on, r.cutoff_on, r.due_on) for r in rounds_of(2023, RoundDays())] == [
        ("2023-Q1", date(2022, 12, 15), date(2023, 3, 14), date(2023, 3, 16)),
        ("2023-Q2", date(2023, 3, 15), date(2023, 6, 14), date(2023, 6, 16)),
        ("2023-Q3", date(2023, 6, 15), date(2023, 9, 14), date(2023, 9, 16)),
        ("2023-Q4", date(2023, 9, 15), date(2023, 12, 14), date(2023, 12, 16)),
    ]
