"""A plan's year on the screen: its figures, the proposed level, and the calculation."""

from collections.abc import Callable
from decimal import Decimal

from markupsafe import Markup

from core.figures.figures import TaskFigures
from core.figures.words import completion
from core.figures.words import points as points_texts
from core.figures.year.rating import Proposal, TermScore
from core.figures.year.year_end import DepartmentYear, YearEnd
from core.settings.scale import RatingTerm, Scale
from core.wording import formats
from core.wording.departments import itself
from core.wording.says import fixed, plain, plainly

_TERMS = {
    RatingTerm.TASKS: "Nội dung hoàn thành",
    RatingTerm.REPORTS: "Báo cáo đúng hạn",
    RatingTerm.POINTS: "Điểm giành lại trên điểm đã mất",
    RatingTerm.FINDINGS: "Tồn tại qua kiểm tra đã khắc phục",
}
_NOTHING_TO_JUDGE = {
    RatingTerm.TASKS: "không có nội dung",
    RatingTerm.REPORTS: "chưa có báo cáo đến hạn",
    RatingTerm.FINDINGS: "không có tồn tại quá hạn hoặc đã được xác nhận khắc phục",
}


level_heading = plain("Mức đề xuất (tham khảo)", "The label of every proposed level.")


def proposal_only() -> Markup:
    """The first line of every screen with a level."""
    return Markup("<i>{}; người có thẩm quyền quyết định.</i>").format(level_heading())


def heading(year: YearEnd) -> Markup:
    """The year, and the moment of the figures."""
    return Markup("{}\n<b>XẾP LOẠI CUỐI NĂM {}</b> (đến {}){}").format(
        proposal_only(), year.plan_year, formats.moment(year.as_of), _preliminary(year)
    )


def _preliminary(year: YearEnd) -> Markup:
    return Markup() if year.is_closing else Markup("\n{}").format(preliminary(year))


def preliminary(year: YearEnd) -> str:
    """Why no level is proposed yet."""
    day = formats.day(year.closes_on)
    return f"Tạm tính, chưa đề xuất mức: kỳ báo cáo cuối năm mở từ ngày {day}."


no_department = fixed(
    "Không có ngành nào trong năm này.", "The year has no department that the person may see."
)


def department_line(year: YearEnd, figures: DepartmentYear, proposal: Proposal) -> Markup:
    """A department with its proposed level."""
    return Markup("• <b>{}</b>: {}").format(figures.name, _proposed(year, proposal))


def level(year: YearEnd, proposal: Proposal) -> str:
    """The proposed level; none before the year's last round opens."""
    if proposal.level is None:
        return "chưa đủ căn cứ đề xuất"
    return proposal.level.name if year.is_closing else "chưa đề xuất"


@plainly("{value:number}%", "A percentage: 83,33%.")
def percent(value: Decimal) -> str: ...


def _proposed(year: YearEnd, proposal: Proposal) -> str:
    if proposal.percent is None:
        return level(year, proposal)
    if not year.is_closing:
        return percent(proposal.percent)
    return f"{percent(proposal.percent)} – {level(year, proposal)}"


def department_heading(year: YearEnd, figures: DepartmentYear, proposal: Proposal) -> Markup:
    """The department, the year, and the proposed level."""
    return Markup("{}\n<b>{}</b> – năm {} (đến {}){}\n<b>{}</b>").format(
        proposal_only(),
        formats.capitals(figures.name),
        year.plan_year,
        formats.moment(year.as_of),
        _preliminary(year),
        formats.capital(_proposed(year, proposal)),
    )


def figures_lines(year: YearEnd, figures: DepartmentYear) -> Markup:
    """All figures of a department."""
    lines = (
        tasks_line(figures),
        source(year, figures),
        reports_line(figures),
        difficulties_line(figures),
        findings_line(figures),
        points_line(year, figures),
    )
    return Markup("\n").join(Markup("{}").format(line) for line in lines if line)


def tasks_line(figures: DepartmentYear) -> str:
    """The tasks counted by state, and how many wait for a review."""
    waiting = f"; chờ thẩm định {figures.waiting}" if figures.waiting else ""
    return (
        f"Nội dung: {figures.tasks}; hoàn thành đúng hạn {figures.done}, "
        f"hoàn thành quá hạn {figures.done_late}; đang thực hiện {figures.under_way}; "
        f"chưa thực hiện {figures.not_begun}; không hoàn thành {figures.not_done}{waiting}."
    )


