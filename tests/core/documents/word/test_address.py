"""Addressees, legal bases and references of documents (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

from datetime import date
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_TAB_ALIGNMENT

from core.documents.letter_widths import text_width
from core.documents.word.committee import committee_report
from core.documents.word.kinds import write
from core.documents.word.letters import reminder_letter
from core.documents.word.template import shipped
from core.documents.words import frame as documents_frame
from core.figures.figures import Sending
from core.settings.documents import TemplateSettings
from tests.core.documents.word.samples import BUSY, EVERY, drafting, letter, report
from tests.figures import department, figures, large, mixed, task
from tests.word import Looks, looks, opened, shape, style_of, text_of, with_style

ADDRESSED = ("report", "department_report", "inspection_report", "reminder_letters")
ANNEXED = ("report", "inspection_report", "year_end_report")


@pytest.mark.parametrize("kind", ADDRESSED)
def test_an_addressed_document_names_its_addressee_first_and_among_the_recipients(kind):
    document = opened(EVERY[kind]().content)
    (line,) = [*with_style(document, "KinhGui"), *with_style(document, "KinhGuiCacNoi")]
    assert line.text.strip().startswith("Kính gửi:")
    assert looks(line) == Looks(14, is_bold=False, is_italic=False)
    recipients = [one.text for one in with_style(document, "NoiNhan")]
    assert recipients[0] == "- Như trên;"
    assert recipients[-1].startswith("- Lưu: VT, ")
    assert recipients[-1].endswith(".")


def test_several_addressees_of_a_report_are_listed_below_the_colon():
    document = opened(report(addressees=["UBND tỉnh A", "sở Nội vụ tỉnh A"]).content)
    (line,) = with_style(document, "KinhGuiCacNoi")
    (stop,) = style_of(line).paragraph_format.tab_stops
    assert stop.alignment == WD_TAB_ALIGNMENT.RIGHT
    assert line.text == "\tKính gửi:"
    names = with_style(document, "NoiGui")
    assert [one.text for one in names] == ["- UBND tỉnh A;", "- Sở Nội vụ tỉnh A."]
    colon = text_width(":", 14, is_bold=False)
    for one in names:
        form = style_of(one).paragraph_format
        dash = form.left_indent.pt + form.first_line_indent.pt
        assert dash == pytest.approx(stop.position.pt - colon, abs=0.5)
        after = text_width("- ", 14, is_bold=False)
        assert -form.first_line_indent.pt == pytest.approx(after, abs=0.5)


def test_a_single_addressee_follows_the_colon():
    document = opened(report(addressees=["Sở Nội vụ;"]).content)
    (line,) = with_style(document, "KinhGui")
    assert line.text == "Kính gửi: Sở Nội vụ."
    assert with_style(document, "NoiGui") == []


def test_a_document_without_an_addressee_refers_to_none():
    words = text_of(opened(report(addressees=[]).content))
    assert "Kính gửi" not in words
    assert "Như trên" not in words


def test_a_letters_subject_is_small_upright_and_six_points_below_the_number():
    document = opened(letter(large()).content)
    (subject,) = with_style(document, "TrichYeuCongVan")
    assert subject.text.startswith("V/v ")
    assert looks(subject) == Looks(12, is_bold=False, is_italic=False)
    assert style_of(subject).paragraph_format.space_before.pt == 6
    assert shape(subject).align == 1
    assert subject._p.getprevious() is with_style(document, "SoKyHieu")[0]._p


@pytest.mark.parametrize("kind", ANNEXED)
def test_a_text_refers_to_its_annex_and_the_annex_refers_back_with_the_date(kind):
    document = opened(EVERY[kind]().content)
    assert text_of(document).count(documents_frame.ANNEX_POINTER) == 1
    (reference,) = with_style(document, "PhuLucKem")
    assert reference.text.startswith("(Kèm theo Báo cáo ")
    assert "ngày      tháng " in reference.text
    assert " năm 2023 của " in reference.text


@pytest.mark.parametrize(
    ("department", "short"),
    [
        ("Văn phòng - Nội vụ", "NV"),
        ("Văn phòng HĐND - UBND xã", "VP"),
        ("Văn phòng HĐND và UBND", "VP"),
        ("Địa chính – Xây dựng", "ĐC-XD"),
        ("Văn hoá – LĐTĐ&XH", "VH-LĐTĐ&XH"),
        ("Phòng Văn hóa - Xã hội", "VH-XH"),
        ("Phòng Kinh tế", "KT"),
        ("Trung tâm Phục vụ hành chính công", "TTPVHCC"),
        ("Công an xã", "CA"),
        ("", "VP"),
    ],
)
def test_the_drafting_departments_name_is_abbreviated(department, short):
    assert documents_frame.archive_of(department) == f"VT, {short}"


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ("VT, NV", "- Lưu: VT, NV."),
        ("NV", "- Lưu: VT, NV."),
        ("- Lưu: VT; NV.", "- Lưu: VT; NV."),
        ("", "- Lưu: VT."),
    ],
)
def test_the_archive_copy_is_the_last_recipient(given, line):
    assert documents_frame.recipients(("HĐND xã;",), given) == ("- HĐND xã;", line)


def test_legal_bases_are_a_list_without_repetitions():
    bases = documents_frame.bases(("Luật A;", "Căn cứ Luật A", " ", "Căn cứ Luật B."), "Kế hoạch")
    assert bases == ("Căn cứ Luật A;", "Căn cứ Luật B;", "Căn cứ Kế hoạch.")


def old_template(folder: Path) -> Path:
    """Give an office's own report template from before reports had addressees."""
    document = docx.Document(str(shipped("bao-cao-ubnd")))
    for paragraph in list(document.paragraphs):
        if "addressee" in paragraph.text or "Kính gửi" in paragraph.text:
            paragraph._p.getparent().remove(paragraph._p)
    for paragraph in list(document.paragraphs):
        if style_of(paragraph).style_id in {"NoiGui", "KinhGui", "KinhGuiCacNoi"}:
            paragraph._p.getparent().remove(paragraph._p)
    head = next(one for one in document.paragraphs if style_of(one).style_id == "RuleTitle")
    for after in list(head._p.itersiblings())[:2]:
        if "endif" in "".join(after.itertext()) or not "".join(after.itertext()):
            after.getparent().remove(after)
    path = folder / "mau-cu.docx"
    document.save(str(path))
    return path


