"""Sentences of the dialogue engine for all topics."""

from markupsafe import Markup

from core.vietnamese import name_key
from core.wording.says import fixed, plain, plainly, says

_STATES = "○✓✎↩ "  # signs before a label


def nothing() -> Markup:
    """No words."""
    return Markup()


@says("{sentence}", "A plain sentence as text to show.")
def as_note(sentence: str) -> Markup: ...
@says("✓ {label}", "Repeats what was chosen by its number, where no button shows it.")
def _chosen(label: str) -> Markup: ...
@says("<i>Trang {number}/{count}</i>", "Which page is shown.")
def page_of(number: int, count: int) -> Markup: ...


def chosen(label: str) -> Markup:
    """Repeats what was chosen, without the sign of its state: two signs read as one state."""
    return _chosen(label.lstrip(_STATES))


previous_page = plain("‹ Trang trước", "The button to the previous page.")
next_page = plain("Trang sau ›", "The button to the next page.")
back = plain("‹ Quay lại", "The button that leads back.")
menu = plain("Menu", "The button to the menu.")
old_button = plain("Nút này đã cũ.", "A button of an earlier question was pressed.")
nothing_to_stop = fixed(
    "Không có việc nào đang làm dở.", "The person asked to stop, but nothing was begun."
)
stopped = fixed(
    "Đã dừng. Những gì đồng chí đã ghi vẫn được giữ nguyên.",
    "The person asked to stop.",
)


@says(
    "{count} tệp vừa gửi chưa được ghi vào nội dung nào.",
    "The person left before saying which task some files prove.",
)
def files_left(count: int) -> Markup: ...


not_understood = fixed(
    "Trợ lý chưa hiểu. Đề nghị đồng chí chọn dưới đây hoặc gõ “menu”.",
    "The words match nothing that was asked.",
)
unknown_command = fixed(
    "Không có lệnh này. Đề nghị đồng chí chọn một mục dưới đây.", "The command does not exist."
)
not_for_administrators = fixed(
    "Vai trò quản trị kỹ thuật chỉ nhận tin về hoạt động của trợ lý, không xem, không làm việc "
    "của cơ quan. Việc có thể làm ở dưới đây.",
    "An administrator asked for the office's work, which they may not see.",
)
private_only = plain(
    "Trợ lý chỉ làm việc trong cuộc trò chuyện riêng. Đề nghị đồng chí nhắn riêng cho trợ lý.",
    "Somebody wrote to the assistant in a group.",
)


@plainly(
    "Xin lỗi đồng chí, trợ lý gặp lỗi (mã {reference}). Những gì đã ghi vẫn còn; đề nghị đồng "
    "chí thử lại sau ít phút.",
    "The program failed; the log has the details under this code.",
)
def apology(reference: str) -> str: ...
@plainly(
    "Đồng hồ của máy chạy trợ lý đang chỉ năm {year} nên trợ lý chưa ghi. Đề nghị đồng chí báo "
    "người phụ trách kỹ thuật chỉnh giờ của máy, rồi gửi lại.",
    "The machine's clock shows an impossible year, so nothing is recorded.",
)
def clock_is_wrong(year: int) -> str: ...
@says(
    "Trợ lý gặp lỗi, mã <b>{reference}</b>. Đề nghị báo người phụ trách kỹ thuật tìm mã này "
    "trong nhật ký.",
    "To the coordinators: the program failed.",
)
def fault_notice(reference: str) -> Markup: ...


_YES = frozenset({"co", "dong y", "uh", "u", "uhm", "ok", "oke", "dung", "dung roi", "xac nhan"})
_NO = frozenset({"khong", "ko", "k", "khong dong y", "thoi", "sai", "sai roi"})


def yes_or_no(words: str) -> bool | None:
    """Read a typed yes or no; None for neither."""
    said = name_key(words)
    return True if said in _YES else False if said in _NO else None


files_not_taken = fixed(
    "Ảnh, tệp vừa gửi chưa được ghi: bước này không nhận tệp.",
    "Files came at a step that takes none, or from somebody who hands in nothing.",
)
