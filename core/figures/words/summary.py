"""The summary's first screen."""

from datetime import date

from markupsafe import Markup

from core.figures.change import RoundChange
from core.figures.figures import DepartmentFigures, Figures, Sending
from core.figures.points import Points
from core.figures.summary import Summary
from core.figures.words import completion, points
from core.figures.words.status import counts, in_review, last_known, mark, state
from core.reporting.completion import Completion
from core.wording import formats
from core.wording.says import fixed, plain, says

_TROUBLE_FIRST = (Sending.OVERDUE, Sending.WAITING, Sending.LATE, Sending.ON_TIME)
_LATE = (Completion.DONE_LATE, Completion.UNDER_WAY_LATE, Completion.NOT_BEGUN_LATE)


@says(
    "<b>TỔNG HỢP TIẾN ĐỘ KHẮC PHỤC CCHC - {period:capitals}</b>\n({as_of})",
    "The summary's heading; `as_of` says of which moment its figures are.",
)
def first_heading(period: str, as_of: str) -> Markup: ...
@says(
    "Ngành đã báo cáo: <b>{sent}/{asked}</b>{late}",
    "How many departments have sent; `late` counts those that are late.",
)
def reported(sent: int, asked: int, late: str) -> Markup: ...
@says("Hạn gửi: {due}", "The round's deadline in the summary.")
def due_line(due: str) -> Markup: ...
@says("Tổng {counts}", "All tasks, counted by state.")
def in_all(counts: Markup) -> Markup: ...


def first_screen(summary: Summary, change: RoundChange | None) -> Markup:
    """The figures in a few lines."""
    figures = summary.figures
    parts = [
        first_heading(formats.round_title(figures.round_key), as_of(summary)),
        reported(figures.submitted, len(figures.departments), _late(figures)),
        due_line(formats.both_days(figures.due_on, figures.effective_due_on)),
        in_all(counts(figures)),
        _late_by_kind(figures),
    ]
    if figures.unreported:
        parts.append(unreported(figures))
    parts += [_reviewed(figures), points_line(figures.points, figures.scored_year), _change(change)]
    return Markup("\n").join(part for part in parts if part)


def unreported(figures: Figures) -> Markup:
    """How tasks without a report in this round are counted."""
    if not figures.carried:
        words = Markup("(Tính là chưa thực hiện: {} nội dung chưa có báo cáo.)")
        return words.format(figures.unreported)
    never = figures.unreported - figures.carried
    rest = f", {never} nội dung tính là chưa thực hiện" if never else ""
    return Markup(
        "(Chưa có báo cáo kỳ này: {} nội dung, tính theo kết quả gần nhất {} nội dung{}.)"
    ).format(figures.unreported, figures.carried, rest)


def as_of(summary: Summary) -> str:
    """The moment of the figures: now, a past day, or when they were frozen."""
    at = summary.figures.as_of
    frozen = edition(summary.edition.number, at) if summary.edition else ""
    if summary.past_day:
        day = f"số liệu ngày {formats.day(summary.past_day)}"
        return f"{day}: {frozen}" if frozen else day
    if frozen:
        return frozen
    added = ", có bổ sung sau bản chốt" if summary.editions else ""
    return f"đến {formats.moment(at)}{added}"


def edition(number: int, at: date) -> str:
    """A frozen state of a round: bản chốt ngày 15/04/2023; bổ sung lần 1, ngày 20/04/2023."""
    day = f"ngày {formats.day(at)}"
    return f"{formats.edition(number)}{' ' if number == 1 else ', '}{day}"


def points_line(value: Points, scored_year: int) -> Markup:
    """The points of the scored year and the maximum, and new scores with their number of tasks."""
    if not value.tasks:
        return Markup()
    before, most = formats.number(value.scored_year), formats.number(value.maximum)
    if not value.self_scored and not value.verified_count:
        return Markup("Điểm năm {}: <b>{}/{}</b>; kỳ này chưa chấm nội dung nào.").format(
            scored_year, before, most
        )
    return Markup(
        "Điểm năm {}: <b>{}/{}</b>. Tự đánh giá: <b>{}</b> ({}). Thẩm định: <b>{}</b> ({}{})."
    ).format(
        scored_year,
        before,
        most,
        *points.self_assessed(value),
        *points.verified(value),
        points.then(value, scored_year),
    )


