"""Reads every number from the Word reports of a round."""

import re
from collections.abc import Iterator
from decimal import Decimal

from docx.document import Document

from core.documents.word.committee import CommitteeReport
from core.documents.word.department import DepartmentReport
from core.documents.word.kinds import write
from core.documents.words.frame import each_task_in_annex, letter
from core.documents.words.results import heading, task_title
from core.figures.figures import DepartmentFigures, Figures
from core.settings.documents import TemplateSettings
from tests.core.figures.facts import Facts, added, agreed, read_any, searched
from tests.word import opened, style_of, tables

PART, SECTION, TASK, TEXT = "MucLaMa", "MucSo", "MucChu", "VanBan"
_AMONG = (
    "[; ][trong đó ][{overdue?} nội dung quá hạn][, ]"
    "[{not done?} nội dung được xác định không hoàn thành]"
)
_WORD_POINTS = (
    "Điểm của {scored tasks} nội dung có chấm điểm: năm {_} đạt {scored year}/{maximum} điểm"
    "[; tự đánh giá {self} điểm][ (đã chấm {self scored}/{scored tasks} nội dung)]"
    "[; thẩm định {verified} điểm][ (đã chấm {verified count}/{scored tasks} nội dung)]."
)
_WORD_FIRST = (
    (
        "Cả {departments} ngành đã gửi báo cáo[, đúng hạn]"
        "[; trong đó {late reports?} ngành gửi quá hạn]."
    ),
    "Chưa có ngành nào gửi báo cáo ({departments} ngành phải gửi).",
    (
        "Đã có {submitted}/{departments} ngành gửi báo cáo[ (trong đó {late reports?} ngành gửi "
        "quá hạn)]; chưa gửi {missing reports}"
    ),
    (
        "Trong tổng số {tasks} nội dung: [hoàn thành {done?} nội dung][; ][đang thực hiện "
        "{under way?} nội dung][; ][chưa thực hiện {not begun?} nội dung]"
        "[ (kể cả {never told?} nội dung chưa có báo cáo)]"
        f"[; không có nội dung quá hạn]{_AMONG}."
    ),
    _WORD_POINTS,
    "Về thẩm định kết quả: {returned?} nội dung chưa được chấp nhận, phải hoàn thiện.",
    (
        "{carried} nội dung của {_} ngành chưa có báo cáo kỳ này, kết quả nêu tại báo cáo này "
        "tính theo báo cáo gần nhất."
    ),
    (
        "{carried} nội dung của … chưa có báo cáo kỳ này, kết quả nêu tại báo cáo này tính theo "
        "báo cáo gần nhất."
    ),
    "Trong kỳ không có ngành nào phải gửi báo cáo.",
    each_task_in_annex(),
)
_NAMES = re.compile(r" ngành(?:: | \()")  # the departments' names, or where they are listed
_WORD_CHANGE = (
    "số nội dung hoàn thành {change of done:change}[; điểm tự đánh giá {change of self:change}]"
    "[; điểm thẩm định {change of verified:change}]."
)
_SENT = (
    "[ Báo cáo của [ngành][đơn vị] gửi ngày {sent on:day}, [đúng hạn][trong thời hạn được gia hạn "
    "đến ngày {extended:day}][quá hạn {days} ngày làm việc].]"
)
_ALIKE = (
    ("đã hoàn thành", "done"),
    ("đang thực hiện", "under way"),
    ("chưa thực hiện", "not begun"),
)
_WORD_DEPARTMENT = (
    (
        "chưa gửi báo cáo kỳ này[, quá hạn {days?} ngày làm việc] ([hạn đã gia hạn đến ngày "
        "{extended:day}][hạn ngày {due:day}])[; {tasks} nội dung chưa có kết quả báo cáo:][.]"
    ),
    (
        "Trong {tasks} nội dung được giao, [ngành][đơn vị] [đã hoàn thành {done?} nội dung][, ]"
        "[đang thực hiện {under way?} nội dung][, ][chưa thực hiện {not begun?} nội dung]"
        f"{_AMONG}.{_SENT}"
    ),
    *(
        template
        for words, what in _ALIKE
        for template in (
            (
                f"Trong {{tasks}} nội dung được giao, [ngành][đơn vị] {words} cả {{{what}}} nội "
                f"dung{_AMONG}.{_SENT}"
            ),
            f"[Ngành][Đơn vị] được giao {{tasks}} nội dung, {words}{_AMONG}.{_SENT}",
        )
    ),
    _WORD_POINTS,
    ("Có {returned} nội dung chưa được chấp nhận khi thẩm định, [ngành][đơn vị] phải hoàn thiện."),
)
_TASK = (
    "mức độ {progress}%",
    "thời gian hoàn thành theo khung kế hoạch: ngày {finish:day}",
    "{files} tệp gửi kèm",
    (
        "Kết quả chấm điểm: [năm {_} đạt [{score}][–]/{task maximum} điểm][; ]"
        "[tự đánh giá {self score} điểm][; ][thẩm định {verified score} điểm]."
    ),
    "năm {_} đạt {percent}%",
)
Line = tuple[str, str]  # style and words


def lines_of(document: Document) -> list[Line]:
    """Give the paragraphs of the text, without those of tables."""
    return [(style_of(one).style_id, one.text) for one in document.paragraphs]


