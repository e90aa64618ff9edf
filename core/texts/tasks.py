"""What a person still owes."""

from datetime import datetime

from markupsafe import Markup

from core.rounds.card import Card, Entry
from core.texts import formats
from core.texts.levels import level

_SHOWN_TITLE = 120  # characters


def heading() -> Markup:
    """What the list begins with."""
    return Markup("<b>VIỆC CỦA ĐỒNG CHÍ</b>")


def report_line(card: Card, deadline: Markup, submitted_at: datetime | None) -> Markup:
    """A report with its deadline, or when it was sent (local)."""
    state = deadline
    if submitted_at:
        state = Markup("Đã gửi lúc {}.").format(formats.moment(submitted_at))
    elif card.is_complete:
        state += Markup(" Đã cập nhật đủ các nội dung, <b>chưa gửi báo cáo</b>.")
    return Markup("<b>Báo cáo {} – {}</b>\n{}").format(
        formats.round_name(card.round_key), card.department_name, state
    )


def open_task(entry: Entry) -> Markup:
    """A task that still wants an answer."""
    unconfirmed = " (chưa xác nhận)" if entry.has_draft and entry.progress is not None else ""
    return Markup("○ {} {}: {}{}").format(
        entry.code,
        formats.shortened(entry.title, _SHOWN_TITLE),
        level(entry.progress).lower(),
        unconfirmed,
    )
