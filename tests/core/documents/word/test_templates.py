"""Templates: typed words are kept as typed, and a wrong template is reported before it is used."""

import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from core.config import load_settings
from core.documents.word.committee import CommitteeReport, committee_report
from core.documents.word.kinds import check_templates, write
from core.documents.word.template import check_template, shipped
from core.errors import UserError
from core.figures.figures import Sending
from core.settings.documents import TemplateSettings
from tests.core.documents.word.samples import BUSY, drafting, report
from tests.figures import department, figures, mixed, task
from tests.word import opened, tables, text_of

ROOT = Path(__file__).parents[4]
TYPED = (
    "<b>đậm</b> & {{ 7 * 7 }} {% for x in y %} {_{ a }_} {# ẩn #} \"ngoặc\" 'đơn' &amp; {{r x}}",
    "{{ figures.__class__.__mro__ }}",
    "]]> </w:t></w:r> <!-- -->",
)


@pytest.mark.parametrize("words", TYPED)
def test_typed_words_are_printed_as_typed(words):
    said = task("1.1", 50, result=words, title=words, difficulty=words)
    document = opened(report(figures(department(1, words, Sending.ON_TIME, said))).content)
    assert f"Kết quả: {words}." in text_of(document)
    _, (table,) = tables(document)
    row = [cell.text for cell in table.rows[1].cells]
    assert [row[1], row[2], row[4], row[8]] == [words] * 4


def test_invisible_characters_are_dropped_and_letters_are_composed():
    typed = "a\x00b\x07c\x0cd\ufeffe\u202ef ha\u0302\u0301p"
    said = task("1.1", 50, result=typed)
    words = text_of(opened(report(figures(department(1, "A", Sending.ON_TIME, said))).content))
    assert "Kết quả: abc def hấp." in words


def test_a_word_without_blanks_does_not_widen_the_table():
    said = task("1.1", 50, result="x" * 500)
    document = opened(report(figures(department(1, "A", Sending.ON_TIME, said))).content)
    _, (table,) = tables(document)
    assert table.autofit is False


def test_the_shipped_templates_are_valid():
    check_templates(TemplateSettings())


def test_the_maintainers_script_makes_valid_templates(tmp_path):
    script = ROOT / "docs" / "templates" / "make.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, timeout=60)
    made = {
        "report": "bao-cao-ubnd",
        "department_report": "bao-cao-nganh",
        "framework_plan": "khung-ke-hoach",
        "inspection_report": "bao-cao-kiem-tra",
        "reminder_letters": "don-doc",
        "year_end_report": "xep-loai",
    }
    check_templates(
        TemplateSettings(**{kind: tmp_path / f"{name}.docx" for kind, name in made.items()})
    )


def edited(folder: Path, old: str, new: str) -> Path:
    """Give the report's template with some words replaced."""
    document = docx.Document(str(shipped("bao-cao-ubnd")))
    for paragraph in document.paragraphs:
        if old in paragraph.text:
            paragraph.text = paragraph.text.replace(old, new)
    path = folder / "mau-cua-xa.docx"
    document.save(str(path))
    return path


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("{{ opening }}", "{{ openning }}", "chỗ điền “openning” mà trợ lý không biết"),
        ("{{ task.title }}", "{{ task.titel }}", "chỗ điền “titel” mà trợ lý không biết"),
        ("causes", "shortcomings", "thiếu chỗ điền “causes”"),
        ("{{ closing }}", "{{ closing }", "viết sai chỗ điền"),
        ("{%p for line in causes %}", "{%p for line causes %}", "viết sai chỗ điền"),
        ("{{ opening }}", "{{ opening.__class__ }}", "mau-cua-xa.docx"),
        ("{%p endif %}", "", "viết sai chỗ điền"),
        ("{{ opening }}", "{{ opening|khong_co }}", "viết sai chỗ điền"),
        ("{{ opening }}", "{{ opening + 1 }}", "viết sai chỗ điền"),
        ("{{ opening }}", "{{ opening }}{{ 1/0 }}", "viết sai chỗ điền"),
        ("{{ opening }}", "{{ opening }}{% include 'x' %}", "viết sai chỗ điền"),
        ("{{ opening }}", "{{ opening }}{{ range(999999) }}", "viết sai chỗ điền"),
    ],
)
def test_a_wrong_placeholder_is_reported_with_its_file(tmp_path, old, new, told):
    path = edited(tmp_path, old, new)
    with pytest.raises(UserError) as caught:
        check_template(path, CommitteeReport)
    assert told in caught.value.text
    assert str(path) in caught.value.text
    assert "\n" not in caught.value.text


def test_a_file_of_another_format_is_reported(tmp_path):
    text, archive = tmp_path / "a.docx", tmp_path / "b.docx"
    text.write_text("no Word file", encoding="utf-8")
    with zipfile.ZipFile(archive, "w") as other:
        other.writestr("a.txt", "nor this")
    damaged = tmp_path / "c.docx"
    whole = shipped("bao-cao-ubnd").read_bytes()
    damaged.write_bytes(whole[:2000] + bytes(one ^ 0xFF for one in whole[2000:2010]) + whole[2010:])
    for path in (text, archive, damaged):
        with pytest.raises(UserError, match="không phải tệp Word"):
            check_template(path, CommitteeReport)
    with pytest.raises(UserError, match="Không thấy mẫu Word"):
        check_template(tmp_path / "gone.docx", CommitteeReport)


def test_an_office_can_use_its_own_template_beside_the_settings(tmp_path):
    edited(tmp_path, "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI", "I. CHỈ ĐẠO CỦA XÃ")
    config = tmp_path / "config.toml"
    config.write_text(
        '[organization]\nname = "xã A"\n'
        '[documents]\ntemplates = { report = "mau-cua-xa.docx", framework_plan = "" }\n',
        encoding="utf-8",
    )
    templates = load_settings(config).documents.templates
    assert templates.report == tmp_path / "mau-cua-xa.docx"
    assert templates.framework_plan is None
    check_templates(templates)
    made = write(committee_report(mixed(), None, BUSY, drafting()), templates)
    assert "I. CHỈ ĐẠO CỦA XÃ" in text_of(opened(made.content))
