"""How every department's report stands, for everybody who is known."""

from markupsafe import Markup

from core.figures.arrears import Arrears
from core.figures.figures import DepartmentFigures, Figures, Sending
from core.reporting.words import subjects
from core.wording import formats
from core.wording.says import plainly


def heading(figures: Figures) -> Markup:
    """Which round, and by when."""
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
    """The tasks by how they stand: 13 nội dung: hoàn thành 5; …"""
    declared = Markup(", không hoàn thành <b>{}</b>").format(of.not_done) if of.not_done else ""
    return Markup(
        "<b>{}</b> nội dung: hoàn thành <b>{}</b>; đang thực hiện <b>{}</b>; "
        "chưa thực hiện <b>{}</b>; trong đó quá hạn <b>{}</b>{}."
    ).format(of.tasks, of.done, of.under_way, of.not_begun, of.overdue, declared)


@plainly(
    "kết quả gần nhất ({last_key:round})",
    "From which round a department's figures are that has not sent this one's report.",
)
def last_known(last_key: str) -> str: ...


def in_review(figures: Figures) -> list[str]:
    """What waits for a review and what was returned, where there is any."""
    found = {"chờ thẩm định": figures.waiting, "phải sửa hoặc giải trình": figures.returned}
    return [f"{words} {count} nội dung" for words, count in found.items() if count]


def mark(sending: Sending) -> str:
    """A sign that is told apart by its shape, not by its colour alone."""
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
    """Who sent it, when not the department; what changed after it was sent, if anything did."""
    parts = ["báo cáo thay"] if department.is_instead else []
    if department.mended:
        parts.append(f"đã sửa {department.mended} nội dung")
    if department.added_late:
        parts.append(f"bổ sung sau khi khóa kỳ {department.added_late} nội dung")
    return "".join(f", {part}" for part in parts)


def arrears(found: list[Arrears]) -> Markup:
    """What is still owed of earlier rounds."""
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
    """The button that opens the inspection team."""
    return subjects.department(None)


@plainly(
    "Báo cáo thay: {round_key:round}",
    "The button with which the coordinator reports in a department's place.",
)
def report_instead(round_key: str) -> str: ...


def department_heading(name: str | None, *, is_owing: bool) -> Markup:
    """A department with all it owes."""
    owes = "" if is_owing else "\nKhông có báo cáo nào đang nợ."
    return Markup("<b>{}</b>{}").format(formats.capitals(subjects.department(name)), owes)
