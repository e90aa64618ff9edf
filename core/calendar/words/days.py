"""The words in which people name days, unaccented, as data for core/calendar/typed_days.py."""

DAYS_AHEAD = {
    "hom qua": -1,
    "hom nay": 0,
    "ngay hom nay": 0,
    "bua nay": 0,
    "nay": 0,
    "mai": 1,
    "ngay mai": 1,
    "mot": 2,
    "ngay mot": 2,
    "ngay kia": 2,
}
"""Days counted from today."""

OTHER_WORDS = frozenset({"một", "kìa"})
"""Words that equal one above without diacritics, but mean something else."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("thu hai", "thu 2", "thu2", "t2"),
            ("thu ba", "thu 3", "thu3", "t3"),
            ("thu tu", "thu 4", "thu4", "t4"),
            ("thu nam", "thu 5", "thu5", "t5"),
            ("thu sau", "thu 6", "thu6", "t6"),
            ("thu bay", "thu 7", "thu7", "t7"),
            ("chu nhat", "chua nhat", "cn"),
        )
    )
    for name in names
}
"""Weekdays, from 0 for Monday."""

WEEKS = {"tuan nay": 0, "tuan sau": 1, "tuan toi": 1}
"""Words after a weekday: this week, next week."""

DAY = ("ngay", "mung", "mong")
"""Words before a day's number."""

MONTH = "thang"
YEAR = "nam"

FROM = "tu"
TO = ("den het", "toi het", "den", "toi")
"""Words between the first and the last day."""

COURTESIES = frozenset({"a", "da", "nha", "nhe"})
"""Polite words before or after."""
