"""The summary's first screen, from the figures."""

from markupsafe import Markup

from core.reports.figures import DepartmentFigures, Figures, Sending
from core.texts import formats
from core.texts.status import mark, state

_TROUBLE_FIRST = (Sending.OVERDUE, Sending.WAITING, Sending.LATE, Sending.ON_TIME)


def first_screen(figures: Figures) -> Markup:
    """The figures in a few lines."""
    parts = [
        Markup("<b>TỔNG HỢP TIẾN ĐỘ KHẮC PHỤC CCHC - {}</b>\n(đến {:%H:%M} ngày {})").format(
            formats.capitals(formats.round_title(figures.round_key)),
            figures.as_of,
            formats.day(figures.as_of),
        ),
        Markup("Ngành đã báo cáo: <b>{}/{}</b>{}").format(
            figures.submitted, len(figures.departments), _late(figures)
        ),
        Markup("Hạn gửi: {}").format(formats.day_of_week(figures.effective_due_on)),
        Markup(
            "Tổng <b>{}</b> nội dung: hoàn thành <b>{}</b>; đang thực hiện <b>{}</b>; "
            "chưa thực hiện <b>{}</b>; trong đó quá hạn <b>{}</b>."
        ).format(
            figures.tasks,
            figures.done,
            figures.under_way,
            figures.not_begun,
            figures.overdue,
        ),
    ]
    if figures.unreported:
        parts.append(
            Markup("(Tính là chưa thực hiện: {} nội dung chưa có báo cáo.)").format(
                figures.unreported
            )
        )
    return Markup("\n").join(parts)


def worst_first(figures: Figures) -> list[DepartmentFigures]:
    """The departments, those in trouble first."""
    return [department for sending in _TROUBLE_FIRST for department in figures.by_sending(sending)]


def department_line(department: DepartmentFigures) -> Markup:
    """A department's report, and its tasks when they were reported on."""
    counts = Markup()
    if department.is_submitted:
        counts = Markup(" ({}/{} hoàn thành, {} đang thực hiện)").format(
            department.done, department.tasks, department.under_way
        )
    return Markup("{} <b>{}</b>: {}{}").format(
        mark(department.sending), department.name, state(department), counts
    )


def refresh() -> str:
    """The button that reads the figures again."""
    return "Cập nhật số liệu"


def evidence() -> str:
    """The button that orders what proves the reports."""
    return "Minh chứng (.zip)"


def _late(figures: Figures) -> str:
    parts = []
    if late := len(figures.by_sending(Sending.LATE)):
        parts.append(f"gửi quá hạn {late}")
    if missing := len(figures.departments) - figures.submitted:
        parts.append(f"chưa gửi {missing}")
    return "".join(f"; {part}" for part in parts)
