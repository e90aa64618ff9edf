"""The pages as LibreOffice lays them out."""

import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from core.reports.letter_widths import text_width
from tests.core.word.samples import EVERY, report
from tests.figures import large
from tests.word import needs_soffice, opened, pages, width_of_line

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


@needs_soffice
@pytest.mark.parametrize(
    ("kind", "count"),
    [
        ("report", range(4, 7)),
        ("department_report", range(1, 4)),
        ("framework_plan", range(1, 3)),
        ("all framework plans", range(1, 3)),
        ("inspection_report", range(2, 4)),
        ("reminder_letters", range(1, 2)),
        ("year_end_report", range(3, 4)),
    ],
)
def test_the_national_name_stays_on_one_line_and_pages_are_as_many_as_expected(
    kind, count, tmp_path
):
    shown = pages(EVERY[kind]().content, tmp_path)
    assert len(shown) in count
    (line,) = [line for line in shown[0].splitlines() if "CỘNG HÒA" in line]
    assert NATION in line


@needs_soffice
def test_words_are_as_wide_as_the_rules_take_them_to_be(tmp_path):
    content = report().content
    # A font without some Vietnamese letters borrows them from another one, a little wider.
    right_side = 265  # points: where the national name's half of the letterhead begins
    nation = width_of_line(content, tmp_path, "HÒA", right_side)
    assert text_width(NATION, 13) == pytest.approx(nation, rel=0.05)
    motto = width_of_line(content, tmp_path, "phúc", right_side)
    assert text_width("Độc lập - Tự do - Hạnh phúc", 14) == pytest.approx(motto, rel=0.05)


@needs_soffice
def test_a_report_of_forty_departments_is_numbered_and_its_annex_begins_anew(tmp_path):
    shown = pages(report(large()).content, tmp_path)
    assert 60 < len(shown) < 250
    first_lines = [page.strip().splitlines()[0].strip() for page in shown]
    annex = next(place for place, line in enumerate(first_lines) if line == "Phụ lục")
    assert first_lines[1:annex] == [str(number) for number in range(2, annex + 1)]
    assert first_lines[annex + 1 :] == [str(number) for number in range(2, len(shown) - annex + 1)]
    assert all("Nội dung tồn tại, hạn" in page for page in shown[annex:])
    assert NATION in shown[0]


@pytest.mark.parametrize("kind", ["report", "inspection_report", "year_end_report"])
def test_what_ends_the_signed_part_takes_no_room_so_that_no_empty_page_follows(kind):
    broken = [
        one
        for one in opened(EVERY[kind]().content).paragraphs
        if one._p.pPr is not None and one._p.pPr.find(qn("w:sectPr")) is not None
    ]
    assert [one.text for one in broken] == [""]
    assert broken[0].paragraph_format.line_spacing == Pt(1)
