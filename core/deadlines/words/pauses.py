"""Sentences about promising a day, and about being reminded later."""

import re
from datetime import date, datetime

from markupsafe import Markup

from core.vietnamese import name_key
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says

_LATER_WORDS = {
    "1 gio": "hour",
    "1 gio nua": "hour",
    "mot gio nua": "hour",
    "chieu": "afternoon",
    "chieu nay": "afternoon",
    "mai": "morning",
    "sang mai": "morning",
}
_LATER_PARTS = {
    "hour": r"\b(?:gio|phut|lat|ti|chut) nua\b|\blat\b",
    "afternoon": r"\bchieu\b(?! mai)",
    "morning": r"\b(?:sang )?mai\b",
}
_FEW = 5  # words
_LATER = {"hour": "1 giờ nữa", "afternoon": "Chiều nay", "morning": "Sáng mai"}


ask_which = fixed("Đồng chí hẹn ngày cho báo cáo nào?", "Asks for which report.")


@plainly("Cả {count} mục", "The button for all reports.")
def all_of_them(count: int) -> str: ...


def ask_day(count: int) -> Markup:
    """Asks on which day the person will report."""
    several = f" {count} báo cáo đang nợ" if count > 1 else ""
    return Markup("Đồng chí dự kiến gửi{} vào ngày nào? Chọn một ngày hoặc gõ ngày/tháng.").format(
        several or " báo cáo"
    )


def day_choice(day: date, today: date) -> str:
    """A day to choose: Hôm nay, Ngày mai, or its date."""
    near = {0: "Hôm nay", 1: "Ngày mai"}.get((day - today).days)
    return (
        f"{near} ({day:%d/%m})" if near else f"{formats.capital(formats.weekday(day))} {day:%d/%m}"
    )


@says(
    "Đã ghi: đồng chí hẹn báo cáo ngày <b>{day:day}</b>. Tạm dừng nhắc đến {until:moment}.",
    "The promised day was recorded.",
)
def promised_in_time(day: date, until: datetime) -> Markup: ...
@says(
    "Đã ghi: đồng chí hẹn báo cáo ngày <b>{day:day}</b>. Tạm dừng nhắc đến {until:moment}. "
    "Ngày này sau hạn {due_on:day}; cần thêm thời gian, đề nghị gõ /giahan.",
    "The same where the day is after the deadline.",
)
def promised_too_late(day: date, until: datetime, due_on: date) -> Markup: ...


def promised(day: date, until: datetime, overdue_after: date | None) -> Markup:
    """The promise was recorded; `until` is when the person is reminded again."""
    if overdue_after is not None and day > overdue_after:
        return promised_too_late(day, until, overdue_after)
    return promised_in_time(day, until)


@plainly(
    "Ngày hẹn cần từ {first:day} đến {last:day}. Đề nghị đồng chí chọn lại.",
    "The day is past, or after the round's lock.",
)
def day_not_valid(first: date, last: date) -> str: ...


day_not_understood = fixed(
    "Trợ lý chưa hiểu ngày này. Đề nghị đồng chí gõ ngày/tháng, ví dụ 20/3.",
    "The words are not a day.",
)
ask_later = fixed("Nhắc lại đồng chí lúc nào?", "Asks when to be reminded again.")


def later_in_words(words: str) -> str | None:
    """Read a typed time: hour, afternoon or morning; None for anything else."""
    said = name_key(words)
    if said in _LATER_WORDS or len(said.split()) > _FEW:
        return _LATER_WORDS.get(said)
    return next((name for name, part in _LATER_PARTS.items() if re.search(part, said)), None)


def later_choice(name: str, until: datetime, now: datetime) -> str:
    """The button of a time: 1 giờ nữa, Chiều nay, Sáng mai; with the date if it is another day."""
    at = formats.clock(until) if until.date() == now.date() else f"{until:%H:%M %d/%m}"
    return f"{_LATER[name]} ({at})"


@says("Trợ lý sẽ nhắc lại lúc {until:moment}.", "The reminder was postponed.")
def put_off(until: datetime) -> Markup: ...


too_late_to_put_off = plain(
    "Không lùi được nữa vì đã đến hạn. Đề nghị đồng chí báo cáo, hoặc xin gia hạn: /giahan.",
    "A reminder cannot be postponed beyond the deadline.",
)
nothing_owed = plain(
    "Đồng chí không còn báo cáo nào phải gửi lúc này.", "The person owes no report."
)
