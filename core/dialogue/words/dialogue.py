"""What the dialogue itself says, whatever is talked about."""

from markupsafe import Markup

from core.vietnamese import name_key


def nothing() -> Markup:
    """No words."""
    return Markup()


def as_note(sentence: str) -> Markup:
    """A plain sentence, as text that can be shown."""
    return Markup("{}").format(sentence)


def page_of(number: int, count: int) -> Markup:
    """Which page is shown."""
    return Markup("<i>Trang {}/{}</i>").format(number, count)


def previous_page() -> str:
    """Turn back a page."""
    return "‹ Trang trước"


def next_page() -> str:
    """Turn to the next page."""
    return "Trang sau ›"


def back() -> str:
    """Go to where one came from."""
    return "‹ Quay lại"


def menu() -> str:
    """Go to the menu."""
    return "Menu"


def old_button() -> str:
    """A button of an earlier question was pressed."""
    return "Nút này đã cũ."


def nothing_to_stop() -> Markup:
    """The person stops, and nothing was begun."""
    return Markup("Không có việc nào đang làm dở.")


def stopped() -> Markup:
    """The person said that they want to stop."""
    return Markup("Đã dừng. Những gì đồng chí đã ghi vẫn được giữ nguyên.")


def files_left(count: int) -> Markup:
    """The person went elsewhere before saying what some files prove."""
    return Markup("{} tệp vừa gửi chưa được ghi vào nội dung nào.").format(count)


def not_understood() -> Markup:
    """The words fit nothing that was asked."""
    return Markup("Trợ lý chưa hiểu. Đề nghị đồng chí chọn dưới đây hoặc gõ “menu”.")


def unknown_command() -> Markup:
    """There is no such command."""
    return Markup("Không có lệnh này. Đề nghị đồng chí chọn một mục dưới đây.")


def not_for_administrators() -> Markup:
    """Whoever looks after the program sees nothing of the office's work."""
    return Markup(
        "Vai trò quản trị kỹ thuật chỉ nhận tin về hoạt động của trợ lý, không xem, không làm việc "
        "của cơ quan. Việc có thể làm ở dưới đây."
    )


def private_only() -> str:
    """Somebody spoke to the assistant in a group."""
    return (
        "Trợ lý chỉ làm việc trong cuộc trò chuyện riêng. Đề nghị đồng chí nhắn riêng cho trợ lý."
    )


def apology(reference: str) -> str:
    """A fault of ours, with the code under which the log has it."""
    return (
        f"Xin lỗi đồng chí, trợ lý gặp lỗi (mã {reference}). "
        "Những gì đã ghi vẫn còn; đề nghị đồng chí thử lại sau ít phút."
    )


def clock_is_wrong(year: int) -> str:
    """The machine's clock shows a year that cannot be: what is kept now would be of a wrong day."""
    return (
        f"Đồng hồ của máy chạy trợ lý đang chỉ năm {year} nên trợ lý chưa ghi. "
        "Đề nghị đồng chí báo người phụ trách kỹ thuật chỉnh giờ của máy, rồi gửi lại."
    )


def fault_notice(reference: str) -> Markup:
    """The coordinators are told of a fault of ours."""
    return Markup(
        "Trợ lý gặp lỗi, mã <b>{}</b>. "
        "Đề nghị báo người phụ trách kỹ thuật tìm mã này trong nhật ký."
    ).format(reference)


_YES = frozenset({"co", "dong y", "uh", "u", "uhm", "ok", "oke", "dung", "dung roi", "xac nhan"})
_NO = frozenset({"khong", "ko", "k", "khong dong y", "thoi", "sai", "sai roi"})


def yes_or_no(words: str) -> bool | None:
    """What somebody typed instead of pressing a button; None for neither."""
    said = name_key(words)
    return True if said in _YES else False if said in _NO else None


def files_not_taken() -> Markup:
    """Files came in the middle of something else, or from somebody who hands in nothing."""
    return Markup("Ảnh, tệp vừa gửi chưa được ghi: bước này không nhận tệp.")
