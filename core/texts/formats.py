"""Dates, days, numbers and rounds as an office writes them."""

from datetime import date, datetime
from decimal import Decimal

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_SERVES = {"2": " và 6 tháng đầu năm", "4": " và cả năm"}


def day(value: date) -> str:
    """16/03/2023."""
    return value.strftime("%d/%m/%Y")


def weekday(value: date) -> str:
    """The day of the week."""
    return _WEEKDAYS[value.weekday()]


def day_of_week(value: date) -> str:
    """16/03/2023 (thứ Năm)."""
    return f"{day(value)} ({weekday(value)})"


def moment(value: datetime) -> str:
    """15:20 ngày 15/03/2023."""
    return f"{value:%H:%M} ngày {day(value)}"


def number(value: Decimal) -> str:
    """1,5: a decimal comma, no needless zeros."""
    return f"{value.normalize():f}".replace(".", ",")


def quarter(key: str) -> str:
    """The short name of a round ("2023-Q1"): quý I/2023."""
    year, _, digit = key.partition("-Q")
    return f"quý {_ROMAN[digit]}/{year}"


def round_title(key: str) -> str:
    """The full name: quý II và 6 tháng đầu năm 2023; quý I/2023."""
    year, _, digit = key.partition("-Q")
    serves = _SERVES.get(digit)
    return f"quý {_ROMAN[digit]}{serves} {year}" if serves else quarter(key)


def capitals(words: str) -> str:
    """Words in capitals, as a heading."""
    return words.upper()


def shortened(words: str, limit: int) -> str:
    """Words cut at a blank, with an ellipsis, when there are more than `limit` characters."""
    words = " ".join(words.split())
    if len(words) <= limit:
        return words
    cut = words[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut).rstrip(" ,;:") + "…"
