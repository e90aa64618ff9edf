"""Files that came before a task was chosen."""

from markupsafe import Markup

from core.rounds.card import Card, Entry
from core.texts import formats

_SHOWN_TITLE = 90  # characters


def ask_whose(count: int) -> Markup:
    """Which task do the files prove?"""
    return Markup(
        "Đã nhận {} tệp, chưa ghi vào báo cáo.\n<b>Đây là tài liệu kiểm chứng của nội dung nào?</b>"
    ).format(count)


def task(card: Card, entry: Entry) -> Markup:
    """A task to choose."""
    return Markup("<b>{}</b> {} ({})").format(
        entry.code,
        formats.shortened(entry.title, _SHOWN_TITLE),
        formats.round_name(card.round_key),
    )


def button(card: Card, entry: Entry) -> str:
    """A task to choose, told from the same task of another round."""
    return f"{entry.code} · {formats.round_name(card.round_key)}"


def too_many_waiting(count: int) -> Markup:
    """More files than are kept before it is known what they prove."""
    return Markup("Đang chờ {} tệp. Đề nghị đồng chí chọn nội dung trước khi gửi thêm.").format(
        count
    )
