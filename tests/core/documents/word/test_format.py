"""Nghị định 30/2020/NĐ-CP, Phụ lục I, row by row (DOMAIN §6), for every kind of document."""

import unicodedata
from datetime import date

import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.section import Section

from core.documents.letter_widths import text_width
from tests.core.documents.word.samples import EVERY, drafting, report
from tests.word import (
    SLOTS,
    Looks,
    border_of,
    fonts,
    found,
    looks,
    opened,
    paragraphs,
    shape,
    tables,
    text_of,
    width_of_rule,
    with_style,
)

ISSUED = ("report", "reminder_letters")  # issued by the People's Committee, with a number
TITLED = tuple(name for name in EVERY if name != "reminder_letters")
LANDSCAPE = ("framework_plan", "all framework plans")
ANNEXED = ("report", "inspection_report", "year_end_report")
SIZES = {2, 6, 11, 12, 13, 14}  # 2 and 6 are the sizes of paragraphs for a rule and for a gap
NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"

_MADE: dict[str, Document] = {}


@pytest.fixture(params=EVERY)
def kind(request):
    return request.param


@pytest.fixture
def document(kind):
    return made(kind)


def made(kind: str) -> Document:
    if kind not in _MADE:
        _MADE[kind] = opened(EVERY[kind]().content)
    return _MADE[kind]


def of_kinds(*names: str):
    return pytest.mark.parametrize("kind", names, indirect=True)


def cm(length: int | None) -> float:
    assert length is not None
    return round(length / 360000, 2)


def test_every_letter_is_black_composed_and_times_new_roman_for_all_scripts(document):
    runs = [(one, run) for one in paragraphs(document) for run in one.runs]
    assert len(runs) > 30
    for paragraph, run in runs:
        assert fonts(document, paragraph, run) == dict.fromkeys(SLOTS, "Times New Roman"), run.text
        assert looks(paragraph, run).size in SIZES
        assert run.font.color.rgb is None
        assert run.font.underline is None
        assert unicodedata.is_normalized("NFC", run.text)


def test_the_page_is_a4_with_the_decrees_margins(document, kind):
    for section in document.sections:
        is_wide = section.orientation == WD_ORIENT.LANDSCAPE
        size = cm(section.page_width), cm(section.page_height)
        assert size == ((29.7, 21.0) if is_wide else (21.0, 29.7))
        assert [cm(section.top_margin), cm(section.bottom_margin)] == [2.0, 2.0]
        assert [cm(section.left_margin), cm(section.right_margin)] == [3.0, 1.5]
    assert (document.sections[0].orientation == WD_ORIENT.LANDSCAPE) == (kind in LANDSCAPE)


def test_pages_are_numbered_in_the_top_margin_from_the_second_page_on(document):
    for section in document.sections:
        assert page_fields(section) == ["begin", "PAGE", "separate", "end"]
        (number,) = section.header.paragraphs
        assert shape(number).align == ALIGN.CENTER
        assert looks(number).size in {13, 14}
        assert section.header_distance is not None
        assert section.top_margin is not None
        assert section.header_distance < section.top_margin
        assert section.different_first_page_header_footer
        assert [one.text for one in section.first_page_header.paragraphs] == [""]
        assert not section.first_page_header.is_linked_to_previous


def page_fields(section: Section) -> list[str | None]:
    marks = section.header._element.iter(qn("w:fldChar"), qn("w:instrText"))
    return [one.text or one.get(qn("w:fldCharType")) for one in marks]


