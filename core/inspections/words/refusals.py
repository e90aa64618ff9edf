"""Refusals about findings of the inspection team."""

from datetime import date

from core.wording import formats
from core.wording.says import plain, plainly

gone = plain(
    "Không tìm thấy tồn tại này. Đề nghị đồng chí mở lại bằng /tontai.",
    "The finding does not exist.",
)
another_departments = plain(
    "Tồn tại này không thuộc ngành của đồng chí.", "The finding belongs to another department."
)
month_not_allowed = plain(
    "Báo cáo kiểm tra chỉ dành cho Tổ kiểm tra, ⟨văn phòng⟩ và lãnh đạo UBND xã.",
    "Only the team and its superiors may see a month's report.",
)
no_inspection_open = plain(
    "Hiện không có kỳ kiểm tra nào đang mở để ghi tồn tại.", "No inspection is open."
)


@plainly(
    "Kỳ kiểm tra này đã khóa từ sau ngày {last:day}. Đề nghị đồng chí ghi vào kỳ đang mở.",
    "The round is locked.",
)
def inspection_locked(last: date) -> str: ...
@plainly(
    "Đề nghị đồng chí ghi bằng lời, không quá {limit} ký tự.", "The words are empty or too long."
)
def words_not_valid(limit: int) -> str: ...
@plainly(
    "Đề nghị đồng chí chọn lĩnh vực hoặc gõ tên lĩnh vực, không quá {limit} ký tự.",
    "The field's name is empty or too long.",
)
def field_not_valid(limit: int) -> str: ...
@plainly(
    "Hạn khắc phục cần từ {first:day} đến {last:day}. Đề nghị đồng chí chọn lại.",
    "The day is past, or too far ahead.",
)
def day_not_valid(first: date, last: date) -> str: ...


nothing_to_send = plain(
    "Đề nghị đồng chí ghi kết quả khắc phục hoặc gửi ảnh, tệp trước khi gửi.",
    "The mending was sent without words or files.",
)
known_files_only = plain(
    "Ảnh, tệp này đã có. Đề nghị đồng chí gửi ảnh mới hoặc ghi kết quả khắc phục.",
    "All files are known already.",
)


def withdrawn(reason: str) -> str:
    """An inspector has withdrawn the finding."""
    return f"Tồn tại này đã được Tổ kiểm tra rút: {formats.shortened(reason, 200)}"


@plainly(
    "Đồng chí {confirmed_by} đã xác nhận khắc phục tồn tại này.",
    "The mending is already confirmed.",
)
def confirmed_already(confirmed_by: str) -> str: ...


mended_already = plain(
    "Ngành đã báo khắc phục nên không sửa, không rút được nữa. Đề nghị đồng chí xác nhận.",
    "A finding reported as mended cannot be corrected.",
)
mended_before = plain(
    "Ngành đã từng báo khắc phục tồn tại này nên không rút được nữa.",
    "A finding once reported as mended cannot be withdrawn.",
)
not_waiting = plain(
    "Tồn tại này không còn chờ xác nhận.",
    "The finding waits for no confirmation: another inspector was faster, or it is unmended.",
)
changed_meanwhile = plain(
    "Ngành vừa bổ sung kết quả khắc phục. Đề nghị đồng chí xem lại rồi xác nhận.",
    "The department has added to its account of the mending.",
)
not_for_oneself = plain(
    "Tồn tại của ngành mình phải do đồng chí khác trong Tổ kiểm tra xử lý, xác nhận.",
    "Nobody may judge their own department's finding.",
)
