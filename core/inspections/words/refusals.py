"""Why something was not done with a finding of the inspection team, a sentence each."""

from datetime import date

from core.wording import formats
from core.wording.says import plain, plainly

gone = plain(
    "Không tìm thấy tồn tại này. Đề nghị đồng chí mở lại bằng /tontai.", "There is no such finding."
)
another_departments = plain(
    "Tồn tại này không thuộc ngành của đồng chí.", "Departments see their own."
)
month_not_allowed = plain(
    "Báo cáo kiểm tra chỉ dành cho Tổ kiểm tra, ⟨văn phòng⟩ và lãnh đạo UBND xã.",
    "A month's report is for the team and for those above.",
)
no_inspection_open = plain(
    "Hiện không có kỳ kiểm tra nào đang mở để ghi tồn tại.", "No inspection is going on."
)


@plainly(
    "Kỳ kiểm tra này đã khóa từ sau ngày {last:day}. Đề nghị đồng chí ghi vào kỳ đang mở.",
    "The round asks for nothing more.",
)
def inspection_locked(last: date) -> str: ...
@plainly(
    "Đề nghị đồng chí ghi bằng lời, không quá {limit} ký tự.", "There are no words, or too many."
)
def words_not_valid(limit: int) -> str: ...
@plainly(
    "Đề nghị đồng chí chọn lĩnh vực hoặc gõ tên lĩnh vực, không quá {limit} ký tự.",
    "The field is none, or has too long a name.",
)
def field_not_valid(limit: int) -> str: ...
@plainly(
    "Hạn khắc phục cần từ {first:day} đến {last:day}. Đề nghị đồng chí chọn lại.",
    "The day is past, or too far ahead.",
)
def day_not_valid(first: date, last: date) -> str: ...


nothing_to_send = plain(
    "Đề nghị đồng chí ghi kết quả khắc phục hoặc gửi ảnh, tệp trước khi gửi.",
    "Mended, and nothing shows it.",
)
known_files_only = plain(
    "Ảnh, tệp này đã có. Đề nghị đồng chí gửi ảnh mới hoặc ghi kết quả khắc phục.",
    "Nothing new came.",
)


def withdrawn(reason: str) -> str:
    """An inspector took it back."""
    return f"Tồn tại này đã được Tổ kiểm tra rút: {formats.shortened(reason, 200)}"


@plainly(
    "Đồng chí {confirmed_by} đã xác nhận khắc phục tồn tại này.", "Nothing more is to be done."
)
def confirmed_already(confirmed_by: str) -> str: ...


mended_already = plain(
    "Ngành đã báo khắc phục nên không sửa, không rút được nữa. Đề nghị đồng chí xác nhận.",
    "What was reported as mended is not changed any more.",
)
mended_before = plain(
    "Ngành đã từng báo khắc phục tồn tại này nên không rút được nữa.",
    "What was mended once is not taken back.",
)
not_waiting = plain(
    "Tồn tại này không còn chờ xác nhận.",
    "Nothing is there to be confirmed: somebody was faster, or it is not mended yet.",
)
changed_meanwhile = plain(
    "Ngành vừa bổ sung kết quả khắc phục. Đề nghị đồng chí xem lại rồi xác nhận.",
    "The department added something.",
)
not_for_oneself = plain(
    "Tồn tại của ngành mình phải do đồng chí khác trong Tổ kiểm tra xử lý, xác nhận.",
    "Nobody accepts what is their own department's.",
)
