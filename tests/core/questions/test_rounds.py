"""Rounds and days named in words, for questions and for the summary."""

from datetime import date

import pytest

from core.questions.days import find_day
from core.questions.rounds import find_round
from core.speech.tokens import words_of

KEYS = ("2023-Q1", "2023-F", "2023-M04", "2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1")
SPLIT = ("2023-Q1", "2023-H1", "2023-Q2S", "2023-Q3", "2023-Q4S", "2023-Y")
TODAY = date(2023, 3, 20)


def round_in(words, round_keys, focus_key):
    found = find_round(words_of(words).line, round_keys, focus_key)
    return found.key if found else None


def day_in(words):
    found = find_day(words_of(words).line, TODAY)
    return found.day if found else None


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("quý 2", "2023-Q2"),
        ("quy II", "2023-Q2"),
        ("q2", "2023-Q2"),
        ("Q.2", "2023-Q2"),
        ("quy2", "2023-Q2"),
        ("quý hai", "2023-Q2"),
        ("quý IV/2023", "2023-Q4"),
        ("q1/2024", "2024-Q1"),
        ("quý 1 năm 2024", "2024-Q1"),
        ("quý 1 của tư pháp năm 2024", "2024-Q1"),
        ("quý 1/2022", "2022-Q1"),
        ("6 tháng", "2023-Q2"),
        ("sáu tháng đầu năm", "2023-Q2"),
        ("9 tháng", "2023-Q3"),
        ("cả năm", "2023-Q4"),
        ("6 tháng cuối năm", "2023-Q4"),
        ("năm 2023", "2023-Q4"),
        ("kỳ này", "2023-Q2"),
        ("quý trước", "2023-Q1"),
        ("kỳ sau", "2023-Q3"),
        ("khung kế hoạch", "2023-F"),
        ("kiểm tra tháng 4", "2023-M04"),
        ("quy trình", None),
        ("quý mến", None),
        ("tư pháp", None),
        ("3 ngày", None),
    ],
)
def test_a_round_is_recognized_by_its_usual_names(words, key):
    assert round_in(words, KEYS, "2023-Q2") == key


def test_a_round_before_the_first_or_after_the_last_is_named():
    assert round_in("quý trước", KEYS, "2023-Q1") == "2022-Q4"
    assert round_in("kỳ sau", KEYS, "2024-Q1") == "2024-Q2"


@pytest.mark.parametrize(
    ("words", "key"),
    [("quý 2", "2023-Q2S"), ("6 tháng", "2023-H1"), ("cả năm", "2023-Y"), ("quý 4", "2023-Q4S")],
)
def test_an_office_with_split_rounds_has_both(words, key):
    assert round_in(words, SPLIT, "2023-Q1") == key


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("đến ngày 10/3", date(2023, 3, 10)),
        ("tính đến 15/3/2023", date(2023, 3, 15)),
        ("đến 15.3.2023", date(2023, 3, 15)),
        ("ngày 10.3", date(2023, 3, 10)),
        ("đến hết ngày 10 tháng 3", date(2023, 3, 10)),
        ("15/12", date(2022, 12, 15)),
        ("đến hôm qua", date(2023, 3, 19)),
        ("10/3/23", date(2023, 3, 10)),
        ("hôm kia", date(2023, 3, 18)),
        ("đến ngày 17", date(2023, 3, 17)),
        ("đến ngày 25", date(2023, 2, 25)),
        ("cuối tháng trước", date(2023, 2, 28)),
        ("đầu tháng", date(2023, 3, 1)),
        ("cuối tháng 12", date(2022, 12, 31)),
        ("hết tháng 2", date(2023, 2, 28)),
        ("đầu tháng 2", date(2023, 2, 1)),
        ("tuần trước", date(2023, 3, 19)),
        ("thứ sáu tuần trước", date(2023, 3, 17)),
        ("t2 tuần này", date(2023, 3, 20)),
        ("chủ nhật tuần rồi", date(2023, 3, 19)),
        ("6 tháng đầu năm", None),
        ("đến 31/2", None),
        ("nội dung 1.2", None),
        ("q1/2023", None),
        ("đến hạn", None),
    ],
)
def test_a_day_without_a_year_is_the_last_such_day(words, day):
    assert day_in(words) == day
