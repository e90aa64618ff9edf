# ruff: noqa: E501 - a table's row a line
"""The code of the criterion that scores a task: read from a table, stored, compared."""

from dataclasses import replace

import pytest
from docx import Document
from sqlalchemy import select

from bot.commands.plan import print_difference
from core.calendar.working_days import WorkingCalendar
from core.plan.columns import criterion_code
from core.plan.document import TASK_FIELDS
from core.plan.json_form import to_json_data
from core.plan.reader import read_plan
from core.plan.toml_form import from_toml, to_toml
from core.plan.words.task_fields import BELOW_TITLE, NAMES
from models import Task
from tests.core.plan.reading import REAL_PLAN, read_text, read_word, rows
from tests.core.plan.word_samples import saved
from tests.office import BUTTONS, PLAN, Office

HEADER = "UBND XÃ BÌNH AN\nSố: 1/KH-UBND\nBình An, ngày 02/02/2024\nKẾ HOẠCH KHẮC PHỤC HẠN CHẾ NĂM 2023\n\n"


def table(*lines):
    ruled = [lines[0], "|--" * (lines[0].count("|") - 1) + "|", *lines[1:]]
    return read_text(HEADER + "\n".join(ruled) + "\n")


def codes(plan):
    return [task.criterion_code for part in plan.departments for task in part.tasks]


@pytest.mark.parametrize(
    "heading",
    ["Tiêu chí", "Mã tiêu chí", "Tiêu chí chấm điểm", "MÃ TIÊU CHÍ", "Tiêu chí thành phần"],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_column_of_codes_beside_the_tasks_is_read(heading, is_first):
    def line(number, content, code):
        middle = (code, content) if is_first else (content, code)
        return "| " + " | ".join((number, *middle, "Tư pháp", "1/2")) + " |"

    plan = table(
        line("TT", "Nội dung", heading).replace("Tư pháp | 1/2", "Ngành | Điểm"),
        line("1", "Rà soát văn bản", "1.2.3"),
        line("2", "Hộ tịch", ""),
        line("3", "Hòa giải", "Tiêu chí II.4."),
    )
    assert codes(plan) == ["1.2.3", None, "II.4"]
    assert rows(plan) == [
        ("1.1", "Tư pháp", "Rà soát văn bản", "1/2", None),
        ("1.2", "Tư pháp", "Hộ tịch", "1/2", None),
        ("1.3", "Tư pháp", "Hòa giải", "1/2", None),
    ]


def test_criteria_in_words_are_the_tasks_if_there_is_no_other_column():
    plan = table("| TT | Tiêu chí | Ngành |", "| 1 | Rà soát văn bản | Tư pháp |")
    assert (codes(plan), rows(plan)[0][2]) == ([None], "Rà soát văn bản")


def test_criteria_in_words_beside_the_tasks_become_notes():
    plan = table(
        "| TT | Nội dung | Tiêu chí | Ngành |",
        "| 1 | Rà soát văn bản | 1.2.3 | Tư pháp |",
        "| 2 | Hộ tịch | Cải cách thể chế | Tư pháp |",
    )
    assert codes(plan) == [None, None]
    assert [row[4] for row in rows(plan)] == ["Tiêu chí: 1.2.3", "Tiêu chí: Cải cách thể chế"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1.2.3", "1.2.3"),
        ("CCHC-03", "CCHC-03"),
        ("1.2.3; 1.2.4", "1.2.3; 1.2.4"),
        ("1.1\n2.1", "1.1; 2.1"),
        ("1,5", None),  # points
        ("3đ", None),
        ("1.2.3 hoặc khác", None),
        ("–", None),
    ],
)
def test_a_cell_is_read_as_codes_only_if_it_contains_nothing_else(words, expected):
    assert criterion_code(words) == expected


def merged_plan():
    document = Document()
    for line in HEADER.splitlines():
        document.add_paragraph(line)
    lines = (
        ("TT", "Nội dung", "Mã tiêu chí", "Đơn vị chủ trì"),
        ("1", "Rà soát văn bản", "1.2.3", "Tư pháp"),
        ("2", "Hộ tịch", "", "Tư pháp"),
        ("3", "Hòa giải ở cơ sở", "2.1", "Tư pháp"),
        ("", "", "2.2", ""),
    )
    grid = document.add_table(rows=len(lines), cols=4)
    for row, words in enumerate(lines):
        for column, cell in enumerate(words):
            grid.cell(row, column).text = cell
    grid.cell(1, 2).merge(grid.cell(2, 2))
    for column in (0, 1, 3):
        grid.cell(3, column).merge(grid.cell(4, column))
    return read_word(saved(document))


def test_one_criterion_can_have_several_tasks_and_one_task_several_criteria():
    plan = merged_plan()
    assert [row[2] for row in rows(plan)] == ["Rà soát văn bản", "Hộ tịch", "Hòa giải ở cơ sở"]
    assert codes(plan) == ["1.2.3", "1.2.3", "2.1; 2.2"]


def test_both_forms_of_output_keep_the_code():
    plan = merged_plan()
    assert from_toml(to_toml(plan).encode(), "x.toml") == plan
    (department,) = to_json_data(plan)["departments"]
    assert [task["criterion_code"] for task in department["tasks"]] == codes(plan)


def test_the_real_plan_has_no_codes():
    assert set(codes(read_plan(REAL_PLAN))) == {None}
    assert "criterion" not in to_toml(read_plan(REAL_PLAN))


async def test_an_import_compares_and_updates_the_code(tmp_path, capsys):
    office = await Office.open(tmp_path, BUTTONS)
    plan = read_plan(PLAN)
    first = plan.departments[0]
    tasks = (replace(first.tasks[0], criterion_code="1.2.3"), *first.tasks[1:])
    coded = replace(plan, departments=(replace(first, tasks=tasks), *plan.departments[1:]))
    difference = await office.load_plan(coded, 2023)
    print_difference(difference, WorkingCalendar())
    assert "~ Tư pháp · 1.1 mã tiêu chí: “trống” → “1.2.3”" in capsys.readouterr().out
    async with office.database.reading() as session:
        known = await session.scalars(select(Task.criterion_code).order_by(Task.position))
        assert list(known)[:2] == ["1.2.3", None]
    assert (await office.load_plan(coded, 2023)).is_empty
    await office.close()


def test_every_fact_shown_below_a_title_is_a_task_field_with_a_name():
    assert BELOW_TITLE.keys() <= NAMES.keys() <= set(TASK_FIELDS)
