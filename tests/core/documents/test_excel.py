"""The workbook, read with openpyxl: the contents of its cells and their look."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from core.documents.excel.cells import LONGEST, safe
from core.documents.excel.columns import task_table
from core.documents.words import sheets as texts
from core.documents.words.outlook import in_table
from core.documents.words.periods import workbook_file
from core.documents.words.sheets import Heading
from core.figures.figures import Sending
from core.figures.raised import with_raised
from core.figures.words import completion
from core.figures.words.departments import task_details
from core.history.log_lines import FieldChange, Log, LogLine
from core.makers.workbook import round_workbook
from core.reporting.completion import Completion
from models import Verdict
from tests.core.documents.word.samples import QUIET, case
from tests.figures import AS_OF, department, figures, large, mixed, task

NO_LOG = Log((), AS_OF, AS_OF, None)
SHEETS = (texts.TASKS, texts.DEPARTMENTS, texts.LOG)


def read(found, log=NO_LOG):
    """Open the workbook as a viewer shows it, with the values of its sums."""
    return load_workbook(BytesIO(round_workbook(found, log)), data_only=True)


def rows(sheet):
    """Give the rows below the headings, by heading."""
    header, *lines = list(sheet.iter_rows(min_row=3))
    return [{top.value: cell for top, cell in zip(header, line, strict=True)} for line in lines]


def without_total(sheet):
    """Give the rows without the last one, whose sums are our formulas."""
    found = list(sheet.iter_rows())
    return found[:-1] if found[-1][0].value == texts.TOTAL else found


def values(row):
    return {heading: cell.value for heading, cell in row.items()}


def logged(*changes, **more):
    """Give a line of the log."""
    known = {
        "at": AS_OF,
        "who": "Cán bộ Tư pháp",
        "action": "answer confirmed",
        "subject": "answer",
        "subject_ids": (1,),
        "round_key": "2023-Q1",
        "task_code": "1.1",
        "changes": changes,
        "department": "Tư pháp",
    }
    return LogLine(**{**known, **more})


def log(*lines):
    return replace(NO_LOG, lines=lines)


def test_the_same_figures_give_the_same_file():
    assert round_workbook(mixed(), NO_LOG) == round_workbook(mixed(), NO_LOG)


def test_numbers_are_stored_as_numbers_and_days_as_dates():
    found = figures(
        department(
            1,
            "A",
            Sending.ON_TIME,
            task(finish_on=date(2023, 6, 30), files=2),
            task("1.2", percent=Decimal("90.5"), score=None, max_score=None),
            extended_on=date(2023, 3, 20),
        )
    )
    made = read(found, log(logged()))
    one, other = rows(made[texts.TASKS])
    for heading, number in (
        (texts.score_of(2022), 1.5),
        (Heading.MAXIMUM, 3),
        (Heading.PROGRESS, 0.5),
        (Heading.FILES, 2),
        (Heading.SELF, 1.75),
    ):
        assert (one[heading].data_type, one[heading].value) == ("n", number)
    assert one[Heading.PROGRESS].number_format == "0%_0"
    share = other[texts.percent_of(2022)]
    assert (share.value, share.number_format) == (0.905, "0.00%_0")
    (sent,) = rows(made[texts.DEPARTMENTS])[:1]
    (said,) = rows(made[texts.LOG])
    for cell, moment, shown in (
        (one[Heading.FINISH], datetime(2023, 6, 30), "dd/mm/yyyy"),
        (one[Heading.REPORTED], datetime(2023, 3, 16, 17), "hh:mm dd/mm/yyyy"),
        (sent[Heading.SENT], datetime(2023, 3, 15, 15, 20), "hh:mm dd/mm/yyyy"),
        (sent[Heading.EXTENDED], datetime(2023, 3, 20), "dd/mm/yyyy"),
        (said[Heading.AT], datetime(2023, 3, 16, 17), "hh:mm dd/mm/yyyy"),
    ):
        assert (cell.is_date, cell.value, cell.number_format) == (True, moment, shown)


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t=", "\n+", " @", "\r-", "{=", "http://", "mailto:", "'="]
)
def test_text_that_looks_like_a_formula_stays_text(start):
    words = f"{start}1+1"
    said = task(
        result=words,
        title=words,
        reason=words,
        note=words,
        explanation=words,
        difficulty=words,
        documents=(words,),
        shortfall=words,
    )
    found = figures(
        department(1, words, Sending.ON_TIME, said, words=words, submitted_by=words),
        plan_number=words,
    )
    line = logged(FieldChange("result", words, words), who=words, department=words)
    made = load_workbook(BytesIO(round_workbook(found, log(line))))
    cells = [cell for name in SHEETS for row in without_total(made[name]) for cell in row]
    assert all(cell.data_type != "f" and cell.hyperlink is None for cell in cells)
    shown = rows(made[texts.TASKS])[0][Heading.RESULT]
    assert (shown.data_type, str(shown.value).strip()) == ("s", words.strip())
    # Even if a person edits the cell, the program does not read it as a formula.
    acts = words.strip()[0] in "=+-@"
    assert bool(shown.quotePrefix) == acts


def test_forbidden_characters_are_removed_and_text_is_cut_at_the_limit_of_a_cell():
    assert safe("a\x00b\x0bc\ud800d\r\ne") == "abcd\ne"
    assert safe("ạ" * LONGEST) == "ạ" * LONGEST
    assert safe("ạ" * (LONGEST + 1)) == "ạ" * (LONGEST - 1) + "…"
    assert len(safe("😀" * LONGEST).encode("utf-16-le")) <= 2 * LONGEST


def test_odd_letters_do_not_break_a_sheet():
    odd = "Đã xong 😀 \x0b\x00\x1f\ud83d\uffff <b>&amp;</b> _x000D_ \u2028"
    said = task(result=odd, title=odd)
    found = figures(
        department(1, odd, Sending.ON_TIME, said, words=odd, submitted_by=odd), plan_number=odd
    )
    made = read(found, log(logged(FieldChange("result", None, odd), who=odd, department=odd)))
    kept = "Đã xong 😀  <b>&amp;</b> _x000D_ \u2028"
    assert rows(made[texts.TASKS])[0][Heading.RESULT].value == kept
    assert rows(made[texts.DEPARTMENTS])[0][Heading.WORDS].value == kept
    assert rows(made[texts.LOG])[0][Heading.WHO].value == kept


def test_every_sheet_has_a_filter_and_fixed_headings():
    made = read(mixed(), log(logged(), logged()))
    assert tuple(made.sheetnames) == SHEETS
    filters = {sheet.title: sheet.auto_filter.ref for sheet in made}
    assert filters == {texts.TASKS: "A3:U9", texts.DEPARTMENTS: "A3:X7", texts.LOG: "A3:G5"}
    panes = {sheet.title: sheet.freeze_panes for sheet in made}
    assert panes == {texts.TASKS: "C4", texts.DEPARTMENTS: "B4", texts.LOG: "A4"}


def test_each_task_has_a_row_with_its_numbers():
    found = mixed()
    shown = [values(row) for row in rows(read(found)[texts.TASKS])]
    tasks = [(one, each) for one in found.departments for each in one.task_figures]
    assert len(shown) == found.tasks
    for row, (whose, each) in zip(shown, tasks, strict=True):
        assert row[Heading.CODE] == each.code
        assert row[Heading.DEPARTMENT] == whose.name
        assert row[Heading.TITLE] == each.title
        assert row[texts.score_of(2022)] == each.score
        assert row[Heading.MAXIMUM] == each.max_score
        assert row[texts.percent_of(2022)] == (each.percent and float(each.percent / 100))
        assert row[Heading.COMPLETION] == completion.status(each)
        assert row[Heading.SELF] == each.self_score
        assert row[Heading.VERIFIED] == each.verified_score
        assert row[Heading.PROGRESS] == (each.progress / 100 if each.is_reported else None)
        assert row[Heading.FILES] == (each.files if each.is_reported else None)


NUMBERS = {
    Heading.TASKS: "tasks",
    Heading.DONE: "done",
    Heading.UNDER_WAY: "under_way",
    Heading.NOT_BEGUN: "not_begun",
    Heading.OVERDUE: "overdue",
    Heading.WAITING: "waiting",
    Heading.RETURNED: "returned",
    Heading.MENDED: "mended",
    Heading.ADDED: "added_late",
}
POINTS = {
    texts.score_of(2022): "scored_year",
    Heading.SELF: "self_known",
    Heading.VERIFIED: "verified_known",
    Heading.MAXIMUM: "maximum",
}


@pytest.mark.parametrize("found", [mixed(), large(5, 3)], ids=["mixed", "large"])
def test_every_number_of_a_department_is_from_the_figures(found):
    *shown, total = [values(row) for row in rows(read(found)[texts.DEPARTMENTS])]
    for row, whose in zip([*shown, total], [*found.departments, found], strict=True):
        counts = {heading: getattr(whose, name) for heading, name in NUMBERS.items()}
        assert {heading: row[heading] for heading in NUMBERS} == counts
        points = {heading: getattr(whose.points, name) for heading, name in POINTS.items()}
        wanted = points if whose.points.tasks else dict.fromkeys(POINTS)
        assert {heading: row[heading] for heading in POINTS} == wanted
    assert [row[Heading.DAYS] for row in shown] == [d.days_overdue for d in found.departments]
    assert (total[Heading.DEPARTMENT], total[Heading.CASES]) == (texts.TOTAL, len(found.cases))


def test_a_department_without_a_report_has_rows_without_answers():
    found = figures(department(1, "A", Sending.OVERDUE, task(progress=None)))
    made = read(found)
    (said,) = rows(made[texts.TASKS])
    for heading in (Heading.PROGRESS, Heading.RESULT, Heading.FILES, Heading.SELF):
        assert said[heading].value is None
    sent = values(rows(made[texts.DEPARTMENTS])[0])
    assert sent[Heading.SENDING] == "Chưa gửi, quá hạn"
    assert (sent[Heading.SENT], sent[Heading.SENDER], sent[Heading.DAYS]) == (None, None, 2)
    assert "Ngành A: chưa gửi, quá hạn." in made[texts.DEPARTMENTS]["A2"].value


def test_late_and_amended_reports_are_marked_as_such():
    mended = task(is_mended=True, shortfall="Chưa bố trí kinh phí")
    added = task("1.2", is_mended=True, is_added_late=True)
    found = figures(department(1, "A", Sending.ON_TIME, mended, added, is_instead=True))
    made = read(found)
    first, second = [values(row) for row in rows(made[texts.TASKS])]
    assert first[Heading.COMPLETION] == "Không hoàn thành"
    assert first[Heading.SHORTFALL] == "Chưa bố trí kinh phí"
    assert first[Heading.SINCE] == "Đã sửa sau khi gửi"
    assert second[Heading.SINCE] == "Bổ sung sau khi khóa kỳ"
    sender = rows(made[texts.DEPARTMENTS])[0][Heading.SENDER].value
    assert sender == "Cán bộ A (báo cáo thay)"


def test_a_round_without_departments_has_headings():
    made = read(figures())
    assert rows(made[texts.TASKS]) == []
    (total,) = [values(row) for row in rows(made[texts.DEPARTMENTS])][-1:]
    assert total[Heading.TASKS] == 0
    assert "chưa có gì được ghi" in made[texts.LOG]["A2"].value


def test_one_departments_workbook_has_nothing_of_the_others():
    made = read(mixed().only(4))
    cells = [cell.value for name in SHEETS for row in without_total(made[name]) for cell in row]
    assert "Địa chính – Xây dựng" in cells
    assert not any("Tư pháp" in str(value) for value in cells)
    assert len(rows(made[texts.TASKS])) == 1


def test_a_shortened_log_says_so():
    cut = replace(log(logged()), cut_at=5000)
    assert "Chỉ gồm 5.000 lượt ghi mới nhất" in read(mixed(), cut)[texts.LOG]["A2"].value
    whole = read(mixed(), log(logged(FieldChange("progress", 50, 100))))[texts.LOG]
    assert "Chỉ gồm" not in whole["A2"].value
    shown = values(rows(whole)[0])
    assert (shown[Heading.ROUND], shown[Heading.TASK]) == ("quý I/2023", "1.1")
    assert shown[Heading.CHANGES] == "Mức độ: 50% → 100%"


def rules(sheet):
    """Give words → (fill, font colour) of the rules that colour cells with these words."""
    found = {}
    for ranges in sheet.conditional_formatting:
        for rule in ranges.rules:
            if rule.operator == "equal":
                look = rule.dxf
                words = rule.formula[0].strip('"')
                found[words] = (look.fill.bgColor.rgb, look.font.color.rgb)
    return found


def brightness(colour):
    """Give the relative luminance as defined by WCAG 2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (2, 4, 6)]
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return sum(one * part for one, part in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def test_states_are_coloured_and_readable():
    made = read(mixed())
    tasks, departments = rules(made[texts.TASKS]), rules(made[texts.DEPARTMENTS])
    late = {Completion.UNDER_WAY_LATE, Completion.NOT_BEGUN_LATE}
    finished = {Completion.DONE, Completion.DONE_LATE}
    assert {completion.word(one) for one in late | finished} <= set(tasks)
    assert {texts.verdict(one) for one in Verdict} | {completion.not_done()} <= set(tasks)
    sendings = {Sending.ON_TIME, Sending.LATE, Sending.OVERDUE}
    assert {texts.sending(one) for one in sendings} == set(departments)
    for fill, letters in (*tasks.values(), *departments.values()):
        light, dark = sorted((brightness(fill), brightness(letters)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5
    assert len({tasks[completion.word(one)] for one in (*finished, *late)}) == 3


@pytest.mark.parametrize(
    ("key", "department_name", "file_name"),
    [
        ("2023-Q1", None, "TONG-HOP_Quy-I-2023.xlsx"),
        ("2023-Q1", "Văn hoá – LĐTĐ&XH", "TONG-HOP_Van-hoa-LDTD-XH_Quy-I-2023.xlsx"),
        ("2023-Q2", None, "TONG-HOP_Quy-II-va-6-thang-2023.xlsx"),
        ("2023-Q4", None, "TONG-HOP_Quy-IV-va-ca-nam-2023.xlsx"),
    ],
)
def test_the_file_is_named_after_its_round(key, department_name, file_name):
    assert workbook_file(key, department_name) == file_name


def test_the_criterion_has_a_column_if_any_task_has_one():
    one, two = task("1.1", 100, criterion_code="1.10"), task("1.2", 50)
    made = read(figures(department(1, "Tư pháp", Sending.ON_TIME, one, two)))
    sheet = made[texts.TASKS]
    assert [cell.value for cell in sheet[3]][2:4] == [Heading.TITLE, "Mã tiêu chí"]
    assert [row["Mã tiêu chí"].value for row in rows(sheet)] == ["1.10", None]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C4", "A3:V5")
    bare = read(figures(department(1, "Tư pháp", Sending.ON_TIME, two)))[texts.TASKS]
    assert "Mã tiêu chí" not in [cell.value for cell in bare[3]]


def test_a_difficulty_raised_outside_a_report_is_in_the_workbook_the_annex_and_the_chat():
    one = task("1.2", 50)
    raised = case(task_id=one.task_id, words="«Thiếu máy quét»", proposal="")
    found = replace(figures(department(1, "A", Sending.ON_TIME, one)), cases=(raised,))
    (row,) = task_table(found).rows
    assert row[1].difficulty == "«Thiếu máy quét»"
    assert in_table(one, found, QUIET) == "«Thiếu máy quét»"
    details = [str(line) for line in task_details(with_raised(one, found), 2022)]
    assert "<b>Khó khăn, vướng mắc:</b> «Thiếu máy quét»" in details


def test_a_difficulty_in_a_report_replaces_one_that_was_raised():
    one = task("1.2", 50, difficulty="«Thiếu người»")
    found = replace(
        figures(department(1, "A", Sending.ON_TIME, one)), cases=(case(task_id=one.task_id),)
    )
    (row,) = task_table(found).rows
    assert row[1].difficulty == "«Thiếu người»"
