"""Answers from the figures: reports, progress, points, tasks, difficulties, reviews."""

from collections.abc import Sequence

from markupsafe import Markup

from core.calendar.ladder import Deadline
from core.figures.figures import DepartmentFigures, Figures, TaskFigures
from core.figures.points import Points
from core.figures.words import completion
from core.figures.words import points as anew
from core.figures.words.status import counts, department_line, last_known
from core.figures.words.summary import worst_first
from core.reporting.words.report import distance, granted
from core.reporting.words.review_results import verdict
from core.wording import formats
from core.wording.says import fixed, says

_SHOWN_TITLE = 120  # characters


def not_opened(figures: Figures) -> Markup:
    """The round has not begun; empty if it has."""
    if figures.submitted or figures.as_of.date() >= figures.starts_on:
        return Markup()
    return Markup("Kỳ này chưa bắt đầu: số liệu tính từ ngày {}.").format(
        formats.day(figures.starts_on)
    )


def counted(figures: Figures) -> Markup:
    """How many departments sent their report, and who did not."""
    lines = [
        Markup("Đã gửi: <b>{}/{}</b> ngành{}").format(
            figures.submitted,
            len(figures.departments),
            _names([one for one in figures.departments if one.is_submitted]),
        )
    ]
    if figures.missing:
        lines.append(Markup("Chưa gửi: {}").format(_names(figures.missing).removeprefix(": ")))
    return Markup("\n").join([*lines, due(figures)])


def _names(departments: Sequence[DepartmentFigures]) -> str:
    names = "; ".join(one.name for one in departments)
    return f": {names}." if names else "."


def due(figures: Figures) -> Markup:
    """The deadline of the reports."""
    return Markup("Hạn gửi: {}.").format(
        formats.both_days(figures.due_on, figures.effective_due_on)
    )


def missing_heading(figures: Figures) -> Markup:
    """How many have not sent their report."""
    count = len(figures.missing)
    if not count:
        return Markup("Các ngành đã gửi đủ: <b>{0}/{0}</b>.").format(figures.submitted)
    return Markup("Chưa gửi: <b>{}/{}</b> ngành. {}").format(
        count, len(figures.departments), due(figures)
    )


def overdue_heading(overdue: int, late: int) -> Markup:
    """How many reports are missing after the deadline, and how many came late."""
    if not overdue and not late:
        return Markup("Không có ngành nào quá hạn.")
    return Markup("Chưa gửi, đã quá hạn: <b>{}</b> ngành; gửi quá hạn: {}.").format(overdue, late)


def lines_of(departments: Sequence[DepartmentFigures]) -> list[Markup]:
    """Departments with the state of their report."""
    return [department_line(one) for one in departments]


def tasks_of(one: DepartmentFigures) -> Markup:
    """The progress of a department's tasks."""
    if one.is_submitted:
        return counts(one)
    if one.last_key is None:
        return Markup("Có {} nội dung; chưa gửi báo cáo nên chưa tính kết quả.").format(one.tasks)
    return Markup("Chưa có báo cáo kỳ này; {}: {}").format(last_known(one.last_key), counts(one))


def whole(figures: Figures) -> Markup:
    """The commune in two lines."""
    sent = Markup("Ngành đã báo cáo: <b>{}/{}</b>.").format(
        figures.submitted, len(figures.departments)
    )
    return Markup("\n").join([sent, counts(figures)])


def in_trouble(figures: Figures) -> list[Markup]:
    """Every department on a line, those with problems first."""
    return lines_of(worst_first(figures))


only_theirs = fixed(
    "Phần này chỉ ngành đó, ⟨văn phòng⟩ và lãnh đạo xem được. Đồng chí xem được trạng thái gửi "
    "báo cáo.",
    "The asker may not see this of another department.",
)
only_sending = fixed(
    "Kết quả chi tiết của ngành khác: ⟨văn phòng⟩ và lãnh đạo xem được. Đồng chí xem được trạng "
    "thái gửi báo cáo.",
    "The asker may not see another department's details.",
)


def points(of: Points, scored_year: int) -> Markup:
    """Points of the scored year, self-assessed, verified, and the maximum."""
    if not of.tasks:
        return Markup("Không có nội dung nào chấm điểm.")
    return Markup(
        "Năm {}: <b>{}/{}</b> điểm.\nTự đánh giá: {} ({}).\nThẩm định: <b>{}</b> ({}{})."
    ).format(
        scored_year,
        formats.number(of.scored_year),
        formats.number(of.maximum),
        *anew.self_assessed(of),
        *anew.verified(of),
        anew.then(of, scored_year),
    )


