"""The workbook's words: its sheets, headings, states and notes."""

from datetime import datetime

from core.reports.figures import Figures, Sending
from core.texts import formats
from models import Verdict

TASKS = "Nội dung"
DEPARTMENTS = "Ngành"
LOG = "Nhật ký"
TOTAL = "Cộng"
ASSISTANT = "Trợ lý"

_SENDING = {
    Sending.ON_TIME: "Gửi đúng hạn",
    Sending.LATE: "Gửi quá hạn",
    Sending.WAITING: "Chưa gửi, còn hạn",
    Sending.OVERDUE: "Chưa gửi, quá hạn",
}
_VERDICTS = {
    Verdict.PASSED: "Đạt",
    Verdict.RETURNED: "Trả lại để sửa",
    Verdict.EXPLAIN: "Yêu cầu giải trình",
}


def sending(value: Sending) -> str:
    """How a department's report stands."""
    return _SENDING[value]


def verdict(value: Verdict | None) -> str:
    """What the reviewer said; nothing when nobody did."""
    return _VERDICTS[value] if value else ""


def title(figures: Figures) -> str:
    """The workbook's title, above every sheet."""
    named = formats.capitals(formats.round_title(figures.round_key))
    return f"TỔNG HỢP TIẾN ĐỘ KHẮC PHỤC CCHC - {named} (đến {formats.moment(figures.as_of)})"


def plan(figures: Figures) -> str:
    """Which plan it is about, and how many departments have reported."""
    return (
        f"Kế hoạch {figures.plan_number}. Hạn gửi: {formats.day(figures.effective_due_on)}. "
        f"Đã báo cáo: {figures.submitted}/{len(figures.departments)} ngành."
    )


def log_span(since: datetime, until: datetime, *, cut_at: int | None) -> str:
    """Which time the log is of; `cut_at`: as many lines are all that it has."""
    span = f"Nhật ký từ {formats.moment(since)} đến {formats.moment(until)}, mới nhất ở trên."
    if cut_at is None:
        return span
    return (
        f"{span} Chỉ gồm {formats.thousands(cut_at)} lượt ghi mới nhất; các dòng cũ hơn nằm trong "
        "nhật ký trên máy của cơ quan."
    )


def page() -> str:
    """The foot of every printed page, in the workbook's own signs."""
    return "&RTrang &P/&N"


class Heading:
    """The headings of the sheets' columns."""

    CODE = "Mã"
    DEPARTMENT = "Ngành"
    TITLE = "Nội dung tồn tại, hạn chế"
    MAXIMUM = "Điểm tối đa"
    PROGRESS = "Mức độ"
    COMPLETION = "Trạng thái"
    FINISH = "Hoàn thành trước"
    RESULT = "Kết quả thực hiện"
    DOCUMENTS = "Văn bản kiểm chứng"
    FILES = "Số tệp"
    EXPLANATION = "Giải trình"
    SELF = "Điểm tự đánh giá"
    VERIFIED = "Điểm thẩm định"
    VERDICT = "Kết luận thẩm định"
    REASON = "Ý kiến thẩm định"
    DIFFICULTY = "Khó khăn, vướng mắc"
    REPORTED = "Báo cáo lúc"
    NOTE = "Ghi chú của kế hoạch"
    SENDING = "Báo cáo kỳ"
    SENT = "Gửi lúc"
    SENDER = "Người gửi"
    DAYS = "Số ngày làm việc quá hạn"
    EXTENDED = "Gia hạn đến"
    TASKS = "Số nội dung"
    DONE = "Hoàn thành"
    UNDER_WAY = "Đang thực hiện"
    NOT_BEGUN = "Chưa thực hiện"
    OVERDUE = "Trong đó quá hạn"
    WAITING = "Chờ thẩm định"
    RETURNED = "Trả lại, giải trình"
    WORDS = "Nội dung chung của báo cáo"
    AT = "Lúc"
    WHO = "Ai"
    ROUND = "Kỳ"
    TASK = "Nội dung"
    ACTION = "Việc"
    CHANGES = "Trước → sau"


def score_of(year: int) -> str:
    """The scored year's points."""
    return f"Điểm năm {year}"


def percent_of(year: int) -> str:
    """The scored year's percentage, where it has one in the place of points."""
    return f"Tỷ lệ năm {year}"
