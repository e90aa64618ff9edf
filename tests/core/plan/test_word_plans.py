# ruff: noqa: E501 - the expected rows have the documents' long lines
"""Plans in Word, with automatic numbers, tracked changes, and tables with merged cells."""

import subprocess
import sys
import time
import zipfile
from datetime import date
from io import BytesIO

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from core.plan.docx_source import docx_source
from core.plan.docx_xml import style_lists
from core.plan.json_form import to_json_data
from core.plan.reader import read_plan
from tests.core.plan import word_samples
from tests.core.plan.reading import REAL_PLAN, read_word, remarks, rows
from tests.core.plan.test_real_plan import ODDITIES, REFERENCE


def test_automatic_numbers_and_bullets_are_read():
    plan = read_word(word_samples.numbered_plan())
    assert (plan.number, plan.issued_on, plan.organization) == (
        "18/KH-UBND",
        date(2024, 2, 3),
        "xã Đồng Tâm",
    )
    assert plan.title == "Khắc phục hạn chế cải cách hành chính năm 2023"
    assert rows(plan) == [
        ("1.1", "Văn phòng - Thống kê", "Kiểm tra cải cách hành chính", "1.5/2", "Lập đoàn kiểm tra"),
        ("1.2", "Văn phòng - Thống kê", "Lưu trữ hồ sơ điện tử", "0/1", None),
        ("2.1", "Y tế - Dân số", "Công khai giá dịch vụ y tế", "75%", "Niêm yết tại trạm"),
    ]  # fmt: skip
    assert remarks(plan) == []


def test_lists_from_styles_and_tracked_changes_are_read():
    plan = read_word(word_samples.styled_plan())
    assert (plan.title, plan.organization) == ("khắc phục hạn chế năm 2024", "phường 5")
    assert rows(plan) == [
        ("1.1", "Tư pháp", "Hòa giải ở cơ sở", "1/2", None),
        ("2.1", "Địa chính", "Chỉnh lý biến động đất đai", None, None),
    ]


def test_a_table_with_a_column_of_departments_is_read():
    plan = read_word(word_samples.column_table_plan())
    assert (plan.number, plan.organization) == ("77/KH-UBND", "phường Minh Đức")
    assert rows(plan) == [
        ("1.1", "Phòng Kinh tế", "Rà soát văn bản", "1.5/3", "Thời gian: Quý I/2026; Sản phẩm: Báo cáo; Thời gian: Quý III/2026; Sản phẩm: Báo cáo bổ sung"),
        ("1.2", "Phòng Kinh tế", "Công khai thủ tục đầu tư", None, "Thời gian: Tháng 12/2025"),
        ("2.1", "Trung tâm Phục vụ hành chính công", "Số hóa hồ sơ", "60%", "Thời gian: Hằng tháng"),
        ("2.2", "Trung tâm Phục vụ hành chính công", "Trả kết quả đúng hạn", None, "Thời gian: Hằng tháng"),
        ("3.1", "Phòng Văn hóa - Xã hội", "Tuyên truyền", None, "Đăng bài hằng tuần; Sản phẩm: Bài viết; Ảnh"),
        ("3.2", "Phòng Văn hóa - Xã hội", "Khảo sát hài lòng", None, None),
    ]  # fmt: skip
    assert remarks(plan) == [
        (12, "“Tháng 12/2025” ở trước năm ban hành kế hoạch (2026): có thể phải là năm 2026."),
        (16, "Hàng này của bảng không ghi đơn vị chủ trì: đang hiểu là “Phòng Văn hóa - Xã hội” như hàng trên."),
    ]  # fmt: skip


def test_a_table_with_departments_in_full_width_rows_is_read():
    plan = read_word(word_samples.row_table_plan())
    assert plan.organization == "xã Thạnh Mỹ"
    assert rows(plan) == [
        ("1.1", "TƯ PHÁP - HỘ TỊCH", "Theo dõi thi hành pháp luật", "0.25/1", "Đơn vị phối hợp: Công an xã"),
        ("1.2", "TƯ PHÁP - HỘ TỊCH", "Tiếp cận pháp luật", "2/2", None),
        ("2.1", "QUÂN SỰ", "Công khai thủ tục tuyển quân", "0/0.5", None),
    ]  # fmt: skip
    assert remarks(plan) == []


def test_the_real_plan_pasted_into_word_reads_the_same(tmp_path):
    document = Document()
    for paragraph in REAL_PLAN.read_text(encoding="utf-8").split("\n\n"):
        document.add_paragraph(paragraph.strip())
    path = tmp_path / "ke-hoach.docx"
    document.save(str(path))
    plan = read_plan(path)
    assert rows(plan) == REFERENCE
    assert [text for _, text in remarks(plan)] == [text for _, text in ODDITIES]


def test_the_word_library_is_loaded_only_for_a_word_file():
    program = (
        "import sys, core.plan.reader; sys.exit('docx' in sys.modules or 'lxml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_control_characters_in_word_are_removed():
    document = Document()
    for words in ("KẾ HOẠCH", "Khắc\x9b2J phục\u202e", "1. Tư\x7f pháp", "- Rà\x85soát\x9d0;x\x9c"):
        document.add_paragraph(words)
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(
        table._cells, ("Nội dung", "Đơn vị chủ trì", "Đo\x9b1m đạc", "Địa\x90 chính"), strict=True
    ):
        cell.text = words
    shown = str(to_json_data(read_word(word_samples.saved(document))))  # repr shows all characters
    assert "Đo1m đạc" in shown
    assert not [hidden for hidden in ("\\x", "\\u") if hidden in shown]


def test_a_long_chain_of_styles_is_read_quickly():
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    chain = "".join(
        f'<w:style w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(40_000)
    )
    buffer = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(word_samples.numbered_plan())) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            styles = f'<w:styles xmlns:w="{word}">{chain}</w:styles>'.encode()
            new.writestr(part, styles if part == "word/styles.xml" else old.read(part))
    begun = time.process_time()
    docx_source(buffer.getvalue(), "x.docx")
    assert time.process_time() - begun < 5  # following each chain separately took minutes


def test_styles_based_on_each_other_have_no_list():
    styles = _styles({"a": ("b", None), "b": ("a", None), "c": ("a", "7"), "d": ("e", None)})
    styles_below = _styles({"x": ("y", None), "y": ("z", None), "z": ("", "7"), "w": ("y", None)})
    assert style_lists(styles) == {"c": ("7", 0)}
    assert style_lists(styles_below) == dict.fromkeys("xyzw", ("7", 0))


def _styles(shapes):
    """Make styles: name → (based on, list)."""
    made = "".join(
        f'<w:style w:styleId="{name}"><w:basedOn w:val="{based}"/>'
        + (f'<w:pPr><w:numPr><w:numId w:val="{listed}"/></w:numPr></w:pPr>' if listed else "")
        + "</w:style>"
        for name, (based, listed) in shapes.items()
    )
    return parse_xml(f"<w:styles {nsdecls('w')}>{made}</w:styles>")
