"""Reminders, in the office's own tone, and what the coordinators are told of delivery."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from core.rounds.card import Card
from core.texts import formats
from core.texts.report import distance

_SHOWN_TITLE = 60  # characters
_SHOWN_TITLES = 3


@dataclass(frozen=True)
class Deadline:
    """The nominal day, the day it moved to, and how far off it is."""

    due_on: date
    effective_on: date
    today: date
    days_overdue: int  # working days

    @property
    def days_left(self) -> int:
        """Count calendar days; negative when it has passed."""
        return (self.effective_on - self.today).days


def reminder(called: str, card: Card, deadline: Deadline) -> Markup:
    """One report that is owed."""
    if deadline.days_left < 0:
        return _overdue(card, deadline)
    if deadline.days_left == 0:
        return _today(card, deadline)
    if deadline.days_left == 1:
        return _tomorrow(card, deadline)
    return _ahead(called, card, deadline)


def several(called: str, count: int) -> Markup:
    """More than one report is owed."""
    return Markup("Kính gửi đồng chí {}. Đồng chí còn <b>{}</b> báo cáo chưa gửi:").format(
        called, count
    )


def reminder_line(card: Card, deadline: Deadline) -> Markup:
    """One of several reports."""
    far = distance(deadline.effective_on, deadline.today, deadline.days_overdue)
    return Markup("• <b>{} – {}</b>: hạn {}, {}; đã xong {}/{} nội dung.").format(
        card.department_name,
        formats.quarter(card.round_key),
        formats.day(deadline.effective_on),
        far,
        card.done_count,
        len(card.entries),
    )


def report_now() -> str:
    """The button that opens the report."""
    return "Báo cáo ngay"


def report_for(card: Card) -> str:
    """The button that opens one of several reports."""
    return f"{card.department_name} · {formats.quarter(card.round_key)}"


def unreachable(name: str) -> Markup:
    """The coordinators are told that somebody cannot be reached."""
    return Markup(
        "Chưa gửi được tin cho đồng chí <b>{}</b>: tài khoản đã chặn hoặc đã xóa trợ lý. "
        "Đề nghị Văn phòng - Nội vụ liên hệ trực tiếp để đồng chí đó mở lại."
    ).format(name)


def _ahead(called: str, card: Card, deadline: Deadline) -> Markup:
    return Markup(
        "Kính gửi đồng chí {}. Báo cáo kết quả khắc phục CCHC <b>{}</b> của ngành <b>{}</b> "
        "đến hạn ngày <b>{}</b>{}, còn {} ngày.\n{}"
    ).format(
        called,
        formats.quarter(card.round_key),
        card.department_name,
        formats.day_of_week(deadline.effective_on),
        _moved(deadline),
        deadline.days_left,
        _state(card),
    )


def _tomorrow(card: Card, deadline: Deadline) -> Markup:
    return Markup(
        "Nhắc việc: ngày mai, <b>{}</b>{}, là hạn gửi báo cáo {} của ngành <b>{}</b>.\n{}"
    ).format(
        formats.day(deadline.effective_on),
        _moved(deadline),
        formats.quarter(card.round_key),
        card.department_name,
        _state(card),
    )


def _today(card: Card, deadline: Deadline) -> Markup:
    return Markup(
        "Hôm nay, <b>{}</b>{}, là hạn cuối gửi báo cáo {}. Ngành <b>{}</b> {}\n"
        "Nếu có vướng mắc, xin báo ngay để Văn phòng - Nội vụ phối hợp."
    ).format(
        formats.day(deadline.effective_on),
        _moved(deadline),
        formats.quarter(card.round_key),
        card.department_name,
        _missing(card),
    )


def _overdue(card: Card, deadline: Deadline) -> Markup:
    return Markup(
        "Báo cáo {} của ngành <b>{}</b> đã quá hạn <b>{:02} ngày làm việc</b> (hạn {}).\n"
        "Đề nghị đồng chí gửi trong hôm nay hoặc nêu rõ lý do và thời gian dự kiến hoàn thành."
    ).format(
        formats.quarter(card.round_key),
        card.department_name,
        deadline.days_overdue,
        formats.day(deadline.effective_on),
    )


def _moved(deadline: Deadline) -> str:
    if deadline.due_on == deadline.effective_on:
        return ""
    return f" (ngày {formats.day(deadline.due_on)} là ngày nghỉ)"


def _state(card: Card) -> str:
    total = len(card.entries)
    if card.is_complete:
        return f"Đã xong {total}/{total} nội dung; đồng chí chỉ còn bấm gửi báo cáo."
    if card.done_count == 0:
        return f"Ngành có {total} nội dung, chưa cập nhật nội dung nào."
    return f"Còn {card.open_count}/{total} nội dung chưa có kết quả."


def _missing(card: Card) -> str:
    if card.is_complete:
        return "đã xong các nội dung, chỉ còn bấm gửi báo cáo."
    titles = [
        formats.shortened(entry.title, _SHOWN_TITLE) for entry in card.entries if not entry.is_done
    ]
    more = (
        f"; và {len(titles) - _SHOWN_TITLES} nội dung khác" if len(titles) > _SHOWN_TITLES else ""
    )
    return f"còn thiếu: {'; '.join(titles[:_SHOWN_TITLES])}{more}."
