"""What the dialogue itself says, whatever is talked about."""

from markupsafe import Markup

from core.vietnamese import name_key
from core.wording.says import fixed, plain, plainly, says


def nothing() -> Markup:
    """No words."""
    return Markup()


@says("{sentence}", "A plain sentence, as text that can be shown.")
def as_note(sentence: str) -> Markup: ...
@says("<i>Trang {number}/{count}</i>", "Which page is shown.")
def page_of(number: int, count: int) -> Markup: ...


previous_page = plain("‹ Trang trước", "Turn back a page.")
next_page = plain("Trang sau ›", "Turn to the next page.")
back = plain("‹ Quay lại", "Go to where one came from.")
menu = plain("Menu", "Go to the menu.")
old_button = plain("Nút này đã cũ.", "A button of an earlier question was pressed.")
nothing_to_stop = fixed(
    "Không có việc nào đang làm dở.", "The person stops, and nothing was begun."
)
stopped = fixed(
    "Đã dừng. Những gì đồng chí đã ghi vẫn được giữ nguyên.",
    "The person said that they want to stop.",
)


@says(
    "{count} tệp vừa gửi chưa được ghi vào nội dung nào.",
    "The person went elsewhere before saying what some files prove.",
)
def files_left(count: int) -> Markup: ...


not_understood = fixed(
    "Trợ lý chưa hiểu. Đề nghị đồng chí chọn dưới đây hoặc gõ “menu”.",
    "The words fit nothing that was asked.",
)
unknown_command = fixed(
    "Không có lệnh này. Đề nghị đồng chí chọn một mục dưới đây.", "There is no such command."
)
not_for_administrators = fixed(
    "Vai trò quản trị kỹ thuật chỉ nhận tin về hoạt động của trợ lý, không xem, không làm việc "
    "của cơ quan. Việc có thể làm ở dưới đây.",
    "Whoever looks after the program sees nothing of the office's work.",
)
private_only = plain(
    "Trợ lý chỉ làm việc trong cuộc trò chuyện riêng. Đề nghị đồng chí nhắn riêng cho trợ lý.",
    "Somebody spoke to the assistant in a group.",
)


@plainly(
    "Xin lỗi đồng chí, trợ lý gặp lỗi (mã {reference}). Những gì đã ghi vẫn còn; đề nghị đồng "
    "chí thử lại sau ít phút.",
    "A fault of ours, with the code under which the log has it.",
)
def apology(reference: str) -> str: ...
@plainly(
    "Đồng hồ của máy chạy trợ lý đang chỉ năm {year} nên trợ lý chưa ghi. Đề nghị đồng chí báo "
    "người phụ trách kỹ thuật chỉnh giờ của máy, rồi gửi lại.",
    "The machine's clock shows a year that cannot be: what is kept now would be of a wrong day.",
)
def clock_is_wrong(year: int) -> str: ...
@says(
    "Trợ lý gặp lỗi, mã <b>{reference}</b>. Đề nghị báo người phụ trách kỹ thuật tìm mã này "
    "trong nhật ký.",
    "The coordinators are told of a fault of ours.",
)
def fault_notice(reference: str) -> Markup: ...


_YES = frozenset({"co", "dong y", "uh", "u", "uhm", "ok", "oke", "dung", "dung roi", "xac nhan"})
_NO = frozenset({"khong", "ko", "k", "khong dong y", "thoi", "sai", "sai roi"})


def yes_or_no(words: str) -> bool | None:
    """What somebody typed instead of pressing a button; None for neither."""
    said = name_key(words)
    return True if said in _YES else False if said in _NO else None


files_not_taken = fixed(
    "Ảnh, tệp vừa gửi chưa được ghi: bước này không nhận tệp.",
    "Files came in the middle of something else, or from somebody who hands in nothing.",
)