def test_the_national_name_is_in_bold_capitals_of_13_points_on_one_line(document):
    (nation,) = with_style(document, "QuocHieu")
    assert nation.text == NATION
    assert looks(nation) == Looks(13, is_bold=True, is_italic=False)
    cell = nation._p.getparent()
    width = float(cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").get(qn("w:w"))) / 20
    assert text_width(NATION, 13) < width


def test_the_motto_is_bold_in_14_points_with_a_rule_of_its_length(document):
    motto = found(document, MOTTO)
    assert looks(motto) == Looks(14, is_bold=True, is_italic=False)
    (rule,) = with_style(document, "RuleFull")
    assert rule._p.getprevious() is motto._p
    assert border_of(rule).get(qn("w:val")) == "single"
    assert width_of_rule(document, rule) == pytest.approx(text_width(MOTTO, 14), abs=1)


def test_the_issuing_body_is_in_bold_capitals_with_a_shorter_rule(document):
    lines = with_style(document, "CoQuan")
    for line in lines:
        assert looks(line) == Looks(13, is_bold=True, is_italic=False)
        assert line.text == line.text.upper()
    (rule,) = with_style(document, "RulePart")
    assert border_of(rule) is not None
    part = width_of_rule(document, rule) / text_width(lines[-1].text, 13)
    assert 1 / 3 <= part <= 1 / 2


def test_the_letterhead_is_a_table_without_borders(document):
    (head, signature), _ = tables(document)
    assert NATION in head.cell(0, 1).text
    assert "Nơi nhận:" in signature.cell(0, 0).text
    for table in (head, signature):
        assert list(table._tbl.iter(qn("w:tblBorders"), qn("w:tcBorders"))) == []


@of_kinds(*ISSUED)
def test_the_number_is_left_blank_for_the_clerk(document, kind):
    symbol = "UBND-NV" if kind == "reminder_letters" else "BC-UBND"
    number = found(document, "Số: ")
    assert number.text == f"Số:      /{symbol}"
    assert looks(number) == Looks(13, is_bold=False, is_italic=False)
    lines = [one.text for one in with_style(document, "CoQuan")]
    assert lines == ["ỦY BAN NHÂN DÂN", "XÃ TÙNG ẢNH"]


@of_kinds(*(name for name in EVERY if name not in ISSUED))
def test_a_document_that_stays_in_the_commune_has_no_number(document):
    assert "Số:" not in text_of(document)
    assert "/BC-UBND" not in text_of(document)
    (above,) = with_style(document, "CoQuanChuQuan")
    assert above.text == "UBND XÃ TÙNG ẢNH"
    assert looks(above) == Looks(13, is_bold=False, is_italic=False)


def test_place_and_date_are_italic_with_the_day_left_blank(document):
    (line,) = with_style(document, "DiaDanh")
    assert line.text == "Tùng Ảnh, ngày      tháng 3 năm 2023"
    assert looks(line) == Looks(14, is_bold=False, is_italic=True)


@pytest.mark.parametrize(
    ("day", "said"),
    [(date(2023, 2, 1), "tháng 02 năm 2023"), (date(2023, 12, 1), "tháng 12 năm 2023")],
)
def test_only_january_and_february_have_a_leading_zero(day, said):
    assert drafting(day=day).place_and_date == f"Tùng Ảnh, ngày      {said}"


@of_kinds(*TITLED)
def test_the_kind_and_the_subject_are_bold_in_14_points_with_a_rule_below(document):
    (name,) = with_style(document, "TenLoai")
    assert name.text == name.text.upper()
    subject = with_style(document, "TrichYeu")
    for line in (name, *subject):
        assert looks(line) == Looks(14, is_bold=True, is_italic=False)
        assert shape(line).align == ALIGN.CENTER
    (rule,) = with_style(document, "RuleTitle")
    assert border_of(rule) is not None
    assert rule._p.getprevious() is subject[-1]._p
    assert 1 / 3 <= width_of_rule(document, rule) / text_width(subject[-1].text, 14) <= 1 / 2


def test_legal_bases_are_italic_lines_with_the_punctuation_of_a_list():
    more = ("Căn cứ Luật Tổ chức chính quyền địa phương", "Căn cứ Quyết định số 1/QĐ;")
    document = opened(report(legal_bases=more).content)
    bases = with_style(document, "CanCu")
    assert [one.text for one in bases[:2]] == [
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Căn cứ Quyết định số 1/QĐ;",
    ]
    assert bases[-1].text.startswith("Căn cứ Kế hoạch số 12/KH-UBND ngày 02/02/2023 của Ủy ban")
    assert bases[-1].text.endswith("của xã Tùng Anh năm 2022.")
    assert all(looks(one) == Looks(14, is_bold=False, is_italic=True) for one in bases)


@of_kinds(*(name for name in EVERY if name not in LANDSCAPE))
def test_the_body_is_justified_in_14_points_with_indented_first_lines(document):
    body = [*with_style(document, "VanBan"), *with_style(document, "KetThuc")]
    assert len(body) > 4
    for one in body:
        stands = shape(one)
        assert stands.align == ALIGN.JUSTIFY
        assert (stands.indent, stands.spacing) == (1.27, 1.15)
        assert stands.between >= 6
        assert stands.is_widow_controlled
        assert looks(one) == Looks(14, is_bold=False, is_italic=False)


@of_kinds("report", "department_report", "inspection_report")
def test_headings_have_the_decrees_three_levels_and_stay_with_their_text(document):
    roman, number = with_style(document, "MucLaMa"), with_style(document, "MucSo")
    letter = with_style(document, "MucChu")
    assert [one.text.split(".")[0] for one in roman] == ["I", "II", "III", "IV", "V"][: len(roman)]
    assert all(one.text == one.text.upper() for one in roman)
    for one in (*roman, *number):
        assert looks(one) == Looks(14, is_bold=True, is_italic=False)
    for one in letter:
        assert looks(one) == Looks(14, is_bold=False, is_italic=False)
    assert all(shape(one).keeps_with_next for one in (*roman, *number, *letter))


def test_the_signature_is_in_bold_capitals_with_room_to_sign(document, kind):
    lines = with_style(document, "ThamQuyen")
    said = [one for one in lines if one.text]
    assert len(lines) - len(said) == 4
    for one in said:
        assert one.text == one.text.upper()
        assert looks(one) == Looks(14, is_bold=True, is_italic=False)
    if kind in ISSUED:
        assert [one.text for one in said] == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]


