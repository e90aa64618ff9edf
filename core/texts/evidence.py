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


def task(card: Card, entry: Entry, *, names_department: bool) -> Markup:
    """A task to choose; whoever serves several departments reads of which it is."""
    whose = f"{card.department_name}, " if names_department else ""
    return Markup("<b>{}</b> {} ({}{})").format(
        entry.code,
        formats.shortened(entry.title, _SHOWN_TITLE),
        whose,
        formats.round_name(card.round_key),
    )


def other_departments() -> str:
    """The button that offers the tasks of all the person's departments."""
    return "Nội dung của ngành khác"


def button(card: Card, entry: Entry) -> str:
    """A task to choose, told from the same task of another round."""
    return f"{entry.code} · {formats.round_name(card.round_key)}"


def too_many_waiting(count: int) -> Markup:
    """More files than are kept before it is known what they prove."""
    return Markup("Đang chờ {} tệp. Đề nghị đồng chí chọn nội dung trước khi gửi thêm.").format(
        count
    )
