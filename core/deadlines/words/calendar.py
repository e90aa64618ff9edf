"""Sentences about the working calendar and changes of its days."""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from core.calendar.working_days import DayChange, DaySource
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says

_LUNAR_NEW_YEAR = "Tết Nguyên đán"
_OF_LUNAR_NEW_YEAR = ("Tết Nguyên Đán", "29 Tết")  # names in the holiday library
_SOURCES = {
    DaySource.SHIPPED: "có sẵn",
    DaySource.SETTINGS: "tệp cấu hình",
    DaySource.CHAT: "⟨văn phòng⟩ nhập",
}


def heading(year: int, *, is_confirmed: bool) -> Markup:
    """The heading of a year's calendar."""
    state = "đã xác nhận" if is_confirmed else "chưa xác nhận"
    return Markup("<b>LỊCH LÀM VIỆC NĂM {}</b> ({})").format(year, state)


def holidays(days: dict[date, str]) -> Markup:
    """The year's days off on weekdays, by holiday."""
    named: dict[str, list[str]] = {}
    for day in sorted(days):
        name = days[day].removesuffix(" (nghỉ bù)")
        name = _LUNAR_NEW_YEAR if name.endswith(_OF_LUNAR_NEW_YEAR) else name
        named.setdefault(name, []).append(f"{day:%d/%m}")
    lines = [Markup("• {}: {}").format(name, ", ".join(on)) for name, on in named.items()]
    return Markup("\n").join([Markup("<b>Ngày nghỉ lễ</b> (trừ thứ Bảy, Chủ nhật)"), *lines])


def workdays(days: Sequence[date]) -> Markup:
    """Weekend days published as working days."""
    listed = ", ".join(f"{day:%d/%m}" for day in days)
    return Markup("<b>Ngày làm bù đã công bố:</b> {}").format(listed)


def changes(listed: Sequence[DayChange]) -> Markup:
    """Days changed by a document."""
    lines = [
        Markup("• {}: <b>{}</b>, theo {} ({})").format(
            formats.day_of_week(one.on), _as(one.is_working), one.document, _SOURCES[one.source]
        )
        for one in listed
    ]
    return Markup("\n").join([Markup("<b>Ngày hoán đổi, bổ sung</b>"), *lines])


def deadlines(lines: Sequence[Markup]) -> Markup:
    """The future deadlines."""
    return Markup("\n").join([Markup("<b>Hạn sắp tới</b>"), *lines])


def deadline_line(title: str, due_on: date, effective_on: date) -> Markup:
    """One future deadline."""
    return Markup("• {}: {}").format(
        formats.capital(title), formats.both_days(due_on, effective_on)
    )


def _as(is_working: bool) -> str:  # noqa: FBT001 - a fact about the day
    return "làm việc" if is_working else "nghỉ"


get_file = plain(
    "Hạn vào lịch điện thoại (.ics)",
    "The button that sends the deadlines as a file for a phone's calendar.",
)
file_sent = fixed(
    "Đã gửi tệp lịch (.ics) dưới đây. Đồng chí mở tệp để thêm các hạn vào lịch điện thoại; khi "
    "hạn đổi, mở tệp mới là lịch tự cập nhật.",
    "The calendar file is below.",
)


@plainly("han-bao-cao-{year}.ics", "The name of the calendar file.")
def file_name(year: int) -> str: ...
@plainly("Hạn báo cáo CCHC năm {year}", "The calendar's name on a phone.")
def calendar_name(year: int) -> str: ...


def entry_description(effective_on: date, due_on: date) -> str:
    """The text of an entry on a phone."""
    due = formats.both_days(due_on, effective_on)
    return f"Hạn gửi: {due}. Gửi qua trợ lý Nhắc Việc."


@plainly("Năm {year}", "The button that shows another year.")
def other_year(year: int) -> str: ...


add_off = plain("Thêm ngày nghỉ", "The button that adds a day off.")
add_worked = plain("Thêm ngày làm bù", "The button that adds a working day.")