@says(
    "Từng ngành: năm {scored_year} → thẩm định / tối đa.",
    "What the numbers in each department's line mean.",
)
def points_columns(scored_year: int) -> Markup: ...


def points_line(name: str, of: Points) -> Markup:
    """A department's points."""
    return Markup("• <b>{}</b>: {} → {} / {}").format(
        name,
        formats.number(of.scored_year),
        anew.number(of.verified_known),
        formats.number(of.maximum),
    )


def task(one: TaskFigures, department: str, scored_year: int) -> Markup:
    """The state of a task."""
    lines = [
        Markup("<b>{}</b> {} ({})").format(
            one.code, formats.shortened(one.title, _SHOWN_TITLE), department
        ),
        Markup("Trạng thái: <b>{}</b>{}.").format(
            completion.standing(one),
            "" if one.is_reported else ", chưa có báo cáo của kỳ",
        ),
    ]
    if one.result:
        lines.append(Markup("Kết quả: {}").format(formats.shortened(one.result, 300)))
    if one.max_score is not None:
        lines.append(_task_points(one, scored_year))
    if one.is_told:
        proofs = one.files + len(one.documents)
        lines.append(Markup("{}Tài liệu kiểm chứng: {}.").format(_reviewed(one), proofs))
    return Markup("\n").join(lines)


def _reviewed(one: TaskFigures) -> str:
    """The reviewer's words; empty if the state already tells them."""
    if one.is_returned and not one.shortfall:
        return ""
    if not one.waits_for_review and not one.verdict:
        return ""
    return f"Thẩm định: {verdict(one.verdict) if one.verdict else 'chờ thẩm định'}. "


def _task_points(one: TaskFigures, scored_year: int) -> Markup:
    said = [
        f"{name} {formats.number(value)}"
        for name, value in (
            (f"năm {scored_year}:", one.score),
            ("tự đánh giá:", one.self_score),
            ("thẩm định:", one.verified_score),
            ("tối đa:", one.max_score),
        )
        if value is not None
    ]
    return Markup("Điểm: {}.").format("; ".join(said))


def open_cases_of_task(count: int) -> Markup:
    """How many difficulties of a task are open."""
    return Markup("Vướng mắc chưa giải quyết: {}.").format(count) if count else Markup()


def deadline(name: str, far: Deadline, *, is_sent: bool) -> Markup:
    """A report's deadline, and the days left."""
    whose = Markup("<b>{}</b>: ").format(name) if name else Markup()
    if is_sent:
        return whose + Markup("đã gửi báo cáo; hạn là ngày {}.").format(
            formats.both_days(far.due_on, far.effective_on)
        )
    due_word = "hạn" if name else "Hạn"
    return whose + Markup("{} <b>{}</b>{}, <b>{}</b>.").format(
        due_word, formats.both_days(far.due_on, far.effective_on), granted(far), distance(far)
    )


def difficulties(count: int) -> Markup:
    """How many difficulties are open."""
    return (
        Markup("Chưa giải quyết: <b>{}</b>.").format(count)
        if count
        else Markup("Không có vướng mắc nào chưa giải quyết.")
    )


def review(one: DepartmentFigures) -> Markup:
    """The progress of the review of a department's report."""
    if not one.is_submitted:
        return Markup("<b>{}</b>: chưa gửi báo cáo nên chưa có gì để thẩm định.").format(one.name)
    passed = one.tasks - one.waiting - one.returned
    back = [task.code for task in one.task_figures if task.is_returned]
    codes = f" ({', '.join(back)})" if back else ""
    return Markup(
        "<b>{}</b>: đạt {}/{} nội dung; chờ thẩm định {}; phải sửa hoặc giải trình {}{}."
    ).format(one.name, passed, one.tasks, one.waiting, len(back), codes)


@says(
    "Báo cáo chờ đồng chí thẩm định: <b>{reports}</b>.",
    "How many reports await the asker's review.",
)
def to_review(reports: int) -> Markup: ...


nothing_owed = fixed("Đồng chí không còn báo cáo nào phải gửi.", "The asker owes no report.")


@says("Vướng mắc chưa giải quyết: <b>{count}</b>.", "How many open difficulties concern the asker.")
def own_cases(count: int) -> Markup: ...
