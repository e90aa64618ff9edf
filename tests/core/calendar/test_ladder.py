"""The ladder of reminders: a pure function of days, hours and the calendar."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.ladder import Audience, Ladder, following, latest
from core.calendar.schedule import RoundDays, RoundPolicy, rounds_of
from core.calendar.working_days import WorkingCalendar
from models import RoundKind

LADDER = Ladder(WorkingCalendar())
DUE = date(2023, 3, 16)  # a Thursday


def told(ladder, due_on, audience=Audience.OFFICIAL, *, is_monthly=False):
    """Give the rungs as "name day/month hour"."""
    rungs = ladder.rungs(ladder.term(due_on, is_monthly=is_monthly), audience)
    return [f"{rung.name} {rung.slot:%d/%m %H}" for rung in rungs]


def test_a_quarter_without_a_report_has_every_rung():
    assert told(LADDER, DUE) == [
        "T-15 01/03 08",
        "T-7 09/03 08",
        "T-3 13/03 08",
        "T-1 15/03 08",
        "T 16/03 08",
        "T 16/03 14",
        "+1 17/03 08",
        "+3 21/03 08",
        "+5 23/03 08",
        "+10 30/03 08",
        "+15 06/04 08",
        "+20 13/04 08",
    ]
    assert LADDER.locks_on(DUE) == date(2023, 4, 15)


def test_superiors_are_told_later_and_less_often():
    coordinator = told(LADDER, DUE, Audience.COORDINATOR)
    assert coordinator[:3] == ["+1 17/03 08", "+2 20/03 08", "+3 21/03 08"]
    assert coordinator[-1] == "+21 14/04 08"
    assert told(LADDER, DUE, Audience.LEADER) == [
        "+3 21/03 08",
        "+8 28/03 08",
        "+13 04/04 08",
        "+18 11/04 08",
    ]


def test_a_monthly_round_has_fewer_rungs():
    rungs = told(LADDER, date(2023, 3, 20), Audience.INSPECTOR, is_monthly=True)
    assert rungs[:4] == ["T-1 17/03 08", "T 20/03 08", "T 20/03 14", "+1 21/03 08"]
    rungs = told(LADDER, date(2023, 4, 20), Audience.INSPECTOR, is_monthly=True)
    assert rungs[:3] == ["T-3 17/04 08", "T-1 19/04 08", "T 20/04 08"]


def test_a_deadline_on_a_day_off_moves_but_early_rungs_count_from_the_nominal_day():
    due_on = date(2023, 12, 16)  # a Saturday
    assert LADDER.effective(due_on) == date(2023, 12, 18)
    assert told(LADDER, due_on)[:7] == [
        "T-15 01/12 08",
        "T-7 08/12 08",  # the 9th is a Saturday, so the working day before
        "T-3 13/12 08",
        "T-1 15/12 08",  # the working day before the deadline
        "T 18/12 08",
        "T 18/12 14",
        "+1 19/12 08",
    ]
    assert LADDER.deadline(due_on, date(2023, 12, 18)).days_overdue == 0
    assert LADDER.deadline(due_on, date(2023, 12, 19)).days_overdue == 1


def test_only_the_nearer_of_two_rungs_on_one_day_is_kept():
    due_on = date(2023, 1, 27)  # right after Tết, for which the 20th to the 26th are off
    assert told(LADDER, due_on)[:3] == ["T-15 12/01 08", "T-1 19/01 08", "T 27/01 08"]


def test_an_extension_moves_the_rungs_but_not_the_date_of_the_lock():
    term = LADDER.term(DUE)
    extended = type(term)(date(2023, 3, 30), term.locks_on)
    rungs = LADDER.rungs(extended, Audience.OFFICIAL)
    assert [rung.name for rung in rungs] == [
        "T-15",
        "T-7",
        "T-3",
        "T-1",
        "T",
        "T",
        "+1",
        "+3",
        "+5",
        "+10",
    ]
    assert rungs[4].slot == datetime(2023, 3, 30, 8)
    assert rungs[-1].slot.date() <= LADDER.locks_on(DUE)


@pytest.mark.parametrize(
    ("now", "name", "slot"),
    [
        ("2023-03-01 07:59", None, None),
        ("2023-03-01 08:00", "T-15", "2023-03-01 08:00"),
        ("2023-03-11 09:00", "T-7", "2023-03-09 08:00"),  # a Saturday
        ("2023-03-15 07:59", "T-3", "2023-03-13 08:00"),
        ("2023-03-16 13:59", "T", "2023-03-16 08:00"),
        ("2023-03-16 14:00", "T", "2023-03-16 14:00"),
        ("2023-03-19 12:00", "+1", "2023-03-17 08:00"),  # a Sunday
        ("2023-06-01 12:00", "+20", "2023-04-13 08:00"),  # the round is locked
    ],
)
def test_the_newest_reached_rung_is_found(now, name, slot):
    rung = latest(LADDER.rungs(LADDER.term(DUE), Audience.OFFICIAL), datetime.fromisoformat(now))
    assert (rung.name if rung else None) == name
    assert (rung.slot if rung else None) == (datetime.fromisoformat(slot) if slot else None)


def test_days_off_and_working_days_from_an_announcement_are_applied():
    calendar = WorkingCalendar(days_off=[date(2026, 1, 2)], days_worked=[date(2026, 1, 10)])
    assert not calendar.is_working(date(2026, 1, 2))
    assert calendar.is_working(date(2026, 1, 10))
    assert not calendar.is_working(date(2026, 1, 1))
    assert not WorkingCalendar().is_working(date(2023, 1, 23))  # Tết


@pytest.mark.parametrize(
    ("day", "is_working"),
    [
        ("2024-04-29", False),  # moved to the following Saturday
        ("2024-05-04", True),
        ("2025-04-26", True),
        ("2026-08-22", True),
        ("2026-08-31", False),
        ("2026-11-24", False),  # a holiday from 2026
        ("2025-11-24", True),
    ],
)
def test_the_library_knows_the_moved_days(day, is_working):
    assert WorkingCalendar().is_working(date.fromisoformat(day)) is is_working


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
def test_reminders_are_sent_in_office_hours_of_working_days(now, is_open):
    assert LADDER.is_open(datetime.fromisoformat(now)) is is_open


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        ("2023-03-09 06:00", "2023-03-09 08:00"),
        ("2023-03-09 09:15", "2023-03-09 09:15"),
        ("2023-03-09 11:00", "2023-03-09 14:00"),
        ("2023-03-10 16:30", "2023-03-13 08:00"),  # a Friday evening
        ("2023-04-29 09:00", "2023-05-04 08:00"),  # a long holiday
    ],
)
def test_the_next_moment_for_a_message_is_found(moment, opens):
    assert LADDER.next_opening(datetime.fromisoformat(moment)) == datetime.fromisoformat(opens)


days_off = st.sets(st.dates(date(2022, 12, 1), date(2027, 2, 1)), max_size=20)


@given(
    st.sampled_from(
        [
            (planned.due_on, planned.kind == RoundKind.INSPECTION)
            for year in (2023, 2026)
            for planned in rounds_of(year, RoundPolicy())
        ]
    ),
    st.datetimes(datetime(2022, 11, 1), datetime(2027, 3, 1)),
    st.lists(st.integers(1, 30), min_size=1, max_size=4),
    days_off,
    st.sampled_from(list(Audience)),
)
def test_rungs_are_working_days_in_order_within_the_rounds_time(
    asked, now, days_before, off, audience
):
    due_on, is_monthly = asked
    ladder = Ladder(WorkingCalendar(days_off=off), days_before=tuple(days_before))
    term = ladder.term(due_on, is_monthly=is_monthly)
    rungs = ladder.rungs(term, audience)
    slots = [rung.slot for rung in rungs]
    assert slots == sorted(set(slots))
    assert all(ladder.is_open(slot) for slot in slots)
    assert all(slot.date() <= term.locks_on for slot in slots)
    reached, coming = latest(rungs, now), following(rungs, now)
    assert reached is None or reached.slot <= now
    assert coming is None or coming.slot > now
    assert len([slot for slot in slots if slot <= now]) == (
        rungs.index(reached) + 1 if reached else 0
    )


@given(st.dates(date(2023, 1, 1), date(2026, 12, 1)), st.integers(1, 30))
def test_working_days_are_counted_forwards_and_backwards(day, count):
    calendar = WorkingCalendar()
    after = calendar.working_day(count, day)
    assert calendar.days_between(day, after) == count
    assert calendar.working_day(-count, after + timedelta(days=0)) <= calendar.on_or_after(day)


def test_a_year_has_its_rounds_on_their_days():
    reports = [r for r in rounds_of(2023, RoundPolicy()) if r.kind == RoundKind.REPORT]
    assert [(r.key, r.starts_on, r.cutoff_on, r.due_on, r.commune_due_on) for r in reports] == [
        ("2023-Q1", date(2022, 12, 15), date(2023, 3, 14), date(2023, 3, 16), date(2023, 3, 18)),
        ("2023-Q2", date(2023, 3, 15), date(2023, 6, 14), date(2023, 6, 16), date(2023, 6, 18)),
        ("2023-Q3", date(2023, 6, 15), date(2023, 9, 14), date(2023, 9, 16), date(2023, 9, 18)),
        ("2023-Q4", date(2023, 9, 15), date(2023, 12, 14), date(2023, 12, 16), date(2023, 12, 18)),
    ]


def test_a_year_has_twelve_inspections_and_one_framework_plan():
    others = [r for r in rounds_of(2023, RoundPolicy()) if r.kind != RoundKind.REPORT]
    assert [r.due_on for r in others if r.kind == RoundKind.INSPECTION] == [
        date(2023, month, 20) for month in range(1, 13)
    ]
    march = next(r for r in others if r.key == "2023-M03")
    assert (march.starts_on, march.cutoff_on) == (date(2023, 2, 15), date(2023, 3, 14))
    assert [r.due_on for r in others if r.kind == RoundKind.FRAMEWORK] == [date(2023, 3, 31)]


def test_an_office_can_split_merged_rounds_and_omit_others():
    policy = RoundPolicy(
        is_merged=False, half_year=RoundDays(13, 17, 20), inspection=None, framework=None
    )
    rounds = {r.key: r for r in rounds_of(2023, policy)}
    assert list(rounds) == ["2023-Q1", "2023-Q2S", "2023-H1", "2023-Q3", "2023-Q4S", "2023-Y"]
    assert rounds["2023-H1"].starts_on == date(2022, 12, 14)
    assert rounds["2023-H1"].due_on == date(2023, 6, 17)
    assert rounds["2023-Y"].starts_on == date(2022, 12, 15)
