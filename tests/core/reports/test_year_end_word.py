"""The year's Word document: the screen's own figures, the office's format, no decision in it."""

from io import BytesIO

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Pt

from core.reports.rating import rate
from core.reports.year_end_table import department_rows
from core.reports.year_end_word import year_end_document
from core.texts import year_end as texts
from core.texts import year_end_table as table
from tests.core.reports.test_year_end_excel import numbers
from tests.years import SCALE, department_year, eventful, large, year_end

FONT = "Times New Roman"


def opened(year):
    return Document(BytesIO(year_end_document(year, SCALE, "xã Tùng Ảnh")))


def cells(document, place=1):
    return [cell.text for cell in document.tables[1].rows[place].cells]


def test_every_number_of_the_screen_and_of_the_workbook_stands_in_the_document():
    figures = eventful()
    year = year_end(figures)
    row = cells(opened(year))
    screen = [
        *numbers(texts.tasks_line(figures)),
        *numbers(texts.reports_line(figures)),
        *numbers(texts.difficulties_line(figures)),
        *numbers(texts.findings_line(figures)),
        *numbers(texts.points_line(year, figures)),
    ]
    tasks = row[2].partition("\n(")[0]  # without the round that they are told by
    assert [one for cell in (tasks, *row[3:7]) for one in numbers(cell)] == screen
    (in_excel,) = department_rows(year, SCALE)
    written = [number for cell in (tasks, *row[3:7]) for number in numbers(cell)]
    assert set(in_excel[2:21]) <= set(written)
    proposal = rate(figures, SCALE)
    assert row[7].splitlines()[-1] == texts.sum_line(proposal)
    for part in proposal.parts:
        assert texts.part_line(figures, part) in row[7]
    assert proposal.percent == in_excel[21]
    assert proposal.percent is not None
    assert row[8].splitlines() == [texts.percent(proposal.percent), in_excel[22]]


def test_the_level_is_headed_as_a_proposal_and_the_decision_is_left_to_people():
    document = opened(year_end(eventful()))
    assert cells(document, 0)[8:] == [
        "Mức đề xuất (tham khảo)",
        "Quyết định của người có thẩm quyền",
    ]
    assert not cells(document)[9]
    assert table.file_name(year_end(), "docx").startswith("DU-THAO_")


def test_the_format_is_that_of_an_official_document():
    document = opened(year_end(eventful()))
    (section,) = document.sections
    assert section.orientation == WD_ORIENT.LANDSCAPE
    sizes = (section.page_width, section.page_height)
    assert [round(size.mm) for size in sizes if size] == [297, 210]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(margin.mm) for margin in margins if margin] == [20, 20, 30, 15]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml
    head = document.tables[0].rows[0].cells
    assert head[0].text.strip() == "ỦY BAN NHÂN DÂN\nXÃ TÙNG ẢNH"
    motto = head[1].paragraphs
    assert [one.text for one in motto[:2]] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert [one.runs[0].font.size for one in motto[:2]] == [Pt(13), Pt(14)]
    assert all(one.runs[0].bold for one in motto[:2])
    assert not any(run.underline for one in motto for run in one.runs)
    assert "w:pBdr" in motto[2]._p.xml


def test_all_words_are_in_one_font_whatever_the_script():
    document = opened(year_end(eventful()))
    runs = list(document.element.body.iter(qn("w:r")))
    names = ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")
    fonts = [run.rPr.rFonts for run in runs if run.text]
    assert {font.get(qn(name)) for font in fonts for name in names} == {FONT}


def test_markup_in_a_name_stays_words_and_no_placeholder_is_left():
    document = opened(year_end(department_year(name="<b>A & B</b> {{ x }}")))
    assert cells(document)[1] == "<b>A & B</b> {{ x }}"
    assert "{%" not in document.element.xml


def test_forty_departments_have_a_row_each():
    assert len(opened(large()).tables[1].rows) == 41
