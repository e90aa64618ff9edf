"""Why something was not done with a finding of the inspection team, a sentence each."""

from datetime import date

from core.wording import formats


def gone() -> str:
    """There is no such finding."""
    return "Không tìm thấy tồn tại này. Đề nghị đồng chí mở lại bằng /tontai."


def another_departments() -> str:
    """Departments see their own."""
    return "Tồn tại này không thuộc ngành của đồng chí."


def month_not_allowed() -> str:
    """A month's report is for the team and for those above."""
    return "Báo cáo kiểm tra chỉ dành cho Tổ kiểm tra, ⟨văn phòng⟩ và lãnh đạo UBND xã."


def no_inspection_open() -> str:
    """No inspection is going on."""
    return "Hiện không có kỳ kiểm tra nào đang mở để ghi tồn tại."


def inspection_locked(last: date) -> str:
    """The round asks for nothing more."""
    return (
        f"Kỳ kiểm tra này đã khóa từ sau ngày {formats.day(last)}. "
        "Đề nghị đồng chí ghi vào kỳ đang mở."
    )


def words_not_valid(limit: int) -> str:
    """There are no words, or too many."""
    return f"Đề nghị đồng chí ghi bằng lời, không quá {limit} ký tự."


def field_not_valid(limit: int) -> str:
    """The field is none, or has too long a name."""
    return f"Đề nghị đồng chí chọn lĩnh vực hoặc gõ tên lĩnh vực, không quá {limit} ký tự."


def day_not_valid(first: date, last: date) -> str:
    """The day is past, or too far ahead."""
    return (
        f"Hạn khắc phục cần từ {formats.day(first)} đến {formats.day(last)}. "
        "Đề nghị đồng chí chọn lại."
    )


def nothing_to_send() -> str:
    """Mended, and nothing shows it."""
    return "Đề nghị đồng chí ghi kết quả khắc phục hoặc gửi ảnh, tệp trước khi gửi."


def known_files_only() -> str:
    """Nothing new came."""
    return "Ảnh, tệp này đã có. Đề nghị đồng chí gửi ảnh mới hoặc ghi kết quả khắc phục."


def withdrawn(reason: str) -> str:
    """An inspector took it back."""
    return f"Tồn tại này đã được Tổ kiểm tra rút: {formats.shortened(reason, 200)}"


def confirmed_already(confirmed_by: str) -> str:
    """Nothing more is to be done."""
    return f"Đồng chí {confirmed_by} đã xác nhận khắc phục tồn tại này."


def mended_already() -> str:
    """What was reported as mended is not changed any more."""
    return "Ngành đã báo khắc phục nên không sửa, không rút được nữa. Đề nghị đồng chí xác nhận."


def mended_before() -> str:
    """What was mended once is not taken back."""
    return "Ngành đã từng báo khắc phục tồn tại này nên không rút được nữa."


def not_waiting() -> str:
    """Nothing is there to be confirmed: somebody was faster, or it is not mended yet."""
    return "Tồn tại này không còn chờ xác nhận."


def changed_meanwhile() -> str:
    """The department added something."""
    return "Ngành vừa bổ sung kết quả khắc phục. Đề nghị đồng chí xem lại rồi xác nhận."


def not_for_oneself() -> str:
    """Nobody accepts what is their own department's."""
    return "Tồn tại của ngành mình phải do đồng chí khác trong Tổ kiểm tra xử lý, xác nhận."
