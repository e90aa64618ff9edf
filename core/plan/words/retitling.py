"""Sentences about correcting a task's words."""

from markupsafe import Markup


def ask_words(code: str, title: str) -> Markup:
    """The question for a task's new words."""
    return Markup(
        "<b>SỬA CÁCH GHI NỘI DUNG {}</b>\nĐang ghi: “{}”\nĐề nghị đồng chí gõ cách ghi mới."
    ).format(code, title)


def confirm_question(code: str, old: str, new: str) -> Markup:
    """The question before a task's words are replaced."""
    return Markup(
        "Nội dung <b>{}</b>\nĐang ghi: “{}”\nSửa thành: “{}”\nBáo cáo đã gửi giữ cách ghi cũ. Nếu "
        "sau này nhập lại tệp kế hoạch thì ghi theo tệp, nên đề nghị sửa cả trong tệp."
    ).format(code, old, new)


def confirm() -> str:
    """The button that replaces the words."""
    return "Sửa"


def mended(code: str) -> Markup:
    """The words were replaced."""
    return Markup("Đã sửa cách ghi nội dung {}.").format(code)


def same(code: str) -> Markup:
    """The words are the same as before."""
    return Markup("Nội dung {} giữ nguyên cách ghi.").format(code)


def which() -> str:
    """The command named no task."""
    return "Đề nghị đồng chí nêu số của nội dung cần sửa, ví dụ: sửa tên nội dung 1.1."


def words_wanted() -> str:
    """The answer has no words."""
    return "Đề nghị đồng chí gõ cách ghi mới của nội dung."