def test_a_deputy_signs_for_the_head_and_the_name_is_bold():
    signers = ({"position": "CHỦ TỊCH"}, {"position": "Phó Chủ tịch", "name": "Người Ký Thay"})
    document = opened(report(signer=1, signers=signers).content)
    said = [one.text for one in with_style(document, "ThamQuyen") if one.text]
    assert said == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    (name,) = with_style(document, "NguoiKy")
    assert name.text == "Người Ký Thay"
    assert looks(name) == Looks(14, is_bold=True, is_italic=False)


def test_recipients_are_in_small_letters_and_end_with_the_archive(document):
    (label,) = with_style(document, "NoiNhanDe")
    assert label.text == "Nơi nhận:"
    assert looks(label) == Looks(12, is_bold=True, is_italic=True)
    names = with_style(document, "NoiNhan")
    assert all(looks(one) == Looks(11, is_bold=False, is_italic=False) for one in names)
    assert all(one.text.startswith("- ") and one.text.endswith(";") for one in names[:-1])
    assert names[-1].text.startswith("- Lưu: ")
    assert names[-1].text.endswith(".")


def test_the_text_ends_with_the_closing_mark(document):
    (last,) = with_style(document, "KetThuc")
    assert last.text.endswith("./.")
    assert text_of(document).count("./.") == 1


@of_kinds(*ANNEXED)
def test_the_annex_is_a_landscape_section_with_its_own_page_numbers(document):
    first, annex = document.sections
    assert first.orientation == WD_ORIENT.PORTRAIT
    assert annex.orientation == WD_ORIENT.LANDSCAPE
    assert annex._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
    (word,) = with_style(document, "PhuLuc")
    assert word.text == "Phụ lục"
    (title,) = with_style(document, "PhuLucTen")
    assert title.text == title.text.upper()
    for one in (word, title):
        assert looks(one) == Looks(14, is_bold=True, is_italic=False)
        assert shape(one).align == ALIGN.CENTER
    (belongs,) = with_style(document, "PhuLucKem")
    assert belongs.text.startswith("(Kèm theo Báo cáo ")
    assert looks(belongs) == Looks(14, is_bold=False, is_italic=True)


def test_the_reports_annex_has_its_reference_and_nine_columns():
    document = made("report")
    (belongs,) = with_style(document, "PhuLucKem")
    assert belongs.text == (
        "(Kèm theo Báo cáo số      /BC-UBND ngày      tháng 3 năm 2023 "
        "của Ủy ban nhân dân xã Tùng Ảnh)"
    )
    _, (table,) = tables(document)
    assert [cell.text for cell in table.rows[0].cells] == [
        "TT",
        "Nội dung tồn tại, hạn chế",
        "Ngành thực hiện",
        "Điểm 2022 (đạt/tối đa)",
        "Kết quả thực hiện",
        "Tài liệu kiểm chứng",
        "Trạng thái",
        "Điểm tự đánh giá",
        "Khó khăn, kiến nghị",
    ]


@of_kinds(*LANDSCAPE, *ANNEXED)
def test_tables_repeat_their_headings_and_do_not_split_rows(document):
    _, lists = tables(document)
    for table, page in zip(lists, document.sections[-len(lists) :], strict=True):
        assert list(table.rows[0]._tr.iter(qn("w:tblHeader")))
        assert all(list(row._tr.iter(qn("w:cantSplit"))) for row in table.rows)
        assert table.autofit is False
        room = page.page_width - page.left_margin - page.right_margin
        assert sum(column.width for column in table.columns) <= room


def test_the_language_is_vietnamese(document):
    defaults = document.styles.element.find(qn("w:docDefaults"))
    (language,) = defaults.iter(qn("w:lang"))
    assert language.get(qn("w:val")) == "vi-VN"


def test_file_names_are_ascii_and_say_draft(kind):
    name = EVERY[kind]().name
    assert name.startswith("DU-THAO_")
    assert name.endswith(".docx")
    assert name.isascii()
    assert " " not in name


def test_the_reports_file_has_the_agreed_name():
    assert report().name == "DU-THAO_BC-ket-qua-khac-phuc-CCHC_Quy-I-2023.docx"
