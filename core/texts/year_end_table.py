"""The words of a year's tables, in Excel and in Word: columns, titles, cells, file names."""

from core.reports.rating import Part, Proposal
from core.reports.year_end import DepartmentYear, YearEnd
from core.texts import formats
from core.texts import year_end as texts

COLUMNS = (
    "TT",
    "Ngành",
    "Tổng số nội dung",
    "Hoàn thành đúng hạn",
    "Hoàn thành quá hạn",
    "Đang thực hiện",
    "Chưa thực hiện",
    "Không hoàn thành",
    "Báo cáo đúng hạn",
    "Báo cáo quá hạn",
    "Báo cáo chưa gửi",
    "Khó khăn đã nêu",
    "Khó khăn đã giải quyết",
    "Tồn tại qua kiểm tra",
    "Khắc phục đúng hạn",
    "Khắc phục quá hạn",
    "Tồn tại chưa xong",
    "Điểm {scored_year}",
    "Điểm thẩm định",
    "Điểm tăng",
    "Điểm tối đa",
    "Tỷ lệ (%)",
    "{level}",
    "Quyết định của người có thẩm quyền",
)
"""A department's year in columns; the last one stays empty."""

PARTS = ("Ngành", "Phần", "Đạt", "Phải đạt", "Trọng số", "Điểm thành phần", "Ghi chú")
"""How each percentage is put together."""

TASKS = ("Ngành", "Mã", "Nội dung", "Trạng thái", "Lý do không hoàn thành", "Theo báo cáo")
"""The tasks that a year's figures count."""

SHEETS = ("Xếp loại", "Cách tính", "Nội dung")
"""What the sheets are called."""


def columns(year: YearEnd) -> tuple[str, ...]:
    """The headings of a department's year."""
    words = {"scored_year": year.scored_year, "level": texts.level_heading()}
    return tuple(name.format(**words) for name in COLUMNS)


def title(year: YearEnd) -> str:
    """What the document is."""
    return f"ĐỀ XUẤT XẾP LOẠI CÁC NGÀNH NĂM {year.plan_year}"


def subtitle(year: YearEnd) -> str:
    """As of when, of which plan, and that nothing is decided by it."""
    plan = f"Kế hoạch {year.plan_number}; " if year.plan_number else ""
    note = "" if year.is_closing else " Tạm tính, chưa đề xuất mức."
    return (
        f"({plan}số liệu đến {formats.moment(year.as_of)}.{note} "
        f"{texts.level_heading()}; người có thẩm quyền quyết định)"
    )


def file_name(year: YearEnd, ending: str) -> str:
    """A draft's file name."""
    return f"DU-THAO_Xep-loai-cac-nganh_{year.plan_year}.{ending}"


def part_note(figures: DepartmentYear, part: Part) -> str:
    """Why a part does not count; nothing for one that does."""
    return "" if part.counts else texts.part_line(figures, part).partition(": ")[2]


def sum_of(proposal: Proposal) -> str:
    """What all parts give."""
    return texts.sum_line(proposal) if proposal.percent is not None else ""


def cell(line: str) -> str:
    """A line of the screen in a narrow cell: without its first words, a figure on a line."""
    figures = line.partition(": ")[2].rstrip(".").replace("; ", "\n").replace(", ", "\n")
    return "\n".join(formats.capital(one) for one in figures.split("\n"))


def sum_cell(figures: DepartmentYear, proposal: Proposal) -> str:
    """How the percentage is made, a part on a line."""
    parts = [texts.part_line(figures, part) for part in proposal.parts]
    return "\n".join(one for one in (*parts, sum_of(proposal)) if one)


def tasks_cell(year: YearEnd, figures: DepartmentYear) -> str:
    """The tasks by how they stand, and by which report."""
    return f"Tổng số {cell(texts.tasks_line(figures))}\n{texts.source(year, figures)}"


def findings_cell(figures: DepartmentYear) -> str:
    """What the inspection team found, by how it was mended."""
    return f"Tổng số {cell(texts.findings_line(figures))}"


def points_cell(year: YearEnd, figures: DepartmentYear) -> str:
    """The points, each with its name."""
    line = texts.points_line(year, figures)
    return cell(line) if not figures.points.tasks else cell(f": {line}")
