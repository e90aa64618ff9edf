"""Sentences for undoing words that were just recorded."""

from markupsafe import Markup

from core.wording.says import plain

button = plain("Hoàn tác", "The button that undoes the words.")


def undone(colleague: str, *, is_sent: bool) -> Markup:
    """The words were undone; a colleague's words and a sent report stay unchanged."""
    kept = Markup()
    if colleague:
        kept = Markup(" Phần đồng chí {} vừa ghi sau đó được giữ nguyên.").format(colleague)
    sent = Markup(" Báo cáo đã gửi không thay đổi.") if is_sent else Markup()
    return Markup("Đã hoàn tác, nội dung trở lại như trước.") + kept + sent


nothing_to_undo = plain(
    "Câu này không còn để hoàn tác.", "The words were undone before, or the answer is gone."
)


def counts_already(*, is_sent: bool) -> str:
    """Undoing is refused: the answer was confirmed meanwhile, or the report sent."""
    if is_sent:
        return (
            "Báo cáo đã được gửi nên không hoàn tác. Nếu cần sửa, đề nghị đồng chí ghi lại ở nội "
            "dung này rồi xác nhận; báo cáo đã gửi được sửa theo."
        )
    return (
        "Nội dung này đã được xác nhận nên không hoàn tác. Nếu cần sửa, đề nghị đồng chí ghi lại "
        "rồi xác nhận."
    )


handed_in = plain(
    "Đã nộp nên không hoàn tác. Nếu cần sửa, đề nghị đồng chí ghi lại tại đây.",
    "Undoing is refused: it was handed in meanwhile.",
)


def rewritten(colleague: str) -> str:
    """Undoing is refused: a colleague rewrote the words."""
    who = f"Đồng chí {colleague}" if colleague else "Nội dung"
    return f"{who} đã viết lại mục này sau đó nên không hoàn tác; đề nghị đồng chí xem lại."
