"""Dates, days, numbers and rounds as an office writes them."""

from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_SATURDAY = 5  # index in a week that begins with Monday as 0
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_SERVES = {"Q2": " và 6 tháng đầu năm", "Q4": " và cả năm"}
_SHOWN_TITLE = 60  # characters
_NAMES = {"H": "6 tháng đầu năm {}", "Y": "năm {}", "F": "khung kế hoạch năm {}"}


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


def platform(channel: str) -> str:
    """Telegram; Zalo; Zalo (zalo-2): the platform of a channel."""
    first = channel.partition("-")[0].capitalize()
    return f"{first} ({channel})" if "-" in channel else first


def number(value: Decimal) -> str:
    """1,5: a decimal comma, no needless zeros."""
    return f"{value.normalize():f}".replace(".", ",")


def thousands(value: int) -> str:
    """12.500: a count with the point between thousands."""
    return f"{value:,}".replace(",", ".")


def signed(value: Decimal | int) -> str:
    """Give a difference: +2; −1; không đổi."""
    if not value:
        return "không đổi"
    return f"{'+' if value > 0 else '−'}{number(abs(Decimal(value)))}"


def round_name(key: str) -> str:
    """Give the short name: quý I/2023; 6 tháng đầu năm 2023; kiểm tra tháng 3/2023."""
    year, _, rest = key.partition("-")
    kind, digits = rest[0], rest[1:]
    if kind == "Q":
        return f"quý {_ROMAN[digits[0]]}/{year}"
    if kind == "M":
        return f"kiểm tra tháng {int(digits)}/{year}"
    return _NAMES[kind].format(year)


def is_period(key: str) -> bool:
    """Tell whether a round is of results: a quarter, a half-year, a year."""
    return key[5:6] in {"Q", "H", "Y"}


def round_title(key: str) -> str:
    """Give the full name: quý II và 6 tháng đầu năm 2023; quý I/2023."""
    year, _, rest = key.partition("-")
    serves = _SERVES.get(rest)
    return f"quý {_ROMAN[rest[1]]}{serves} {year}" if serves else round_name(key)


def edition(number: int) -> str:
    """Give an edition's name: bản chốt; bổ sung lần 1."""
    return "bản chốt" if number == 1 else f"bổ sung lần {number - 1}"


def both_days(due_on: date, effective_on: date) -> str:
    """Give a deadline and why it moved: 20/03/2023 (thứ Hai; ngày 18/03 là thứ Bảy)."""
    why = f"; {nominal(due_on, effective_on)}" if due_on != effective_on else ""
    return f"{day(effective_on)} ({weekday(effective_on)}{why})"


def nominal(due_on: date, effective_on: date) -> str:
    """Give why a deadline is not on its nominal day: ngày 18/03 là thứ Bảy; empty when it is."""
    if due_on == effective_on:
        return ""
    shown = f"{due_on:%d/%m}" if due_on.year == effective_on.year else day(due_on)
    return f"ngày {shown} là {weekday(due_on) if due_on.weekday() >= _SATURDAY else 'ngày nghỉ'}"


def brief_due(due_on: date, effective_on: date) -> str:
    """Give a deadline in a sentence: 20/03/2023; 20/03/2023 (ngày 18/03 là thứ Bảy)."""
    why = nominal(due_on, effective_on)
    return f"{day(effective_on)} ({why})" if why else day(effective_on)


def extended(granted_on: date, due_on: date) -> str:
    """Give an extension with the earlier day: gia hạn đến 20/03/2023 (hạn gốc 16/03/2023)."""
    return f"gia hạn đến {day(granted_on)} (hạn gốc {day(due_on)})"


def clock(value: time | datetime) -> str:
    """08:00."""
    return f"{value:%H:%M}"


def count(value: int) -> str:
    """Give a number of days or times as an office writes it: 02."""
    return f"{value:02}"


def span(first: date, last: date) -> str:
    """ngày 10/03/2023; từ 10/03/2023 đến 14/03/2023."""
    return f"ngày {day(first)}" if first == last else f"từ {day(first)} đến {day(last)}"


def capital(words: str) -> str:
    """Begin a sentence with these words."""
    return words[:1].upper() + words[1:]


def uncapital(words: str) -> str:
    """Use these words within a sentence."""
    return words[:1].lower() + words[1:]


def capitals(words: str) -> str:
    """Write a heading in capitals."""
    return words.upper()


_NAMED = 12  # names at most; more are counted


def first_named(names: Sequence[str], what: str) -> str:
    """Give the first names and the number of others: A; B; và 28 ngành khác."""
    more = len(names) - _NAMED
    return "; ".join([*names[:_NAMED], *([f"và {more} {what} khác"] if more > 0 else [])])


_MOST_LINES = 8


def clipped(words: str, limit: int, ending: str = "… (đã lưu đủ)") -> str:
    """Cut people's own words after `limit` UTF-16 units or eight lines."""
    shown = "\n".join(words.split("\n")[:_MOST_LINES])
    units = shown.encode("utf-16-le")[: limit * 2]
    shown = units.decode("utf-16-le", errors="ignore").rstrip()
    return shown if shown == words.rstrip() else shown + ending


def shortened(words: str, limit: int) -> str:
    """Cut words at a blank, with an ellipsis, to at most `limit` characters."""
    words = " ".join(words.split())
    if len(words) <= limit:
        return words
    cut = words[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut).rstrip(" ,;:") + "…"


def sentence(words: str) -> str:
    """End a sentence with one full stop, or none after an ellipsis."""
    ended = words.rstrip(" .")
    return ended if ended.endswith(("…", "?", "!")) else f"{ended}."


def task_in_round(code: str, title: str, round_key: str) -> str:
    """Name a task in few words: 1.1 Thực hiện quy trình… (quý I/2023)."""
    return f"{code} {shortened(title, _SHOWN_TITLE)} ({round_name(round_key)})"


def scored_of(scored: int, tasks: int) -> str:
    """Say how many tasks a sum covers."""
    return f"đã chấm {scored}/{tasks} nội dung"
