"""The pages as LibreOffice lays them out, all documents in one run."""

import re

import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from core.documents.letter_widths import text_width
from tests.core.documents.word.samples import EVERY, report
from tests.figures import large
from tests.word import needs_soffice, opened, pages, width_of_line

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
HEADING = re.compile(r"([IVX]+|\d+)\. ")
LARGE = "report of forty departments"


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    made = {kind: make().content for kind, make in EVERY.items()}
    made[LARGE] = report(large()).content
    return pages(made, tmp_path_factory.mktemp("pages"))


def lines_of(page: str) -> list[str]:
    """Give a page's lines without the page number."""
    lines = [line.strip() for line in page.splitlines() if line.strip()]
    return lines[1:] if lines and lines[0].isdigit() else lines


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
def test_the_national_name_is_on_one_line_and_the_number_of_pages_is_as_expected(
    kind, count, shown
):
    assert len(shown[kind]) in count
    (line,) = [line for line in shown[kind][0].splitlines() if "CỘNG HÒA" in line]
    assert NATION in line


@needs_soffice
@pytest.mark.parametrize("kind", [*EVERY, LARGE])
def test_no_page_ends_with_a_heading_or_a_lead_in(kind, shown):
    for page in shown[kind]:
        last = lines_of(page)[-1]
        assert not HEADING.match(last), last
        assert not last.endswith(":"), last


@needs_soffice
@pytest.mark.parametrize("kind", [*EVERY, LARGE])
def test_a_signature_is_on_one_page_below_some_text(kind, shown):
    (page,) = [lines_of(one) for one in shown[kind] if "Nơi nhận:" in one]
    place = next(place for place, line in enumerate(page) if line.startswith("Nơi nhận:"))
    assert place > 0
    assert any(line.endswith("./.") for line in page[:place])
    assert any(line.startswith("- Lưu: VT") for line in page[place:])


@needs_soffice
def test_words_are_as_wide_as_the_rules_assume(tmp_path):
    content = report().content
    # A font without some Vietnamese letters borrows them, slightly wider, from another font.
    right_side = 265  # points: the left edge of the national name's half of the letterhead
    nation = width_of_line(content, tmp_path, "HÒA", right_side)
    assert text_width(NATION, 13) == pytest.approx(nation, rel=0.05)
    motto = width_of_line(content, tmp_path, "phúc", right_side)
    assert text_width("Độc lập - Tự do - Hạnh phúc", 14) == pytest.approx(motto, rel=0.05)


@needs_soffice
def test_a_report_of_forty_departments_is_numbered_and_its_annex_has_its_own_numbers(shown):
    every = shown[LARGE]
    assert 60 < len(every) < 250
    first_lines = [page.strip().splitlines()[0].strip() for page in every]
    annex = next(place for place, line in enumerate(first_lines) if line == "Phụ lục")
    assert first_lines[1:annex] == [str(number) for number in range(2, annex + 1)]
    assert first_lines[annex + 1 :] == [str(number) for number in range(2, len(every) - annex + 1)]
    assert all(re.search(r"^ *TT\b", page, re.MULTILINE) for page in every[annex:])
    assert NATION in every[0]


@pytest.mark.parametrize("kind", ["report", "inspection_report", "year_end_report"])
def test_the_end_of_the_signed_part_causes_no_empty_page(kind):
    broken = [
        one
        for one in opened(EVERY[kind]().content).paragraphs
        if one._p.pPr is not None and one._p.pPr.find(qn("w:sectPr")) is not None
    ]
    assert [one.text for one in broken] == [""]
    assert broken[0].paragraph_format.line_spacing == Pt(1)