def source(
    year: YearEnd, figures: DepartmentYear, named: Callable[[str], str] = formats.round_title
) -> str:
    """The report that the tasks' states come from; `named` gives a round's name."""
    if figures.told_by is None:
        return f"({formats.capital(itself(figures.name))} chưa gửi báo cáo nào trong năm.)"
    told = f"Theo báo cáo {named(figures.told_by)}"
    if figures.is_told_by_last:
        return f"({told}.)"
    return f"({told}; chưa gửi báo cáo {named(year.last_key)}.)"


def reports_line(figures: DepartmentYear) -> str:
    """The reports counted by punctuality."""
    rest = f"; chưa đến hạn {figures.not_due}" if figures.not_due else ""
    return (
        f"Báo cáo: gửi đúng hạn {figures.on_time}; gửi quá hạn {figures.late}; "
        f"quá hạn chưa gửi {figures.missing}{rest}."
    )


def difficulties_line(figures: DepartmentYear) -> str:
    """How many difficulties were raised, and how many solved."""
    found = figures.difficulties
    return f"Khó khăn, vướng mắc: đã nêu {found.raised}, đã giải quyết {found.solved}."


def findings_line(figures: DepartmentYear) -> str:
    """The findings of inspections, counted by state."""
    found = figures.findings
    if not found.recorded:
        return "Tồn tại qua kiểm tra: 0."
    overdue = f", trong đó quá hạn {found.overdue}" if found.overdue else ""
    return (
        f"Tồn tại qua kiểm tra: {found.recorded}; khắc phục đúng hạn {found.mended}, "
        f"khắc phục quá hạn {found.mended_late}; chưa xong {found.open}{overdue}."
    )


def points_line(year: YearEnd, figures: DepartmentYear) -> str:
    """The points: scored year, verified, gained, maximum."""
    points = figures.points
    if not points.tasks:
        return "Điểm: không có nội dung chấm điểm."
    gained = f"; tăng {formats.number(points.gained)}" if points.verified_count else ""
    verified, of_how_many = points_texts.verified(points)
    return (
        f"Điểm: năm {year.scored_year} {formats.number(points.scored_year)}; thẩm định {verified} "
        f"({of_how_many}){gained}; tối đa {formats.number(points.maximum)}."
    )


def parts_lines(figures: DepartmentYear, proposal: Proposal, scale: Scale) -> Markup:
    """The calculation of the percentage, complete enough to repeat by hand."""
    parts = (Markup("• {}").format(part_line(figures, part)) for part in proposal.parts)
    shown = [Markup("<b>Cách tính</b>"), *parts]
    if proposal.percent is not None:
        shown.append(Markup("{}").format(sum_line(proposal)))
    return Markup("\n").join((*shown, Markup("<i>({})</i>").format(rule(scale))))


def term(value: RatingTerm) -> str:
    """The name of a term of the rating."""
    return _TERMS[value]


def part_line(figures: DepartmentYear, part: TermScore) -> str:
    """One term: reached/required × weight = contribution."""
    if not part.counts:
        return f"{_TERMS[part.term]}: {_nothing(figures, part.term)}, không tính."
    sum_ = f"{formats.number(part.reached)}/{formats.number(part.of)}"
    weighed = f"{sum_} × {formats.number(part.weight)} = {formats.number(part.contribution)}"
    return f"{_TERMS[part.term]}: {weighed}"


def _nothing(figures: DepartmentYear, wanted: RatingTerm) -> str:
    """Why a term does not count."""
    if wanted is not RatingTerm.POINTS:
        return _NOTHING_TO_JUDGE[wanted]
    points = figures.points
    if not points.tasks:
        return "không có nội dung chấm điểm"
    if points.maximum <= points.scored_year:
        return "không có điểm đã mất"
    return "chưa thẩm định điểm nào"


def sum_line(proposal: Proposal) -> str:
    """The sum of contributions over the sum of counting weights."""
    total = f"{formats.number(proposal.contributed)}/{formats.number(proposal.weight)}"
    found = percent(proposal.percent) if proposal.percent is not None else ""
    return f"Cộng: {total} = {found}"


def rule(scale: Scale) -> str:
    """How late work counts, and how figures are rounded."""
    late = percent(scale.late_share)
    return f"Xong quá hạn tính {late} của đúng hạn; lấy hai chữ số thập phân, không làm tròn lên"


@plainly("Các nội dung ({count})", "The button that lists a department's tasks.")
def see_tasks(count: int) -> str: ...


def tasks_heading(year: YearEnd, figures: DepartmentYear) -> Markup:
    """The heading of a department's tasks."""
    return Markup("<b>{}</b> – nội dung năm {}\n{}").format(
        formats.capitals(figures.name), year.plan_year, source(year, figures)
    )


def task_line(task: TaskFigures) -> Markup:
    """A task with its state."""
    return Markup("{}. {}: <b>{}</b>").format(
        task.code, formats.shortened(task.title, 70), completion.status(task)
    )
