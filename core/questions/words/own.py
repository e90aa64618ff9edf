"""Answers about the asker's own work: report, open tasks, reminders, files, handover."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from markupsafe import Markup

from core.reporting.card import Card, Entry
from core.reporting.words import subjects
from core.reporting.words.levels import level
from core.wording import departments, formats
from core.wording.says import fixed, plain, says

_SHOWN_TITLE = 60  # characters
_ON_A_BUTTON = 40


def sent_report(card: Card, sent_at: datetime, locks_on: str, to_mend: int) -> Markup:
    """A sent report that can be corrected; `sent_at` is local."""
    returned = (
        Markup(" Có <b>{}</b> nội dung được yêu cầu sửa hoặc giải trình.").format(to_mend)
        if to_mend
        else Markup()
    )
    return Markup(
        "{} của {} đã gửi lúc {}.{}\nChọn nội dung cần sửa, sửa xong bấm “Xác nhận”; không "
        "phải gửi lại báo cáo. Sau ngày {} thì ghi là bổ sung."
    ).format(
        formats.capital(subjects.of_report(card)),
        departments.bold(card.department_name),
        formats.moment(sent_at),
        returned,
        locks_on,
    )


def sent_line(entry: Entry) -> Markup:
    """A task with its answer, in a report to correct."""
    is_returned = entry.judged is not None and entry.judged.wants_mending
    back = " · được yêu cầu sửa hoặc giải trình" if is_returned else ""
    return Markup("<b>{}</b> {}: {}{}").format(
        entry.code, formats.shortened(entry.title, _SHOWN_TITLE), level(entry.progress), back
    )


def unsent_report(card: Card) -> Markup:
    """The report was not sent: everything in it can be changed."""
    return Markup("{} của {} chưa gửi ({}/{} nội dung đã xác nhận): sửa được ngay.").format(
        formats.capital(subjects.of_report(card)),
        departments.bold(card.department_name),
        card.done_count,
        len(card.entries),
    )


def card(one: Card, deadline: Markup) -> Markup:
    """What a report consists of."""
    return Markup(
        "{} của {}: {} nội dung. {}\nMỗi nội dung cần mức độ và kết quả; đã hoàn thành thì "
        "thêm tài liệu kiểm chứng hoặc giải trình."
    ).format(
        formats.capital(subjects.of_report(one)),
        departments.bold(one.department_name),
        len(one.entries),
        deadline,
    )


def card_line(entry: Entry) -> Markup:
    """A task of the report, and what it also needs."""
    score = (
        f" · tự đánh giá, tối đa {formats.number(entry.max_score)} điểm"
        if entry.max_score is not None
        else ""
    )
    return Markup("{} <b>{}</b> {}{}").format(
        "✓" if entry.is_done else "○",
        entry.code,
        formats.shortened(entry.title, _SHOWN_TITLE),
        score,
    )


@says("• <b>{name}</b>: {tasks} nội dung", "How many tasks a department reports on.")
def department_line(name: str, tasks: int) -> Markup: ...


def of_all(round_key: str, departments: int, tasks: int, due: Markup) -> Markup:
    """What the round consists of, to somebody who reports for no department."""
    return Markup("{}: {} ngành, {} nội dung. {}").format(
        formats.capital(subjects.of_key(round_key)), departments, tasks, due
    )


def other(round_key: str, due: Markup) -> Markup:
    """What the round asks for, if not results: an inspection, a framework plan."""
    return Markup("{}. {}").format(formats.capital(subjects.of_key(round_key)), due)


def next_task(one: Card, entry: Entry) -> Markup:
    """What to do now: answer for a task."""
    return Markup(
        "Việc cần làm bây giờ: báo cáo nội dung <b>{}</b> {} ({}). Bấm nút dưới đây."
    ).format(entry.code, formats.shortened(entry.title, _SHOWN_TITLE), subjects.of_report(one))


def next_sending(one: Card) -> Markup:
    """What to do now: send the complete report."""
    return Markup("Việc cần làm bây giờ: {} đã đủ nội dung, mở ra rồi bấm “Gửi báo cáo”.").format(
        subjects.of_report(one)
    )


@says("Việc cần làm bây giờ:\n{what}", "What to do now: something else.")
def next_other(what: Markup) -> Markup: ...


nothing_next = fixed(
    "Hiện đồng chí không còn việc nào phải làm. Muốn hỏi gì, đồng chí gõ câu hỏi.",
    "The asker has nothing to do.",
)


def owed_since(line: Markup, since: date | None, reminded: int) -> Markup:
    """A report that is due, with the first reminder and the number of reminders."""
    begun = f" Nhắc từ {formats.day(since)}" if since else ""
    times = f", đã nhắc {reminded} lần" if begun and reminded else ""
    return Markup("{}{}{}{}").format(line, begun, times, "." if begun else "")


@says(
    "Đồng chí được nhắc vì còn {count} việc chưa xong. Xong việc nào, trợ lý thôi nhắc việc đó.",
    "Why the asker is reminded.",
)
def why(count: int) -> Markup: ...


why_of_others = fixed(
    "Đồng chí được báo việc của các ngành còn nợ, việc chờ đồng chí xử lý.",
    "Why a superior or coordinator is reminded: of others' reports, or of their own reviews.",
)
not_reminded = fixed(
    "Hiện không có việc nào phải nhắc đồng chí. Tin trước đó gửi khi việc còn chưa xong.",
    "There is nothing to remind the asker of.",
)


def open_named(name: str) -> str:
    """A report on a button."""
    return formats.shortened(f"Mở: {name}", _ON_A_BUTTON)


class ReminderSlot(NamedTuple):
    """When the asker is reminded (local), and of what."""

    at: datetime
    what: Sequence[str]


def times(slots: Sequence[ReminderSlot]) -> Markup:
    """When the asker is reminded next, and of what."""
    lines = [
        Markup("• <b>{}, {}</b>: {}").format(
            formats.clock(slot), formats.day_of_week(slot.date()), "; ".join(what)
        )
        for slot, what in slots
    ]
    return Markup("\n").join([Markup("Nếu việc chưa xong, trợ lý nhắc đồng chí vào:"), *lines])


def first_of_next(round_key: str, day: str) -> Markup:
    """Nothing is due; the next round's first reminder."""
    return Markup("Hiện không có lần nhắc nào. {} bắt đầu nhắc từ {}.").format(
        formats.capital(subjects.of_key(round_key)), day
    )


no_times = fixed("Hiện không có lần nhắc nào dành cho đồng chí.", "No reminder is planned.")


def report_of(round_key: str, department: str) -> str:
    """What a reminder will be about: a report."""
    what = subjects.of_key(round_key)
    return f"{what} của {departments.body_of(department)}" if department else what


OTHER_SLOTS = {
    "tracked": "việc ngành phải xử lý",
    "confirm": "tồn tại chờ xác nhận",
    "digest": "các ngành quá hạn",
    "report": "các ngành quá hạn",
    "review": "báo cáo chờ thẩm định",
    "cases": "vướng mắc chưa tiếp nhận",
    "check": "kiểm tra liên lạc trước hạn",
    "year": "xác nhận lịch năm sau",
    "deletion": "đề nghị gỡ liên kết",
}
"""Part of the message → what a reminder will be about."""


@says("Tệp gửi gần nhất:\n{line}", "The newest file of the asker.")
def last_file(line: Markup) -> Markup: ...


no_file = fixed(
    "Đồng chí chưa gửi tệp nào, hoặc các tệp đã được rút.", "The asker has sent no file."
)
other_files = plain("Tệp khác", "The button that lists all files.")
