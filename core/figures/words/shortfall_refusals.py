"""Reasons for refusing to declare a task not done, or to undo that."""

from datetime import date

from core.wording.says import plain, plainly

not_allowed = plain(
    "Chỉ ⟨văn phòng⟩ và lãnh đạo UBND xã xác định nội dung không hoàn thành.",
    "The person is neither a coordinator nor a leader.",
)
not_ones_own = plain(
    "Đồng chí không tự xác định nội dung của ngành mình: đề nghị lãnh đạo UBND xã xác định.",
    "The person reports for this department, so they may not judge it.",
)
leaders_declare_this = plain(
    "Nội dung của ngành đầu mối do Chủ tịch hoặc Phó Chủ tịch UBND xã xác định.",
    "The task is the coordinating department's own; only a leader may judge it.",
)


@plainly(
    "Chưa đến cuối năm {year}: từ ngày {closes_on:day}, khi mở kỳ báo cáo cuối năm, mới xác định "
    "nội dung không hoàn thành.",
    "The year's last round is not open yet.",
)
def not_yet(year: int, closes_on: date) -> str: ...
@plainly(
    "Đồng chí {by} đã xác định nội dung này không hoàn thành.",
    "Somebody declared the task not done meanwhile.",
)
def declared_before(by: str) -> str: ...


is_done = plain(
    "Nội dung này đã hoàn thành nên không xác định là không hoàn thành.", "The task is done."
)
not_declared = plain(
    "Nội dung này hiện không bị xác định là không hoàn thành.",
    "The task is not declared not done, or no longer.",
)
reason_wanted = plain("Đề nghị đồng chí gõ lý do, để ngành được biết.", "The reason is missing.")
