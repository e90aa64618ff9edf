# ruff: noqa: E501 - the expected rows have the documents' long lines
"""Plans in Word: automatic numbers, tracked changes, tables with merged cells."""

import subprocess
import sys
from datetime import date

from docx import Document

from core.plan.reader import read_plan
from tests.core.plan import word_samples
from tests.core.plan.reading import REAL_PLAN, read_word, remarks, rows
from tests.core.plan.test_real_plan import ODDITIES, REFERENCE


def test_numbers_and_bullets_that_only_word_knows():
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


def test_lists_of_styles_and_tracked_changes():
    plan = read_word(word_samples.styled_plan())
    assert (plan.title, plan.organization) == ("khắc phục hạn chế năm 2024", "phường 5")
    assert rows(plan) == [
        ("1.1", "Tư pháp", "Hòa giải ở cơ sở", "1/2", None),
        ("2.1", "Địa chính", "Chỉnh lý biến động đất đai", None, None),
    ]


def test_a_table_with_a_column_of_departments():
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


def test_a_table_with_departments_in_rows_of_full_width():
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
