"""The summary by department and by task."""

from datetime import datetime

from markupsafe import Markup

from core.figures.figures import DepartmentFigures, TaskFigures
from core.figures.summary import Summary
from core.figures.words import completion, summary
from core.figures.words.status import counts, last_known, mark, state
from core.plan.words.task_fields import below_title
from core.reporting.words import buttons as task_buttons
from core.reporting.words import proving
from core.reporting.words.levels import level
from core.reporting.words.review_results import verdict
from core.wording import formats
from core.wording.says import plain, plainly
from models import Verdict

_SHOWN_TITLE = 120  # characters in the list; the task's own screen shows it whole
_CLIPPED = 1200  # UTF-16 units of one text
_MARKS = {Verdict.PASSED: "✓", Verdict.RETURNED: "↩", Verdict.EXPLAIN: "↩"}


def heading(shown: Summary) -> Markup:
    """The heading of all departments of a round."""
    return Markup("<b>THEO NGÀNH – {}</b>\n({})").format(
        formats.capitals(formats.round_name(shown.figures.round_key)), summary.as_of(shown)
    )


def department_heading(shown: Summary, department: DepartmentFigures) -> Markup:
    """A department's report: its sender and time, its counts, points and words."""
    lines = [
        Markup("<b>{} – {}</b>\n({})").format(
            formats.capitals(department.name),
            formats.capitals(formats.round_name(shown.figures.round_key)),
            summary.as_of(shown),
        ),
        Markup("{} {}.").format(mark(department.sending), formats.capital(state(department))),
    ]
    if department.submitted_at:
        lines.append(
            Markup("Người gửi: đồng chí {}, lúc {}.").format(
                department.submitted_by, formats.moment(department.submitted_at)
            )
        )
    if department.last_key and not department.is_submitted:
        lines.append(Markup("Chưa có báo cáo kỳ này; {}:").format(last_known(department.last_key)))
    lines.append(counts(department))
    if department.points.tasks:
        lines.append(summary.points_line(department.points, shown.figures.scored_year))
    if department.words:
        lines.append(Markup("Ý kiến chung: {}").format(formats.clipped(department.words, 500)))
    return Markup("\n").join(lines)


def task_line(task: TaskFigures, scored_year: int) -> Markup:
    """A task in a department's list."""
    review = "" if task.is_returned else _review(task)  # the state already says it
    parts = [completion.standing(task)]
    parts += [part for part in (_points(task, scored_year), review, _proofs(task)) if part]
    if task.difficulty:
        parts.append("có khó khăn, vướng mắc")
    return Markup("<b>{}</b> {}\n→ {}").format(
        task.code, formats.shortened(task.title, _SHOWN_TITLE), "; ".join(parts)
    )


def task_button(task: TaskFigures) -> str:
    """A task on a button."""
    if not task.is_told:
        return task_buttons.button(task.code, task.title, "chưa có báo cáo", "○")
    newest = task.returned.verdict if task.returned else task.verdict
    sign = _MARKS[newest] if newest else "○"
    how = formats.uncapital(level(task.progress))
    return task_buttons.button(task.code, task.title, how, sign)


def details_heading(shown: Summary, department: DepartmentFigures, task: TaskFigures) -> Markup:
    """A task's heading: its department, round and day."""
    return Markup("<b>{} {}</b>\n{}, {} ({})").format(
        task.code,
        task.title,
        department.name,
        formats.round_name(shown.figures.round_key),
        summary.as_of(shown),
    )


