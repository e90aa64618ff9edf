"""What must stay together on a page is marked in the file, so that Word obeys it too."""

import pytest
from docx.oxml.ns import qn
from docx.table import Table

from tests.core.documents.word.samples import EVERY, framework, plan_of, planned
from tests.word import opened, shape, tables, with_style

FRAMEWORKS = ("framework_plan", "all framework plans")


def keeps(table: Table, row: int) -> bool:
    return all(shape(one).keeps_with_next for one in of_row(table, row))


def of_row(table: Table, row: int):
    return [one for cell in table.rows[row].cells for one in cell.paragraphs]


def is_whole(table: Table, row: int) -> bool:
    return table.rows[row]._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None


@pytest.mark.parametrize("kind", EVERY)
def test_the_text_ends_on_the_page_of_the_signature(kind):
    document = opened(EVERY[kind]().content)
    (_, signature), _ = tables(document)
    assert all(is_whole(signature, row) for row in range(len(signature.rows)))
    (last,) = with_style(document, "KetThuc")
    assert shape(last).keeps_with_next
    assert last.paragraph_format.keep_together
    if kind not in FRAMEWORKS:
        before = [one for one in document.paragraphs if one.text.strip()]
        place = next(place for place, one in enumerate(before) if one._p is last._p)
        assert before[place - 1].paragraph_format.keep_with_next


@pytest.mark.parametrize("kind", FRAMEWORKS)
def test_the_closing_of_a_framework_plan_is_the_tables_last_row_and_keeps_the_row_above(kind):
    document = opened(EVERY[kind]().content)
    (_, signature), (listed,) = tables(document)
    (closing,) = with_style(document, "KetThuc")
    assert closing._p.getparent() is listed.rows[-1].cells[0]._tc
    assert listed.rows[-1].cells[0].tables[0]._tbl is signature._tbl
    assert is_whole(listed, -1)
    assert keeps(listed, -2)


@pytest.mark.parametrize("kind", EVERY)
def test_a_lead_in_stays_with_what_follows(kind):
    document = opened(EVERY[kind]().content)
    led = [one for one in document.paragraphs if one.text.rstrip().endswith(":")]
    assert all(shape(one).keeps_with_next for one in led)
    _, lists = tables(document)
    assert all(keeps(one, 0) for one in lists)


def test_a_long_solution_can_continue_on_the_next_page():
    long = plan_of(solution="Tổ chức rà soát, niêm yết thủ tục hành chính. " * 80)
    document = opened(framework(planned(long, plan_of("Công an"), is_of_all=True)).content)
    _, (listed,) = tables(document)
    assert [is_whole(listed, row) for row in range(6)] == [True, True, False, True, True, True]


def test_a_departments_heading_stays_with_its_first_row():
    document = opened(EVERY["all framework plans"]().content)
    groups = with_style(document, "BangNhom")
    assert groups
    assert all(shape(one).keeps_with_next for one in groups)
