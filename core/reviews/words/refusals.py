"""Why a review was not kept."""

from datetime import date
from decimal import Decimal

from core.wording import formats


def not_ones_own() -> str:
    """Nobody accepts their own work."""
    return "Đồng chí không tự duyệt báo cáo của mình: đề nghị lãnh đạo UBND xã duyệt."


def leaders_review_this() -> str:
    """The coordinating department's own report."""
    return "Báo cáo của ngành đầu mối do Chủ tịch hoặc Phó Chủ tịch UBND xã duyệt."


def not_sent() -> str:
    """There is no such report, or it was not sent."""
    return "Ngành này chưa gửi báo cáo kỳ đó. Đề nghị đồng chí mở lại từ /duyet."


def gone() -> str:
    """The report has no such answer."""
    return "Không tìm thấy nội dung này trong báo cáo. Đề nghị đồng chí mở lại từ /duyet."


def changed_meanwhile() -> str:
    """The department changed it, or somebody else reviewed it, after it was shown."""
    return "Nội dung này vừa được sửa hoặc duyệt. Đề nghị đồng chí xem lại rồi chọn."


def no_score_here() -> str:
    """The task has no score."""
    return "Nội dung này không có điểm trong kế hoạch nên không chấm điểm."


def score_not_valid(most: Decimal) -> str:
    """The verified score is more than the task can have."""
    return (
        f"Điểm thẩm định cần từ 0 đến {formats.number(most)}, nhiều nhất hai chữ số thập phân, "
        "ví dụ 1,5. Đề nghị đồng chí nhập lại."
    )


def day_not_valid(last: date) -> str:
    """The day is past, or too far."""
    return f"Ngày gửi lại cần sau hôm nay và chậm nhất {formats.day(last)}. Đề nghị chọn lại."
