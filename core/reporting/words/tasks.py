"""Sentences of a person's list of work."""

from datetime import datetime

from markupsafe import Markup

from core.reporting.card import Card, Entry
from core.reporting.words.levels import level
from core.wording import formats
from core.wording.says import fixed

_SHOWN_TITLE = 120  # characters


heading = fixed("<b>VIỆC CỦA ĐỒNG CHÍ</b>", "The heading of the list.")


def report_line(card: Card, deadline: Markup, submitted_at: datetime | None) -> Markup:
    """A report with its deadline, or with the local time when it was sent."""
    state = deadline
    if submitted_at:
        state = Markup("Đã gửi lúc {}.").format(formats.moment(submitted_at))
    elif card.is_complete:
        state += Markup(" Đã cập nhật đủ các nội dung, <b>chưa gửi báo cáo</b>.")
    return Markup("<b>Báo cáo {} – {}</b>\n{}").format(
        formats.round_name(card.round_key), card.department_name, state
    )


def task_line(entry: Entry, finish: Markup) -> Markup:
    """A task of a report; `finish` is its finish day, if it has one."""
    unconfirmed = " (chưa xác nhận)" if entry.has_draft and entry.progress is not None else ""
    return Markup("{} {} {}: {}{}{}").format(
        "✓" if entry.is_done else "○",
        entry.code,
        formats.shortened(entry.title, _SHOWN_TITLE),
        level(entry.progress).lower(),
        unconfirmed,
        Markup("\n") + finish if finish else "",
    )


other = fixed("<b>Việc khác cần xử lý</b>", "The heading of what is due besides reports.")