def test_an_older_template_of_an_office_without_addressees_is_accepted(tmp_path):
    own = TemplateSettings(report=old_template(tmp_path))
    made = write(committee_report(mixed(), None, BUSY, drafting()), own)
    words = text_of(opened(made.content))
    assert "Kính gửi" not in words
    assert "Như trên" not in words
    assert "- Lưu: VT, NV." in words


def test_many_recipients_of_a_letter_are_listed_after_the_signature():
    late = [department(one, f"«{one}»", Sending.OVERDUE, task(f"{one}.1")) for one in range(1, 31)]
    document = opened(letter(figures(*late)).content)
    (line,) = with_style(document, "KinhGui")
    assert line.text == "Kính gửi: Thủ trưởng các ngành (theo danh sách kèm theo)."
    assert with_style(document, "NoiGui") == []
    words = text_of(document)
    assert "còn 30/30 ngành chưa gửi báo cáo (theo danh sách kèm theo)." in words
    assert "DANH SÁCH CÁC NGÀNH CHƯA GỬI BÁO CÁO QUÝ I NĂM 2023" in words
    _, signature, listed = document.tables
    assert "Nơi nhận:" in signature.rows[0].cells[0].text
    assert len(listed.rows) == 31
    assert len(document.sections) == 2


def letter_with_its_list_within(folder: Path) -> Path:
    """A letter's template of an office that knows of no list behind the signature."""
    document = opened(shipped("don-doc").read_bytes())
    body = document.element.body
    starts = ["".join(one.itertext())[:25] for one in body]
    first = next(number for number, one in enumerate(starts) if one.startswith("{%p if not is_li"))
    apart = next(number for number, one in enumerate(starts) if one.startswith("{%p if is_listed"))
    ends = next(
        number for number, one in enumerate(starts) if number > first and "{%p endif" in one
    )
    for number, one in enumerate(list(body)[:-1]):
        if number in {first, ends} or number >= apart:
            body.remove(one)
    path = folder / "don-doc-cu.docx"
    document.save(str(path))
    return path


def test_a_letter_with_its_list_in_the_text_refers_to_that_place(tmp_path):
    late = [department(one, f"«{one}»", Sending.OVERDUE, task(f"{one}.1")) for one in range(1, 31)]
    text = reminder_letter(figures(*late), BUSY, date(2023, 3, 20), drafting())
    own = TemplateSettings(reminder_letters=letter_with_its_list_within(tmp_path))
    document = opened(write(text, own).content)
    words = text_of(document)
    assert "Kính gửi: Thủ trưởng các ngành (theo danh sách dưới đây)." in words
    assert "còn 30/30 ngành chưa gửi báo cáo, cụ thể:" in words
    assert "kèm theo" not in words
    assert len(document.tables[1].rows) == 31


def test_a_list_of_late_departments_names_their_common_report_once():
    late = [department(one, f"«{one}»", Sending.OVERDUE, task(f"{one}.1")) for one in range(1, 31)]
    listed = opened(letter(figures(*late)).content).tables[-1]
    columns = [cell.text for cell in listed.rows[0].cells]
    assert columns == ["TT", "Ngành", "Hạn gửi", "Quá hạn (ngày làm việc)", "Số nội dung"]


def test_a_few_recipients_of_a_letter_are_named_in_it():
    late = [department(one, f"«{one}»", Sending.OVERDUE, task(f"{one}.1")) for one in range(1, 4)]
    document = opened(letter(figures(*late)).content)
    names = [one.text for one in with_style(document, "NoiGui")]
    assert names == ["- Ngành «1»;", "- Ngành «2»;", "- Ngành «3»."]
    assert "cụ thể:" in text_of(document)
    assert "DANH SÁCH" not in text_of(document)
    assert len(document.sections) == 1
