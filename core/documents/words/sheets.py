"""The workbook's words: its sheets, headings, states and notes."""

from core.figures.figures import DepartmentFigures, Figures, Sending, TaskFigures
from core.wording import departments, formats
from core.wording.says import plain, plainly
from models import Verdict

TASKS = "Nội dung"
DEPARTMENTS = "Ngành"
LOG = "Nhật ký"
TOTAL = "Cộng"
ASSISTANT = "Trợ lý"

_LONGEST_HEAD = 255  # characters
_LONGEST_TITLE = 110  # characters of the head

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
    """The state of a department's report."""
    return _SENDING[value]


def verdict(value: Verdict | None) -> str:
    """The reviewer's verdict; empty without one."""
    return _VERDICTS[value] if value else ""


def title(figures: Figures) -> str:
    """The workbook's title, above every sheet."""
    named = formats.capitals(formats.round_title(figures.round_key))
    return f"TỔNG HỢP TIẾN ĐỘ KHẮC PHỤC CCHC - {named} (đến {formats.moment(figures.as_of)})"


def plan(figures: Figures) -> str:
    """The plan, and how many departments have reported."""
    due = formats.brief_due(figures.due_on, figures.effective_due_on)
    number = f"Kế hoạch {figures.plan_number}. " if figures.plan_number else ""
    known = f"{number}Hạn gửi: {due}."
    if len(figures.departments) == 1:
        (one,) = figures.departments
        whose = formats.capital(departments.body_of(one.name))
        return f"{known} {whose}: {sending(one.sending).lower()}."
    return f"{known} Đã báo cáo: {figures.submitted}/{len(figures.departments)} ngành."


def sender(department: DepartmentFigures) -> str:
    """The report's sender, with a note when somebody else reported for the department."""
    return f"{department.submitted_by}{' (báo cáo thay)' if department.is_instead else ''}"


def since(task: TaskFigures) -> str:
    """The change after the report was sent; empty without one."""
    if task.is_added_late:
        return "Bổ sung sau khi khóa kỳ"
    return "Đã sửa sau khi gửi" if task.is_mended else ""


def page_head(title: str, about: str) -> str:
    """The head of a printed page in xlsxwriter's codes, of at most 255 characters."""
    named = formats.shortened(title, _LONGEST_TITLE).replace("&", "&&")
    above = f'&L&"Times New Roman,Bold"&14{named}'
    below = '\n&"Times New Roman,Italic"&12'
    room = _LONGEST_HEAD - len(above) - len(below)
    doubled = formats.shortened(about, room).count("&")
    kept = formats.shortened(about, max(room - doubled, room // 2))
    return f"{above}{below}{kept.replace('&', '&&')}"


page = plain(
    '&L&"Times New Roman"&A&R&"Times New Roman"Trang &P/&N',
    "The foot of every printed page in xlsxwriter's codes: the sheet and the page.",
)


class Heading:
    """The headings of the sheets' columns."""

    CODE = "Mã"
    DEPARTMENT = "Ngành"
    TITLE = "Nội dung tồn tại, hạn chế"
    MAXIMUM = "Điểm tối đa"
    PROGRESS = "Mức độ thực hiện"
    COMPLETION = "Trạng thái"
    FINISH = "Hoàn thành trước ngày"
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
    SINCE = "Thay đổi sau khi gửi"
    SHORTFALL = "Lý do không hoàn thành"
    NOTE = "Ghi chú của kế hoạch"
    SENDING = "Tình trạng báo cáo"
    SENT = "Gửi lúc"
    SENDER = "Người gửi"
    DAYS = "Số ngày làm việc quá hạn"
    EXTENDED = "Gia hạn đến"
    TASKS = "Số nội dung"
    DONE = "Hoàn thành"
    UNDER_WAY = "Đang thực hiện"
    NOT_BEGUN = "Chưa thực hiện"
    OVERDUE = "Trong đó quá hạn"
    NOT_DONE = "Trong đó không hoàn thành"
    WAITING = "Chờ thẩm định"
    RETURNED = "Phải sửa hoặc giải trình"
    SCORED = "Nội dung có chấm điểm"
    SELF_SCORED = "Nội dung đã tự đánh giá điểm"
    VERIFIED_COUNT = "Nội dung đã thẩm định điểm"
    CASES = "Khó khăn chưa giải quyết"
    MENDED = "Nội dung sửa sau khi gửi"
    ADDED = "Nội dung bổ sung sau khi khóa kỳ"
    WORDS = "Nội dung chung của báo cáo"
    AT = "Thời điểm"
    WHO = "Người thực hiện"
    ROUND = "Kỳ báo cáo"
    TASK = "Mã nội dung"
    ACTION = "Việc đã làm"
    CHANGES = "Trước → sau"


@plainly("Điểm năm {year}", "The scored year's points.")
def score_of(year: int) -> str: ...
@plainly(
    "Tỷ lệ năm {year}", "The scored year's percentage, where the plan has one instead of points."
)
def percent_of(year: int) -> str: ...
