"""Mending the words of a task."""

from markupsafe import Markup


def ask_words(code: str, title: str) -> Markup:
    """How is the task to be written?"""
    return Markup(
        "<b>SỬA CÁCH GHI NỘI DUNG {}</b>\nĐang ghi: “{}”\nĐề nghị đồng chí gõ cách ghi mới."
    ).format(code, title)


def confirm_question(code: str, old: str, new: str) -> Markup:
    """Write it so?"""
    return Markup(
        "Nội dung <b>{}</b>\nĐang ghi: “{}”\nSửa thành: “{}”\nBáo cáo đã gửi giữ cách ghi cũ. Nếu "
        "sau này nhập lại tệp kế hoạch thì ghi theo tệp, nên đề nghị sửa cả trong tệp."
    ).format(code, old, new)


def confirm() -> str:
    """The button that does it."""
    return "Sửa"


def mended(code: str) -> Markup:
    """It was done."""
    return Markup("Đã sửa cách ghi nội dung {}.").format(code)


def same(code: str) -> Markup:
    """Nothing changed."""
    return Markup("Nội dung {} giữ nguyên cách ghi.").format(code)


def which() -> str:
    """No task was named."""
    return "Đề nghị đồng chí nêu số của nội dung cần sửa, ví dụ: sửa tên nội dung 1.1."


def words_wanted() -> str:
    """No words."""
    return "Đề nghị đồng chí gõ cách ghi mới của nội dung."
