"""Sentences about correcting a task's words."""

from markupsafe import Markup

from core.wording.says import plain, says


@says(
    "<b>SỬA CÁCH GHI NỘI DUNG {code}</b>\nĐang ghi: “{title}”\nĐề nghị đồng chí gõ cách ghi mới.",
    "The question for a task's new words.",
)
def ask_words(code: str, title: str) -> Markup: ...
@says(
    "Nội dung <b>{code}</b>\nĐang ghi: “{old}”\n"
    "Sửa thành: “{new}”\nBáo cáo đã gửi giữ cách ghi cũ. Nếu sau này nhập lại tệp kế hoạch thì "
    "ghi theo tệp, nên đề nghị sửa cả trong tệp.",
    "The question before a task's words are replaced.",
)
def confirm_question(code: str, old: str, new: str) -> Markup: ...


confirm = plain("Sửa", "The button that replaces the words.")


@says("Đã sửa cách ghi nội dung {code}.", "The words were replaced.")
def mended(code: str) -> Markup: ...
@says("Nội dung {code} giữ nguyên cách ghi.", "The words are the same as before.")
def same(code: str) -> Markup: ...


which = plain(
    "Đề nghị đồng chí nêu số của nội dung cần sửa, ví dụ: sửa tên nội dung 1.1.",
    "The command named no task.",
)
words_wanted = plain("Đề nghị đồng chí gõ cách ghi mới của nội dung.", "The answer has no words.")
