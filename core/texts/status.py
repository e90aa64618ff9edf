"""How every department's report stands, for everybody who is known."""

from markupsafe import Markup

from core.reports.figures import Arrears, DepartmentFigures, Figures, Sending
from core.texts import formats


def heading(figures: Figures) -> Markup:
    """Which round, and by when."""
    return Markup("<b>TRẠNG THÁI BÁO CÁO {}</b>\nHạn gửi: {}. Đã gửi: {}/{} ngành.").format(
        formats.capitals(formats.quarter(figures.round_key)),
        formats.day_of_week(figures.effective_due_on),
        figures.submitted,
        len(figures.departments),
    )


def department_line(department: DepartmentFigures) -> Markup:
    """A department's state."""
    return Markup("{} <b>{}</b>: {}").format(
        mark(department.sending), department.name, state(department)
    )


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
        return f"đã gửi {formats.day(department.submitted_at)}{late}"
    drafted = f", đang soạn {department.drafted}/{department.tasks}" if department.drafted else ""
    if department.sending is Sending.OVERDUE:
        return f"chưa gửi, quá hạn {department.days_overdue:02} ngày làm việc{drafted}"
    return f"chưa gửi{drafted}"


def arrears(found: list[Arrears]) -> Markup:
    """What is still owed of earlier rounds."""
    return Markup("\n").join(
        Markup("<b>Còn nợ kỳ trước:</b> {} – {} ngành ({}), quá hạn {:02} ngày làm việc.").format(
            formats.quarter(one.round_key),
            len(one.departments),
            "; ".join(one.departments),
            one.days_overdue,
        )
        for one in found
    )
