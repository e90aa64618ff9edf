"""The words of a year's tables in Excel and Word: columns, titles, cells, file names."""

import re

from core.documents.words import periods
from core.figures.words import year_end as texts
from core.figures.words.points import NOT_SCORED
from core.figures.year.rating import Proposal, TermScore
from core.figures.year.year_end import DepartmentYear, YearEnd
from core.settings.scale import Scale
from core.wording import departments, formats

PROPOSALS = "Xếp loại"
CALCULATION = "Cách tính"
TASKS = "Nội dung"
_FIGURE = re.compile(rf"^(.*[^\d\W:]|Năm \d{{4}}) (\d[\d,]*(?: \(.*)?|{NOT_SCORED}(?: \(.*)?)$")


class YearHeading:
    """The headings that only the year's sheets have."""

    NUMBER = "TT"
    TASKS = "Tổng số nội dung"
    DONE = "Hoàn thành đúng hạn"
    DONE_LATE = "Hoàn thành quá hạn"
    UNDER_WAY = "Đang thực hiện"
    NOT_BEGUN = "Chưa thực hiện"
    NOT_DONE = "Không hoàn thành"
    ON_TIME = "Báo cáo đúng hạn"
    LATE = "Báo cáo quá hạn"
    MISSING = "Báo cáo quá hạn chưa gửi"
    NOT_DUE = "Báo cáo chưa đến hạn"
    RAISED = "Khó khăn đã nêu"
    SOLVED = "Khó khăn đã giải quyết"
    FOUND = "Tồn tại qua kiểm tra"
    MENDED = "Khắc phục đúng hạn"
    MENDED_LATE = "Khắc phục quá hạn"
    OPEN = "Tồn tại chưa xong"
    OVERDUE = "Trong đó quá hạn"
    GAINED = "Điểm tăng"
    CONTRIBUTED = "Tổng điểm thành phần"
    WEIGHTS = "Tổng trọng số được tính"
    PERCENT = "Tỷ lệ"
    DECISION = "Quyết định của người có thẩm quyền"
    TERM = "Phần"
    REACHED = "Đạt"
    OF = "Phải đạt"
    WEIGHT = "Trọng số"
    CONTRIBUTION = "Điểm thành phần"
    NOTE = "Ghi chú"
    TOLD_BY = "Theo báo cáo"


def title(year: YearEnd) -> str:
    """The workbook's title and moment."""
    alone = _alone(year)
    whose = formats.capitals(departments.body_of(alone) if alone else "các ngành")
    return f"ĐỀ XUẤT XẾP LOẠI {whose} NĂM {year.plan_year} (đến {formats.moment(year.as_of)})"


def _alone(year: YearEnd) -> str | None:
    """The only department, when the year has just one."""
    return year.departments[0].name if len(year.departments) == 1 else None


def about(year: YearEnd) -> str:
    """The plan, and that the workbook decides nothing."""
    if not year.is_closing:
        return f"{_plan(year)}{texts.preliminary(year)}"
    return f"{_plan(year)}{texts.level_heading()}; người có thẩm quyền quyết định."


def _plan(year: YearEnd) -> str:
    return f"Kế hoạch {year.plan_number}. " if year.plan_number else ""


def method(scale: Scale) -> str:
    """The calculation of the percentage from its parts."""
    return f"Tỷ lệ = tổng điểm thành phần / tổng trọng số được tính. {texts.rule(scale)}."


def about_tasks(year: YearEnd) -> str:
    """The plan, and the report that gives the tasks' state."""
    return f"{_plan(year)}Trạng thái theo báo cáo mới nhất mà ngành đã gửi trong năm."


def told_by(figures: DepartmentYear) -> str:
    """The round of the report that gives the tasks' state."""
    return formats.round_name(figures.told_by) if figures.told_by else "Chưa gửi báo cáo"


def file_name(year: YearEnd, ending: str) -> str:
    """A draft's file name."""
    return periods.year_end_file(year.plan_year, _alone(year), ending)


def part_note(figures: DepartmentYear, part: TermScore) -> str:
    """Why a part does not count; empty for one that does."""
    if part.counts:
        return ""
    return formats.capital(texts.part_line(figures, part).partition(": ")[2])


def sum_of(proposal: Proposal) -> str:
    """The sum of all parts."""
    return texts.sum_line(proposal) if proposal.percent is not None else ""


def cell(line: str) -> str:
    """A line of the screen as a narrow cell: without its first words, one figure on each line."""
    figures = line.partition(": ")[2].rstrip(".").replace("; ", "\n").replace(", ", "\n")
    return "\n".join(_named(formats.capital(one)) for one in figures.split("\n"))


def _named(figure: str) -> str:
    """A figure after its name: Gửi đúng hạn: 2; Thẩm định: chưa chấm."""
    return _FIGURE.sub(r"\1: \2", figure)


def sum_cell(figures: DepartmentYear, proposal: Proposal) -> str:
    """The calculation of the percentage, one part on each line."""
    parts = [texts.part_line(figures, part) for part in proposal.parts]
    return "\n".join(one for one in (*parts, sum_of(proposal)) if one)


def tasks_cell(year: YearEnd, figures: DepartmentYear) -> str:
    """The tasks by state, and the report that gives it."""
    listed = cell(texts.tasks_line(figures))
    return f"Tổng số: {listed}\n{texts.source(year, figures, periods.period)}"


def findings_cell(figures: DepartmentYear) -> str:
    """The inspection team's findings, by their state."""
    return f"Tổng số: {cell(texts.findings_line(figures))}"


def points_cell(year: YearEnd, figures: DepartmentYear) -> str:
    """The points, each with its name."""
    return cell(texts.points_line(year, figures))