def part_of(lines: list[Line], number: str) -> list[Line]:
    """Give the text of a part: I, II, …"""
    every = [place for place, (style, _) in enumerate(lines) if style in {PART, "KetThuc"}]
    start = next(place for place in every if lines[place][1].startswith(f"{number}. "))
    return lines[start + 1 : next(place for place in every if place > start)]


def from_word(text: CommitteeReport, figures: Figures) -> Facts:
    """Read the commune's report: the second part, and a number of the fifth."""
    document = opened(write(text, TemplateSettings()).content)
    first, *sections = _sections(part_of(lines_of(document), "II"))
    found: Facts = {("", what): Decimal() for what in ("late reports", "returned")}
    for _, line in first[1:]:
        _, is_change, change = line.partition(", trong các nội dung đã báo cáo kỳ này, ")
        if is_change:
            found = agreed(found, read_any("", (_WORD_CHANGE,), change))
        else:
            found |= read_any("", _WORD_FIRST, _NAMES.split(line)[0])
    for _, what in _ALIKE:
        found.setdefault(("", what), Decimal())  # zeros are not written
    found = _with_scored("", found)
    has_all = first[1][1].startswith("Cả ")
    known = found.setdefault(("", "departments"), Decimal()), Decimal()
    found.setdefault(("", "submitted"), known[0 if has_all else 1])
    found.setdefault(("", "missing reports"), known[1 if has_all else 0])
    for what in ("never told", "carried"):
        found.setdefault(("", what), Decimal())
    found["", "unreported"] = added(found["", "never told"], found["", "carried"])
    for one, section in zip(figures.departments, sections, strict=True):
        assert heading(one) in section[0][1]
        found = agreed(found, _from_department(one, section[1:]))
    for _, line in part_of(lines_of(document), "V"):
        found |= searched("", "giải quyết {cases} khó khăn", line)
    return found


def from_departments_word(text: DepartmentReport, one: DepartmentFigures) -> Facts:
    """Read the first part of a department's own report."""
    document = opened(write(text, TemplateSettings()).content)
    return _from_department(one, part_of(lines_of(document), "I"))


def _sections(lines: list[Line]) -> list[list[Line]]:
    starts = [place for place, (style, _) in enumerate(lines) if style == SECTION]
    return [lines[a:b] for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _from_department(one: DepartmentFigures, lines: list[Line]) -> Facts:
    first = next((n for n, (_, words) in enumerate(lines) if words.startswith("a) ")), len(lines))
    own = next((n for n, (_, words) in enumerate(lines) if words.startswith("Ý kiến")), first)
    found: Facts = {(one.name, what): Decimal() for what in ("returned",)}
    for _, line in lines[: min(first, own)]:
        words = line[line.index("chưa gửi báo") :] if "chưa gửi báo cáo kỳ này" in line else line
        words = re.sub(r"^Kết quả gần nhất \(.*?\): ", "", words)
        found |= read_any(one.name, _WORD_DEPARTMENT, words)
        if "được giao" in line:
            found |= _rest(one.name, found, line)
    return agreed(_with_scored(one.name, found), _from_tasks(one, lines[first:]))


def _rest(name: str, found: Facts, line: str) -> Facts:
    """Read a sentence about tasks that all have the same state."""
    return {
        (name, what): found[name, "tasks"] if f" {words}" in line else Decimal()
        for words, what in _ALIKE
        if (name, what) not in found
    }


def _with_scored(whose: str, found: Facts) -> Facts:
    """Add the number of scored tasks if it is all or none."""
    for what, count in (("self", "self scored"), ("verified", "verified count")):
        if (whose, "scored tasks") in found:
            all_of_them = found[whose, "scored tasks"]
            found.setdefault((whose, count), all_of_them if (whose, what) in found else Decimal())
    return found


def _from_tasks(one: DepartmentFigures, lines: list[Line]) -> Facts:
    found: Facts = {}
    titles = {
        f"{letter(place)}) {task_title(task)}": task.code
        for place, task in enumerate(one.task_figures)
    }
    code = ""
    for style, words in lines:
        if words in titles and style in {TASK, TEXT}:
            code = titles[words]
            continue
        for template in _TASK:
            found = agreed(found, searched(code, template, words))
    return found


def from_annex(text: CommitteeReport, figures: Figures) -> Facts:
    """Read the table of the report's annex."""
    document = opened(write(text, TemplateSettings()).content)
    _, (table,) = tables(document)
    # Names that keep together are joined by a blank that does not break.
    rows = [
        ["\n".join(one.text for one in cell.p_lst).replace("\u00a0", " ") for cell in row.tc_lst]
        for row in table._tbl.tr_lst[1:]
    ]
    found: Facts = {("", "tasks"): Decimal(len(rows))}
    every = [(one, task) for one in figures.departments for task in one.task_figures]
    for number, (row, (one, task)) in enumerate(zip(rows, every, strict=True), start=1):
        assert row[:3] == [str(number), task.title, one.name]
        for template, cell in _cells(row):
            found |= searched(task.code, template, cell)
    return found


def _cells(row: list[str]) -> Iterator[tuple[str, str]]:
    yield "[{score}][–]/{task maximum}", row[3]
    yield "{percent}%", row[3]
    yield "{files} tệp gửi kèm", row[5]
    yield "([báo cáo ]{progress}%", row[6]
    yield "{self score}", row[7]
