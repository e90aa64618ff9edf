"""Which archives are kept, and when the next is due."""

from datetime import datetime, time, timedelta

import pytest

from core.copies.nightly import is_due
from core.copies.retention import Keep, outlived

NIGHT = time(2)


def at(words: str) -> datetime:
    return datetime.fromisoformat(words)


def nights(first: str, days: int) -> list[datetime]:
    return [at(first) + timedelta(days=day) for day in range(days)]


def test_nightly_archives_are_kept_for_seven_days_five_weeks_and_twelve_months():
    made = nights("2022-01-01T02:00", 730)  # the last day is 31/12/2023, a Sunday
    kept = sorted(set(made) - outlived(made, at("2023-12-31T09:00"), Keep()), reverse=True)
    days = [f"2023-12-{day}" for day in (31, 30, 29, 28, 27, 26, 25)]
    weeks = ["2023-12-24", "2023-12-17", "2023-12-10", "2023-12-03"]
    months = ["2023-11-30", "2023-10-31", "2023-09-30", "2023-08-31", "2023-07-31", "2023-06-30"]
    months += ["2023-05-31", "2023-04-30", "2023-03-31", "2023-02-28", "2023-01-31"]
    assert [f"{moment:%Y-%m-%d}" for moment in kept] == days + weeks + months


@pytest.mark.parametrize(
    ("made", "now", "keep", "gone"),
    [
        ([], "2023-03-09T09:00", Keep(), []),
        (["2020-01-01T02:00"], "2023-03-09T09:00", Keep(1, 0, 0), []),  # the newest is always kept
        (["2023-03-08T02:00", "2023-03-09T02:00"], "2023-03-09T09:00", Keep(1, 0, 0), [0]),
        (["2023-03-09T02:00", "2023-03-09T07:00"], "2023-03-09T09:00", Keep(7, 0, 0), [0]),
        # After a year's pause: days with an archive count, not days of the calendar.
        (["2022-03-08T02:00", "2022-03-09T02:00"], "2023-03-09T09:00", Keep(2, 0, 0), []),
        # An archive made by a clock that was ahead is kept, and replaces none.
        (["2023-03-09T02:00", "2031-01-01T02:00"], "2023-03-09T09:00", Keep(1, 0, 0), []),
        # At the turn of the year: 01/01/2023 belongs to the week that began in 2022.
        (["2022-12-31T02:00", "2023-01-01T02:00"], "2023-01-01T09:00", Keep(1, 5, 0), [0]),
        (["2022-12-31T02:00", "2023-01-01T02:00"], "2023-01-01T09:00", Keep(1, 0, 2), []),
    ],
)
def test_outdated_archives_are_found(made, now, keep, gone):
    moments = [at(one) for one in made]
    assert outlived(moments, at(now), keep) == {moments[place] for place in gone}


@pytest.mark.parametrize(
    ("now", "newest", "is_wanted"),
    [
        ("2023-03-09T01:59", "2023-03-08T02:00", False),
        ("2023-03-09T02:00", "2023-03-08T02:00", True),
        ("2023-03-09T02:01", "2023-03-09T02:00", False),
        ("2023-03-09T07:40", "2023-03-08T02:00", True),  # off at night, so made after the start
        ("2023-03-09T07:40", "2023-03-08T15:00", True),
        ("2023-03-09T01:00", "2023-03-07T02:00", True),  # the night before was missed, too
        ("2023-03-09T07:40", None, True),
    ],
)
def test_a_backup_is_due_once_a_night_and_after_a_late_start(now, newest, is_wanted):
    assert is_due(at(now), NIGHT, newest and at(newest)) is is_wanted
