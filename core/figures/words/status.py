"""The state of every department's report; all known people may see it."""

from markupsafe import Markup

from core.figures.arrears import Arrears
from core.figures.figures import DepartmentFigures, Figures, Sending
from core.reporting.words import subjects
from core.wording import formats
from core.wording.says import plainly


def heading(figures: Figures) -> Markup:
    """The round and its deadline."""
    return Markup("<b>TRẠNG THÁI BÁO CÁO {}</b>\nHạn gửi: {}. Đã gửi: {}/{} ngành.").format(
        formats.capitals(formats.round_name(figures.round_key)),
        formats.both_days(figures.due_on, figures.effective_due_on),
        figures.submitted,
        len(figures.departments),
    )


def department_line(department: DepartmentFigures) -> Markup:
    """A department's state."""
    return Markup("{} <b>{}</b>: {}").format(
        mark(department.sending), department.name, state(department)
    )


def counts(of: DepartmentFigures | Figures) -> Markup:
    """The tasks counted by state: 13 nội dung: hoàn thành 5; …"""
    declared = Markup(", không hoàn thành <b>{}</b>").format(of.not_done) if of.not_done else ""
    return Markup(
        "<b>{}</b> nội dung: hoàn thành <b>{}</b>; đang thực hiện <b>{}</b>; "
        "chưa thực hiện <b>{}</b>; trong đó quá hạn <b>{}</b>{}."
    ).format(of.tasks, of.done, of.under_way, of.not_begun, of.overdue, declared)


@plainly(
    "kết quả gần nhất ({last_key:round})",
    "The round of a department's figures when it has not sent the current report.",
)
def last_known(last_key: str) -> str: ...


def in_review(figures: Figures) -> list[str]:
    """How many tasks wait for a review, and how many were returned; only counts above zero."""
    found = {"chờ thẩm định": figures.waiting, "phải sửa hoặc giải trình": figures.returned}
    return [f"{words} {count} nội dung" for words, count in found.items() if count]


def mark(sending: Sending) -> str:
    """A sign that differs in shape, not only in colour."""
    return {
        Sending.ON_TIME: "✅",
        Sending.LATE: "🟠",
        Sending.WAITING: "⬜",
        Sending.OVERDUE: "🔴",
    }[sending]


def state(department: DepartmentFigures) -> str:
    """A department's state in words."""
    if department.submitted_at:
        days = f", quá hạn {department.days_overdue:02} ngày làm việc"
        late = days if department.sending is Sending.LATE else ""
        return f"đã gửi {formats.day(department.submitted_at)}{late}{_since(department)}"
    drafted = f", đang soạn {department.drafted}/{department.tasks}" if department.drafted else ""
    if department.extended_on:
        granted = formats.extended(department.extended_on, department.due_on)
        drafted = f", {granted}{drafted}"
    if department.sending is Sending.OVERDUE:
        return f"chưa gửi, quá hạn {department.days_overdue:02} ngày làm việc{drafted}"
    return f"chưa gửi{drafted}"


def _since(department: DepartmentFigures) -> str:
    """Whether somebody else sent the report, and what changed after sending."""
    parts = ["báo cáo thay"] if department.is_instead else []
    if department.mended:
        parts.append(f"đã sửa {department.mended} nội dung")
    if department.added_late:
        parts.append(f"bổ sung sau khi khóa kỳ {department.added_late} nội dung")
    return "".join(f", {part}" for part in parts)


def arrears(found: list[Arrears]) -> Markup:
    """Reports still owed from earlier rounds."""
    return Markup("\n").join(
        Markup("<b>Còn nợ kỳ trước:</b> {} – {} ngành ({}), quá hạn {:02} ngày làm việc.").format(
            formats.round_name(one.round_key),
            len(one.departments),
            formats.first_named(one.departments, "ngành"),
            one.days_overdue,
        )
        for one in found
    )


def team() -> str:
    """The button for the inspection team."""
    return subjects.department(None)


@plainly(
    "Báo cáo thay: {round_key:round}",
    "The button for the coordinator to report for a department.",
)
def report_instead(round_key: str) -> str: ...


def department_heading(name: str | None, *, is_owing: bool) -> Markup:
    """The heading of a department's owed reports."""
    owes = "" if is_owing else "\nKhông có báo cáo nào đang nợ."
    return Markup("<b>{}</b>{}").format(formats.capitals(subjects.department(name)), owes)