def task_details(task: TaskFigures, scored_year: int) -> list[Markup]:
    """Everything known about a task, one paragraph each."""
    lines = [Markup("Tình trạng: <b>{}</b>").format(completion.standing(task))]
    if task.shortfall:
        lines.append(Markup("Lý do: {}").format(formats.clipped(task.shortfall, _CLIPPED)))
    if task.finish_on:
        lines.append(
            Markup("Hoàn thành trước: {} (khung kế hoạch)").format(formats.day(task.finish_on))
        )
    if points := _points(task, scored_year):
        lines.append(Markup("Điểm: {}").format(points))
    lines += [Markup("{}").format(line) for line in below_title(task)]
    if task.note:
        lines.append(Markup("Ghi chú của kế hoạch: {}").format(task.note))
    if not task.is_told:
        return [*lines, Markup("Ngành chưa gửi báo cáo nội dung này.")]
    if not task.is_reported:
        key = task.result_key or ""
        lines.append(Markup("Chưa có báo cáo kỳ này; {}:").format(last_known(key)))
    lines += [
        Markup("<b>{}:</b> {}").format(name, formats.clipped(words, _CLIPPED))
        for name, words in (
            ("Kết quả", task.result),
            ("Khó khăn, vướng mắc", task.difficulty),
            ("Giải trình", task.explanation),
        )
        if words
    ]
    lines.append(_evidence(task))
    if task.reported_at:
        lines.append(_reported(task, task.reported_at))
    return [*lines, _reviewed(task), *_returned(task)]


log = plain("Lịch sử nội dung", "The button that opens a task's history.")


@plainly("Các tệp ({count})", "The button that opens a task's files.")
def files(count: int) -> str: ...
@plainly(
    "Ngành này không có nội dung phải báo cáo {round_key:round}.",
    "The department has nothing to report on in this round.",
)
def no_part(round_key: str) -> str: ...


def _points(task: TaskFigures, scored_year: int) -> str:
    if task.percent is not None and task.max_score is None:
        return f"năm {scored_year}: {formats.number(task.percent)}%"
    if task.max_score is None:
        return ""
    known = "–" if task.score is None else formats.number(task.score)
    parts = [f"năm {scored_year}: {known}"]
    if task.self_score is not None:
        parts.append(f"tự đánh giá: {formats.number(task.self_score)}")
    if task.verified_score is not None:
        parts.append(f"thẩm định: {formats.number(task.verified_score)}")
    return f"{' → '.join(parts)}; tối đa: {formats.number(task.max_score)}"


def _review(task: TaskFigures) -> str:
    if task.verdict:
        return verdict(task.verdict)
    return "chờ thẩm định" if task.waits_for_review else "chưa thẩm định" if task.is_told else ""


def _reviewed(task: TaskFigures) -> Markup:
    reason = formats.clipped(task.reason, _CLIPPED)
    if task.verdict and task.verdict is not Verdict.PASSED and not task.shortfall:
        return Markup("Ý kiến thẩm định: {}").format(reason)
    why = Markup(". Lý do: {}").format(reason) if reason else ""
    return Markup("Thẩm định: {}{}").format(_review(task), why)


def _returned(task: TaskFigures) -> list[Markup]:
    """The newest answer, which was returned while an older one counts."""
    if task.returned is None:
        return []
    return [
        Markup("Báo cáo {} (mức độ {}%): {}. Ý kiến thẩm định: {}").format(
            formats.round_name(task.returned.round_key),
            task.returned.progress,
            verdict(task.returned.verdict),
            formats.clipped(task.returned.reason, _CLIPPED),
        )
    ]


def _proofs(task: TaskFigures) -> str:
    count = task.files + len(task.documents)
    if count:
        return f"{count} tài liệu kiểm chứng"
    return proving.lacking(task.explanation) if task.is_done else ""


def _evidence(task: TaskFigures) -> Markup:
    if not task.files and not task.documents:
        return Markup("Tài liệu kiểm chứng: chưa có")
    named = [f"{task.files} tệp"] if task.files else []
    named += [*task.documents]
    return Markup("Tài liệu kiểm chứng: {}").format("; ".join(named))


def _reported(task: TaskFigures, at: datetime) -> Markup:
    since = ""
    if task.is_mended:
        since = ", sửa sau khi gửi báo cáo"
    if task.is_added_late:
        since = ", bổ sung sau khi khóa kỳ"
    return Markup("Ngành xác nhận lúc {}{}").format(formats.moment(at), since)
