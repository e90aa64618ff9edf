"""Why a task was not declared not done, or that was not taken back."""

from datetime import date

from core.wording.says import plain, plainly

not_allowed = plain(
    "Chỉ ⟨văn phòng⟩ và lãnh đạo UBND xã xác định nội dung không hoàn thành.",
    "Somebody else than the coordinator or a leader.",
)
not_ones_own = plain(
    "Đồng chí không tự xác định nội dung của ngành mình: đề nghị lãnh đạo UBND xã xác định.",
    "Nobody judges the department they report for.",
)
leaders_declare_this = plain(
    "Nội dung của ngành đầu mối do Chủ tịch hoặc Phó Chủ tịch UBND xã xác định.",
    "The coordinating department's own tasks.",
)


@plainly(
    "Chưa đến cuối năm {year}: từ ngày {closes_on:day}, khi mở kỳ báo cáo cuối năm, mới xác định "
    "nội dung không hoàn thành.",
    "The year's last round was not opened.",
)
def not_yet(year: int, closes_on: date) -> str: ...
@plainly(
    "Đồng chí {by} đã xác định nội dung này không hoàn thành.", "Somebody declared it meanwhile."
)
def declared_before(by: str) -> str: ...


is_done = plain(
    "Nội dung này đã hoàn thành nên không xác định là không hoàn thành.", "It was done."
)
not_declared = plain(
    "Nội dung này hiện không bị xác định là không hoàn thành.",
    "Nobody declared it, or it was taken back.",
)
reason_wanted = plain("Đề nghị đồng chí gõ lý do, để ngành được biết.", "No reason was written.")
