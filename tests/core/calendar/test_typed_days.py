"""Days as officials type them on a phone; today is Wednesday 15/03/2023."""

import unicodedata
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.calendar.typed_days import read_day, read_range
from core.wording.formats import day_of_week

TODAY = date(2023, 3, 15)
THE_20TH = date(2023, 3, 20)
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


def march(first: int, last: int | None = None) -> tuple[date, date]:
    return date(2023, 3, first), date(2023, 3, last or first)


@pytest.mark.parametrize(
    "words",
    [
        "20/3",
        "20/03",
        "20-3",
        "20.3",
        "20 / 3",
        "20/3.",
        "20.3.",
        " 20/3 ",
        "20/3/2023",
        "20/03/2023",
        "20/3/23",
        "20-03-23",
        "20.03.2023",
        "20-3/2023",
        "20–3–2023",
        "ngày 20/3",
        "Ngày 20/3.",
        "NGAY 20-3",
        "ngay  20/3/2023",
        "20 tháng 3",
        "20 thang 3",
        "ngày 20 tháng 3",
        "ngày 20 tháng 03 năm 2023",
        "Ngay 20 thang 3 nam 2023",
        "ngày 20 tháng 3, năm 2023.",
        "20/3 năm 2023",
        "20 tháng 3/2023",
        "20",
        "ngày 20",
        "thứ hai",
        "Thứ Hai",
        "thu 2",
        "thứ 2",
        "T2",
        "thứ hai tuần sau",
        "thu 2 tuan sau",
        "t2 tuần tới",
        "thứ Hai 20/3",
        "thứ hai, ngày 20/3/2023",
        "T2 20/3",
        "20/03/2023 (thứ Hai)",
        "20/3 ạ",
        "dạ ngày 20/3 nhé",
        "20/3!",
    ],
)
def test_the_20th_of_march_is_read(words):
    assert read_day(words, TODAY) == THE_20TH
    assert read_day(unicodedata.normalize("NFD", words), TODAY) == THE_20TH
    assert read_day(words.upper(), TODAY) == THE_20TH
    assert read_range(words, TODAY) == (THE_20TH, THE_20TH)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("hôm nay", date(2023, 3, 15)),
        ("hom nay", date(2023, 3, 15)),
        ("nay", date(2023, 3, 15)),
        ("hôm qua", date(2023, 3, 14)),
        ("mai", date(2023, 3, 16)),
        ("Mai.", date(2023, 3, 16)),
        ("mai ạ", date(2023, 3, 16)),
        ("ngày mai", date(2023, 3, 16)),
        ("mốt", date(2023, 3, 17)),
        ("ngày mốt", date(2023, 3, 17)),
        ("ngày kia", date(2023, 3, 17)),
        ("thứ tư", date(2023, 3, 22)),  # today is a Wednesday, so the next one
        ("thứ năm", date(2023, 3, 16)),
        ("thứ sáu", date(2023, 3, 17)),
        ("t6", date(2023, 3, 17)),
        ("thứ sáu tuần này", date(2023, 3, 17)),
        ("thứ hai tuần này", date(2023, 3, 13)),
        ("thứ sáu tuần sau", date(2023, 3, 24)),
        ("thu sau tuan sau", date(2023, 3, 24)),
        ("thứ bảy", date(2023, 3, 18)),
        ("chủ nhật", date(2023, 3, 19)),
        ("CN", date(2023, 3, 19)),
        ("chúa nhật tuần sau", date(2023, 3, 26)),
        ("15", date(2023, 3, 15)),
        ("14", date(2023, 4, 14)),
        ("31", date(2023, 3, 31)),
        ("mùng 5", date(2023, 4, 5)),
        ("ngày mồng 8/4", date(2023, 4, 8)),
        ("15/3", date(2023, 3, 15)),
        ("14/3", date(2024, 3, 14)),
        ("1/1", date(2024, 1, 1)),
        ("5-10", date(2023, 10, 5)),
        ("29/2", date(2024, 2, 29)),
        ("29/2/2024", date(2024, 2, 29)),
        ("14/3/2023", date(2023, 3, 14)),
        ("2/9/2022", date(2022, 9, 2)),
    ],
)
def test_other_days_are_read(words, day):
    assert read_day(words, TODAY) == day


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        ".",
        "31/2",
        "29/2/2023",
        "31/4/2023",
        "32",
        "0",
        "20/13",
        "20/0",
        "0/3",
        "20/3/1999",
        "20/3/2101",
        "20/3/202",
        "20/3/20234",
        "cuối tuần",
        "tuần sau",
        "tháng 3",
        "thứ 8",
        "thứ hai tuần sau nữa",
        "thứ ba 20/3",  # a Monday
        "20, 3",
        "20/3, 24/3",
        "20/3 - 24/3",
        "ngày",
        "một",
        "ngày kìa",
        "hôm kia",
        "không biết",
        "8h30",
        "/menu",
        "20/3" * 50,
    ],
)
def test_words_with_no_day_or_several_days_are_not_guessed(words):
    assert read_day(words, TODAY) is None


