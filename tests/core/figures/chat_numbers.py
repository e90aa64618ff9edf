"""Reads every number back from the summary's screens."""

import re
from decimal import Decimal

from core.difficulties.words.cases import in_summary
from core.figures.change import change_since
from core.figures.figures import DepartmentFigures, TaskFigures
from core.figures.summary import Summary
from core.figures.words import departments as summary_departments
from core.figures.words import status
from core.figures.words import summary as chat
from core.screen import plain
from tests.core.figures.facts import Facts, agreed, read_any, searched

_COUNTS = (
    "{tasks} nội dung: hoàn thành {done}; đang thực hiện {under way}; chưa thực hiện {not begun}; "
    "trong đó quá hạn {overdue}[, không hoàn thành {not done?}]."
)
_POINTS = (
    (
        "Điểm năm {_}: {scored year}/{maximum}. Tự đánh giá: [{self?}][chưa chấm] (đã chấm "
        "{self scored}/{scored tasks} nội dung). Thẩm định: [{verified?}][chưa chấm] (đã chấm "
        "{verified count}/{scored tasks} nội dung[; năm {_} các nội dung này {verified then}])."
    ),
    (
        "Điểm năm {_}: {scored year}/{maximum}; kỳ này chưa chấm nội dung nào."
        "[{self scored?}][{verified count?}]"
    ),
)
_CHANGE = (
    "hoàn thành {change of done:change}[; điểm tự đánh giá {change of self:change}]"
    "[; điểm thẩm định {change of verified:change}]."
)
_FIRST = (
    (
        "Ngành đã báo cáo: {submitted}/{departments}[; gửi quá hạn {late reports?}]"
        "[; chưa gửi {missing reports?}]"
    ),
    "Hạn gửi: {due:day} (…[; ngày {_}/{_} là …])",
    f"Tổng {_COUNTS}",
    (
        "Trong đó: [hoàn thành quá hạn {done late?}][; ][đang thực hiện - quá hạn "
        "{under way late?}][; ][chưa thực hiện - quá hạn {not begun late?}]."
    ),
    "(Tính là chưa thực hiện: {unreported} nội dung chưa có báo cáo.)",
    (
        "(Chưa có báo cáo kỳ này: {unreported} nội dung, tính theo kết quả gần nhất {carried} "
        "nội dung[, {never told?} nội dung tính là chưa thực hiện].)"
    ),
    "[chờ thẩm định {waiting?} nội dung][; ][phải sửa hoặc giải trình {returned?} nội dung].",
    *_POINTS,
)
_NOUGHTS = ("unreported", "waiting", "returned")  # that the screen does not show
_STATE = (
    "[đã gửi {sent on:day}][chưa gửi][, quá hạn {days?} ngày làm việc]"
    "[, gia hạn đến {extended:day} (hạn gốc {due:day})][, đang soạn {drafted?}/{tasks}]"
    "[, báo cáo thay][, đã sửa {mended?} nội dung]"
    "[, bổ sung sau khi khóa kỳ {added?} nội dung]"
)
_LINE = (
    _STATE,
    (
        f"{_STATE} ({{done}}/{{tasks}} hoàn thành, "
        "{under way} đang thực hiện"
        "[, {overdue?} quá hạn][, {not done?} không hoàn thành][, {waiting?} chờ thẩm định]"
        "[, {returned?} phải sửa hoặc giải trình])"
    ),
)


def from_chat(shown: Summary) -> Facts:
    """Read the summary by its screens: the first, each department's, each task's, the states."""
    figures = shown.figures
    before = change_since(shown.before, figures)
    lines = plain(chat.first_screen(shown, before)).split("\n")[2:]  # below title and moment
    found: Facts = {("", what): Decimal() for what in _NOUGHTS}
    for line in lines:
        about, _, change = line.partition(", các nội dung đã báo cáo: ")
        found |= read_any("", (_CHANGE,), change) if change else read_any("", _FIRST, about)
    for one in figures.departments:
        found |= _from_departments_screens(shown, one)
        for task in one.task_figures:
            found |= _from_tasks_screens(task, figures.scored_year)
    sent = searched("", "Đã gửi: {submitted}/{departments} ngành", plain(status.heading(figures)))
    opened = searched("", "chưa giải quyết: {cases}", plain(in_summary(figures.cases)))
    return agreed(agreed(found, sent), opened)


def _from_departments_screens(shown: Summary, one: DepartmentFigures) -> Facts:
    start = f"{status.mark(one.sending)} {one.name}: "
    line = plain(chat.department_line(one)).removeprefix(start)
    line = re.sub(r"kết quả gần nhất \(.*?\): ", "", line)  # the round, not a number
    state = plain(status.department_line(one)).removeprefix(start)
    found = agreed(read_any(one.name, _LINE, line), read_any(one.name, (_STATE,), state))
    words = plain(summary_departments.department_heading(shown, one))
    for template in (_COUNTS, *_POINTS, "lúc {sent at:moment}"):
        found = agreed(found, searched(one.name, template, words))
    return found


def _from_tasks_screens(task: TaskFigures, year: int) -> Facts:
    line = plain(summary_departments.task_line(task, year)).partition("\n→ ")[2]
    details = "\n".join(plain(one) for one in summary_departments.task_details(task, year))
    found: Facts = {}
    for words in (line, details):
        for template in (
            "[trong hạn][quá hạn][thực hiện] ([báo cáo ]{progress}%[; ]",
            (
                "năm {_}: [{score}][–][ → tự đánh giá: {self score}][ → thẩm định: {verified "
                "score}]; tối đa: {task maximum}"
            ),
            "năm {_}: {percent}%",
            "Hoàn thành trước: {finish:day}",
            "{proofs} tài liệu kiểm chứng",
            "Tài liệu kiểm chứng: {files} tệp",
            "Ngành xác nhận lúc {reported:moment}",
        ):
            found = agreed(found, searched(task.code, template, words))
    return found
