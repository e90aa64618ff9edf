"""The chart's words: its titles, legend, signs, and the numbers beside its bars."""

from typing import NamedTuple

from core.documents.words import sheets
from core.documents.words.templates import GLUE
from core.figures.figures import DepartmentFigures, Figures, Sending
from core.figures.points import Points
from core.wording import formats
from core.wording.says import plain, plainly

_ROUNDS = {"Q": "Quý {}", "H": "6 tháng", "Y": "Cả năm"}
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_SERVES = {"Q2": "và 6 tháng", "Q4": "và cả năm"}
_SIGNS = {Sending.ON_TIME: "✓", Sending.WAITING: "–", Sending.OVERDUE: "✗"}

LEGEND = (
    (Sending.ON_TIME, "✓", sheets.sending(Sending.ON_TIME)),
    (Sending.LATE, "+n", sheets.sending(Sending.LATE)),
    (Sending.OVERDUE, "✗", sheets.sending(Sending.OVERDUE)),
    (Sending.WAITING, "–", sheets.sending(Sending.WAITING)),
)
"""How a report stands, its sign, and what that means."""

STATES = (sheets.Heading.DONE, sheets.Heading.UNDER_WAY, sheets.Heading.NOT_BEGUN)
"""How tasks stand, in the order of a bar's parts."""


def title(organization: str) -> str:
    """The chart's title; the commune's name stays on one line."""
    return f"Tiến độ khắc phục CCHC – {organization.replace(' ', GLUE)}"


def round_line(figures: Figures) -> str:
    """The round of the points."""
    return formats.capital(formats.round_title(figures.round_key))


def day_line(figures: Figures) -> str:
    """The moment of the figures."""
    return f"Số liệu đến {formats.moment(figures.as_of)}"


def numbered(day_line: str, number: int, of: int) -> str:
    """The same, with the picture's number where there are several."""
    return f"{day_line}; hình {number}/{of}" if of > 1 else day_line


results_heading = plain(
    "Kết quả thực hiện (số nội dung)", "The heading of the bars in three parts."
)


def of_tasks(known: Figures | DepartmentFigures) -> str:
    """The number of tasks in a whole bar, and how many are overdue or declared not done."""
    parts = [f"{known.tasks} nội dung"]
    parts += [f"quá hạn {known.overdue}"] if known.overdue else []
    parts += [f"không hoàn thành {known.not_done}"] if known.not_done else []
    return ", ".join(parts)


@plainly("Gửi báo cáo các kỳ năm {plan_year}", "The heading of the coloured grid.")
def sending_heading(plan_year: int) -> str: ...


class RoundHeading(NamedTuple):
    """A column's name in two short lines; `serves` is the longer period that ends with it."""

    name: str
    serves: str


def round_heading(key: str) -> RoundHeading:
    """A column's name in two short lines: (Quý II, và 6 tháng); (Quý I, empty)."""
    _, _, rest = key.partition("-")
    return RoundHeading(_ROUNDS[rest[0]].format(_ROMAN.get(rest[1:2], "")), _SERVES.get(rest, ""))


def cell(sending: Sending, days: int) -> str:
    """A report's sign: ✓ on time; +2 late by two working days; ✗ +5 overdue by five; – not due."""
    late = f"+{days}"
    if sending is Sending.LATE:
        return late
    sign = _SIGNS[sending]
    return f"{sign} {late}" if sending is Sending.OVERDUE and days else sign


def days_note(day_line: str) -> str:
    """The meaning of the numbers in the grid, and their date."""
    return f"+n: số ngày làm việc quá hạn, tính {day_line.removeprefix('Số liệu ')}."


@plainly("Điểm năm {scored_year} → đã chấm → tối đa", "The heading of the bars of points.")
def points_heading(scored_year: int) -> str: ...


def bar_labels(scored_year: int) -> tuple[str, ...]:
    """The labels of a department's bars."""
    return f"năm {scored_year}", "tự đánh giá", "thẩm định"


def maximum(points: Points) -> str:
    """The points of a whole bar; or that nothing is scored."""
    return f"tối đa {formats.number(points.maximum)}" if points.tasks else "không chấm điểm"


def scored(points: Points) -> tuple[str, ...]:
    """The numbers at the bars, with the count of tasks where only some are scored."""
    return (
        formats.number(points.scored_year),
        _anew(formats.number(points.self_assessed), points.self_scored, points.tasks),
        _anew(formats.number(points.verified), points.verified_count, points.tasks),
    )


def _anew(number: str, scored_tasks: int, tasks: int) -> str:
    if not scored_tasks:
        return "chưa chấm"
    return number if scored_tasks == tasks else f"{number} ({scored_tasks}/{tasks})"


@plainly("Cộng {count} ngành", "The sum of all departments, including those of other pictures.")
def all_departments(count: int) -> str: ...


partly_note = plain(
    "(a/b): điểm của a nội dung đã chấm trong b nội dung có chấm điểm.",
    "The meaning of the numbers in brackets.",
)
absent = plain(
    "không có trong kỳ này", "A department that takes part in other rounds but not in this one."
)
nobody = plain("Kỳ này chưa có ngành nào phải báo cáo.", "The round has no departments.")