@plainly("Bỏ ngày {day:day}", "The button that removes a changed day.")
def remove(day: date) -> str: ...
@plainly("Xác nhận lịch năm {year}", "The button that confirms a year's calendar.")
def confirm_year(year: int) -> str: ...


def ask_day(*, is_working: bool) -> Markup:
    """Asks for the day."""
    what = "làm bù" if is_working else "nghỉ thêm"
    return Markup("Ngày nào {}? Gõ một ngày hoặc nhiều ngày liền nhau, ví dụ 2/1/2026.").format(
        what
    )


day_not_understood = fixed(
    "Trợ lý chưa hiểu ngày này. Đề nghị đồng chí gõ ngày/tháng/năm, ví dụ 2/1/2026.",
    "The words are not a day.",
)


def ask_document(days: Sequence[date], *, is_working: bool) -> Markup:
    """Asks for the document."""
    return Markup(
        "{} <b>{}</b> theo văn bản nào? Gõ số, ký hiệu và ngày văn bản, ví dụ: "
        "Công văn 12729/VPCP-KGVX ngày 25/12/2025."
    ).format(_days(days), _as(is_working))


def confirm_change(
    days: Sequence[date], document: str, moves: Sequence[Markup], *, is_working: bool
) -> Markup:
    """The change to confirm, and the deadlines that move with it."""
    moved = (
        Markup("\n").join([Markup("\nHạn thay đổi theo:"), *moves])
        if moves
        else Markup("\nKhông hạn nào thay đổi.")
    )
    return Markup("{}: <b>{}</b>, theo {}.{}\nGhi như vậy?").format(
        _days(days), _as(is_working), document, moved
    )


def confirm_removal(day: date, moves: Sequence[Markup]) -> Markup:
    """The removal to confirm: the day will be as published."""
    moved = Markup("\n").join([Markup("\nHạn thay đổi theo:"), *moves]) if moves else Markup()
    return Markup("Bỏ thay đổi của ngày <b>{}</b>, trở về lịch đã công bố?{}").format(
        formats.day_of_week(day), moved
    )


def deadline_move(title: str, before: date, after: date, due_on: date) -> Markup:
    """A moving deadline; `due_on` is its nominal day."""
    return Markup("• {}: {} → <b>{}</b>").format(
        formats.capital(title), formats.day(before), formats.both_days(due_on, after)
    )


yes = plain("Xác nhận", "The button that confirms a change.")
no = plain("Không", "The button that cancels a change.")
changed = fixed("Đã ghi vào lịch. Các lần nhắc sắp tới theo lịch mới.", "The calendar was changed.")


@says("Đã bỏ thay đổi của ngày {day:day}.", "The change of a day was removed.")
def removed(day: date) -> Markup: ...
@says("Đã xác nhận lịch làm việc năm {year}.", "The year's calendar was confirmed.")
def year_confirmed(year: int) -> Markup: ...


def _days(days: Sequence[date]) -> str:
    if len(days) == 1:
        return f"Ngày {formats.day_of_week(days[0])}"
    return f"Các ngày {formats.span(days[0], days[-1])}"


@plainly(
    "Ngày {day:day} không có thay đổi nào do ⟨văn phòng⟩ nhập.", "The day has no change to remove."
)
def nothing_entered(day: date) -> str: ...
@plainly(
    "Đề nghị đồng chí ghi số, ký hiệu và ngày của văn bản, không quá {limit} ký tự.",
    "The document's name is missing or too long.",
)
def document_not_valid(limit: int) -> str: ...


def nothing_changes(*, is_working: bool) -> str:
    """The days already are off, or working, as asked."""
    what = "ngày làm việc" if is_working else "ngày nghỉ"
    return f"Những ngày này vốn đã là {what} trong lịch. Đề nghị đồng chí kiểm tra lại."


@says(
    "Năm {year} chưa có kỳ báo cáo nào của đồng chí.",
    "The person has no rounds for a calendar file.",
)
def no_deadlines(year: int) -> Markup: ...
@plainly(
    "Mỗi lần không quá {limit} ngày. Đề nghị đồng chí nhập từng đợt.",
    "Too many days for one entry.",
)
def too_many_days(limit: int) -> str: ...
