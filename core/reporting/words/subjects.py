"""Names of what is due: a department's report, its framework plan, an inspection."""

from markupsafe import Markup

from core.people.words import people
from core.reporting.any_report import AnyReport
from core.wording import departments, formats
from models import Role, RoundKind


def short(round_key: str, kind: RoundKind) -> str:
    """báo cáo quý I/2023; khung kế hoạch năm 2023; báo cáo kiểm tra tháng 3/2023."""
    name = formats.round_name(round_key)
    return name if kind == RoundKind.FRAMEWORK else f"báo cáo {name}"


def of_key(round_key: str) -> str:
    """The same from the key alone; keys of different kinds differ."""
    is_framework = round_key.endswith("-F")
    return short(round_key, RoundKind.FRAMEWORK if is_framework else RoundKind.REPORT)


def of_report(report: AnyReport) -> str:
    """The short name of this report."""
    return short(report.round_key, report.kind)


def full(report: AnyReport) -> Markup:
    """What is due and from whom, as a reminder's first words."""
    kind = report.kind
    if kind == RoundKind.INSPECTION:
        return Markup("Báo cáo <b>{}</b> của <b>{}</b>").format(
            formats.round_name(report.round_key), report.department_name
        )
    if kind == RoundKind.FRAMEWORK:
        return Markup("<b>Khung kế hoạch</b> khắc phục CCHC năm {} của {}").format(
            report.round_key[:4], departments.bold(report.department_name)
        )
    return Markup("Báo cáo kết quả khắc phục CCHC <b>{}</b> của {}").format(
        formats.round_title(report.round_key), departments.bold(report.department_name)
    )


def whose(report: AnyReport, *, at_start: bool = False) -> Markup:
    """ngành Tư pháp; Tổ kiểm tra."""
    if report.department_id is None:
        return Markup("<b>{}</b>").format(report.department_name)
    return departments.bold(report.department_name, at_start=at_start)


def button(report: AnyReport) -> str:
    """A report on a button; with a long name the distinguishing words come first."""
    name = formats.round_name(report.round_key)
    if report.kind != RoundKind.REPORT:
        return f"{formats.capital(name)} · {report.department_name}"
    return f"{report.department_name} · {name}"


def department(name: str | None) -> str:
    """A department's name, or the inspection team's."""
    return name or people.role(Role.INSPECTOR)