@pytest.mark.parametrize(
    ("words", "today", "day"),
    [
        ("14/3", TODAY, date(2023, 3, 14)),
        ("14/1", TODAY, date(2023, 1, 14)),  # 60 days ago
        ("13/1", TODAY, date(2024, 1, 13)),
        ("20/3", TODAY, THE_20TH),
        ("28/12", date(2023, 1, 4), date(2022, 12, 28)),
        ("14", TODAY, date(2023, 4, 14)),
    ],
)
def test_a_past_day_is_read_where_past_days_are_allowed(words, today, day):
    assert read_day(words, today, past_ok=True) == day


def test_a_number_alone_is_read_in_the_next_month_that_has_this_day():
    assert read_day("31", date(2023, 4, 1)) == date(2023, 5, 31)
    assert read_day("30", date(2023, 1, 31)) == date(2023, 3, 30)
    assert read_day("5", date(2023, 12, 6)) == date(2024, 1, 5)


@pytest.mark.parametrize(
    "words",
    [
        "20/3 - 24/3",
        "20/3-24/3",
        "20/3 – 24/3",
        "20/3 -- 24/3",
        "20-3 - 24-3",
        "20-3-24-3",
        "20.3 - 24.3",
        "20-24/3",
        "20 - 24/3",
        "20-24/03",
        "20-24-03",
        "20-24.3",
        "20-24/3.",
        "20-24 tháng 3",
        "20/3-24",
        "20-24",
        "20-24/3/2023",
        "20/3-24/3/2023",
        "20/3/2023 - 24/3/2023",
        "20-03-23 - 24-03-23",
        "20/03/2023-24/03/2023",
        "20/3 den 24/3",
        "20/3 tới 24/3",
        "20 đến 24/3",
        "từ 20/3 đến 24/3",
        "Từ ngày 20/3 đến ngày 24/3",
        "tu ngay 20/3 den het ngay 24/3",
        "từ 20 đến 24",
        "từ ngày 20 đến ngày 24 tháng 3 năm 2023",
        "từ ngày 20/3 đến hết 24/3/2023.",
        "thứ hai đến thứ sáu",
        "t2-t6",
        "từ thứ 2 đến thứ 6 tuần sau",
        "thứ hai tuần tới tới thứ sáu tuần tới",
        "thứ Hai 20/3 - thứ Sáu 24/3",
        "20/03/2023 (thứ Hai) – 24/03/2023 (thứ Sáu)",
    ],
)
def test_the_20th_to_the_24th_is_read(words):
    assert read_range(words, TODAY) == march(20, 24)
    assert read_range(unicodedata.normalize("NFD", words), TODAY) == march(20, 24)
    assert read_day(words, TODAY) is None


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("mai", march(16)),
        ("20/3 - 20/3", march(20)),
        ("20-3", march(20)),
        ("từ mai đến thứ sáu", march(16, 17)),
        ("mai đến mốt", march(16, 17)),
        ("hôm nay - 20", march(15, 20)),
        ("hôm qua đến mai", march(14, 16)),
        ("thứ năm đến thứ hai tuần sau", march(16, 20)),
        ("thứ hai tuần này đến thứ sáu", march(13, 17)),
        ("5-10/12", (date(2023, 12, 5), date(2023, 12, 10))),
        ("28/3 - 2/4", (date(2023, 3, 28), date(2023, 4, 2))),
        ("28/12 - 3/1", (date(2023, 12, 28), date(2024, 1, 3))),
        ("28/12-3/1/2024", (date(2023, 12, 28), date(2024, 1, 3))),
        ("28/12/2023 - 3/1", (date(2023, 12, 28), date(2024, 1, 3))),
        ("1/9 - 1/3", (date(2023, 9, 1), date(2024, 3, 1))),
        ("13/3-17/3", (date(2024, 3, 13), date(2024, 3, 17))),
        ("1/4/2023 - 1/3/2024", (date(2023, 4, 1), date(2024, 3, 1))),
    ],
)
def test_other_spans_are_read(words, span):
    assert read_range(words, TODAY) == span


