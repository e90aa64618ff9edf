"""Reasons for refusing a review."""

from datetime import date
from decimal import Decimal

from core.wording.says import plain, plainly

not_ones_own = plain(
    "Đồng chí không tự duyệt báo cáo của mình: đề nghị lãnh đạo UBND xã duyệt.",
    "The person may not review their own work.",
)
leaders_review_this = plain(
    "Báo cáo của ngành đầu mối do Chủ tịch hoặc Phó Chủ tịch UBND xã duyệt.",
    "The report is the coordinating department's own; only leaders may review it.",
)
not_sent = plain(
    "Ngành này chưa gửi báo cáo kỳ đó. Đề nghị đồng chí mở lại từ /duyet.",
    "The report does not exist, or was not sent.",
)
gone = plain(
    "Không tìm thấy nội dung này trong báo cáo. Đề nghị đồng chí mở lại từ /duyet.",
    "The report does not have this answer.",
)
changed_meanwhile = plain(
    "Nội dung này vừa được sửa hoặc duyệt. Đề nghị đồng chí xem lại rồi chọn.",
    "The answer was changed or reviewed after it was shown.",
)
no_score_here = plain(
    "Nội dung này không có điểm trong kế hoạch nên không chấm điểm.", "The task is not scored."
)


@plainly(
    "Điểm thẩm định cần từ 0 đến {most:number}, nhiều nhất hai chữ số thập phân, ví dụ 1,5. Đề "
    "nghị đồng chí nhập lại.",
    "The verified score is out of range.",
)
def score_not_valid(most: Decimal) -> str: ...
@plainly(
    "Ngày gửi lại cần sau hôm nay và chậm nhất {last:day}. Đề nghị chọn lại.",
    "The day is past or too far.",
)
def day_not_valid(last: date) -> str: ...