def worst_first(figures: Figures) -> list[DepartmentFigures]:
    """The departments, the most overdue first."""
    return sorted(figures.departments, key=_trouble)


def department_line(department: DepartmentFigures) -> Markup:
    """A department's report, and its tasks if any was reported in the year."""
    tasks = Markup()
    if department.last_key or department.is_submitted:
        known = _known_from(department)
        tasks = Markup(" ({}{}/{} hoàn thành, {} đang thực hiện{})").format(
            known,
            department.done,
            department.tasks,
            department.under_way,
            _attention(department),
        )
    return Markup("{} <b>{}</b>: {}{}").format(
        mark(department.sending), department.name, state(department), tasks
    )


def _known_from(department: DepartmentFigures) -> str:
    """The round of the counts, if this round's report is missing."""
    if department.is_submitted or department.last_key is None:
        return ""
    return f"{last_known(department.last_key)}: "


refresh = plain("Cập nhật số liệu", "The button that reads the figures again.")
to_now = plain(
    "Số liệu hiện nay", "The button from a past day or frozen figures to the current ones."
)
open_summary = plain("Mở bảng tổng hợp", "The button that opens the summary from a message.")
by_department = plain("Theo ngành", "The button that opens the departments.")
other_periods = plain("Kỳ khác", "The button that opens other rounds and days.")
nudge_missing = plain(
    "Nhắc đơn vị chưa nộp", "The button that reminds departments without a sent report."
)
not_read = fixed(
    "Trợ lý chưa rõ đồng chí muốn xem gì. Đề nghị chọn dưới đây, hoặc gõ kỳ, ngày, tên ngành: "
    "“quý 1”, “đến ngày 10/3”, “tư pháp”.",
    "The words name neither a round, nor a day, nor a department.",
)


def _trouble(department: DepartmentFigures) -> tuple[int, int, int]:
    place = _TROUBLE_FIRST.index(department.sending)
    return place, -department.days_overdue, -(department.overdue + department.returned)


def _attention(department: DepartmentFigures) -> str:
    """Counts that need attention."""
    found = {
        "quá hạn": department.overdue,
        "không hoàn thành": department.not_done,
        "chờ thẩm định": department.waiting,
        "phải sửa hoặc giải trình": department.returned,
    }
    return "".join(f", {count} {words}" for words, count in found.items() if count)


def _late(figures: Figures) -> str:
    parts = []
    if late := len(figures.by_sending(Sending.LATE)):
        parts.append(f"gửi quá hạn {late}")
    if missing := len(figures.departments) - figures.submitted:
        parts.append(f"chưa gửi {missing}")
    return "".join(f"; {part}" for part in parts)


def _late_by_kind(figures: Figures) -> Markup:
    """The late tasks by kind, if the counts above do not show it."""
    found = figures.by_completion
    if not found[Completion.DONE_LATE] and not found[Completion.UNDER_WAY_LATE]:
        return Markup()
    words = "; ".join(f"{completion.word(one).lower()} {found[one]}" for one in _LATE if found[one])
    return Markup("Trong đó: {}.").format(words)


def _reviewed(figures: Figures) -> Markup:
    parts = in_review(figures)
    return Markup("{}.").format(formats.capital("; ".join(parts))) if parts else Markup()


def _change(change: RoundChange | None) -> Markup:
    if change is None:
        return Markup()
    parts = [f"hoàn thành {formats.signed(change.done)}"]
    if change.self_assessed is not None:
        parts.append(f"điểm tự đánh giá {formats.signed(change.self_assessed)}")
    if change.verified is not None:
        parts.append(f"điểm thẩm định {formats.signed(change.verified)}")
    return Markup("So với {}, các nội dung đã báo cáo: {}.").format(
        formats.round_name(change.round_key), "; ".join(parts)
    )