@pytest.mark.parametrize(
    ("words", "today", "span"),
    [
        ("13/3-17/3", TODAY, march(13, 17)),
        ("13-17/3", TODAY, march(13, 17)),
        ("từ 14/3 đến mai", TODAY, march(14, 16)),
        ("28/12 - 6/1", date(2023, 1, 4), (date(2022, 12, 28), date(2023, 1, 6))),
    ],
)
def test_a_leave_that_began_is_read_where_past_days_are_allowed(words, today, span):
    assert read_range(words, today, past_ok=True) == span


@pytest.mark.parametrize(
    "words",
    [
        "",
        "-",
        "24/3 - 20/3",
        "24-20/3",
        "24-20",
        "5/4 - 20/3",
        "24/3 - 20/3/2023",
        "24/3/2023 - 20/3/2023",
        "28-3/4",  # the 28th of which month?
        "5-10",  # 5 October, or the 5th to the 10th?
        "20/3 -",
        "- 24/3",
        "từ 20/3",
        "đến 24/3",
        "20/3 đến",
        "20/3 - 31/2",
        "30/2 - 3/3",
        "20/3 - 22/3 - 24/3",
        "20/3 và 24/3",
        "từ cuối tuần đến 24/3",
        "tuần sau",
        "20/3/1999 - 24/3/1999",
        "nghỉ vài hôm",
    ],
)
def test_words_without_a_span_of_days_are_not_guessed(words):
    assert read_range(words, TODAY) is None


@given(DAYS, DAYS)
def test_a_date_that_we_write_can_be_read(day, today):
    for written in (day.strftime("%d/%m/%Y"), day.strftime("%d-%m-%Y"), day_of_week(day)):
        assert read_day(written, today) == day
        assert read_range(written, today) == (day, day)


@given(DAYS, DAYS, DAYS)
def test_a_span_that_we_write_can_be_read(one, other, today):
    first, last = sorted((one, other))
    assert read_range(f"{first:%d/%m/%Y} - {last:%d/%m/%Y}", today) == (first, last)
    assert read_range(f"{first:%d-%m-%Y}-{last:%d-%m-%Y}", today) == (first, last)


@given(DAYS.filter(lambda day: day.year < 2090), DAYS.filter(lambda day: day.year < 2090))
def test_a_day_without_a_year_is_read_as_the_next_such_day(day, today):
    found = read_day(f"{day.day}/{day.month}", today)
    assert found is not None
    assert found >= today
    assert (found.day, found.month) == (day.day, day.month)
    assert (found - today).days < 366 or (day.day, day.month) == (29, 2)


PIECES = st.sampled_from(
    ["20", "3", "2023", "0", "99", "/", "-", ".", " ", "từ ", " đến ", "thứ hai", "t6", " tuần sau"]
)


@given(st.text() | st.lists(PIECES | st.text(max_size=3), max_size=14).map("".join), DAYS)
@example("-" * 80, TODAY)
@example("20-" * 26, TODAY)
def test_any_text_gives_a_day_in_range_or_none(text, today):
    found = read_day(text, today)
    span = read_range(text, today, past_ok=True)
    for day in (found, *(span or ())):
        assert day is None or 2000 <= day.year <= 2100
    assert span is None or span[0] <= span[1]
