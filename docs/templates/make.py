"""Makes the first Word templates: make.py FOLDER. Offices edit the files afterwards."""

import sys
from pathlib import Path
from typing import Any

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.shared import Pt
from pieces import (
    LANDSCAPE,
    PORTRAIT,
    addressed,
    each,
    letterhead,
    listed_table,
    new_document,
    numbered_from_one,
    say,
    set_up,
    signature,
)

BODY, ROMAN, NUMBER, LETTER = "Thân văn bản", "Mục I", "Mục 1", "Mục a"
CENTRE, WORDS = "Bảng, canh giữa", "Bảng, chữ"


def title(document: Document, kind: str) -> None:
    """Add kind, subject and the rule below."""
    say(document, "Tên loại văn bản", kind)
    say(document, "Trích yếu", "{{ subject }}", "{{ period }}")
    say(document, "Kẻ dưới trích yếu", "")


def tasks(document: Document, loop: str) -> None:
    """Add tasks with their letters and lines."""
    say(document, BODY, f"{{%p for task in {loop} %}}")
    say(document, BODY, "{%p if task.lines %}")
    say(document, LETTER, "{{ task.letter }}) {{ task.title }}")
    each(document, BODY, "task.lines")
    say(document, BODY, "{%p else %}", "{{ task.letter }}) {{ task.title }}", "{%p endif %}")
    say(document, BODY, "{%p endfor %}")


def attachment(document: Document, size: tuple[Any, Any]) -> None:
    """Begin what is attached: a section with its own pages."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    set_up(section, size)
    numbered_from_one(section)
    last = document.paragraphs[-1]
    if not last.text:  # it ends the signed part without needing space, so no empty page follows
        last.style = "Sau bảng"
        last.paragraph_format.space_before = last.paragraph_format.space_after = Pt(0)
        last.paragraph_format.line_spacing = Pt(1)


def annex(document: Document) -> None:
    """Begin the annex's own landscape section."""
    attachment(document, LANDSCAPE)
    say(document, "Phụ lục", "Phụ lục")
    say(document, "Tên phụ lục", "{{ annex_title }}")
    say(document, "Kèm theo", "{{ annex_reference }}")


def report() -> Document:
    """Make the People's Committee's report."""
    document = new_document()
    letterhead(document)
    title(document, "BÁO CÁO")
    addressed(document)
    each(document, "Căn cứ", "bases")
    say(document, BODY, "{{ opening }}")
    say(document, ROMAN, "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI")
    each(document, BODY, "deployment")
    say(document, ROMAN, "II. KẾT QUẢ KHẮC PHỤC")
    say(document, NUMBER, "1. Kết quả chung")
    each(document, BODY, "overall")
    say(document, BODY, "{%p for department in departments %}")
    say(document, NUMBER, "{{ department.number }}. {{ department.name }}")
    each(document, BODY, "department.lines")
    tasks(document, "department.tasks")
    say(document, BODY, "{%p endfor %}")
    say(document, ROMAN, "III. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN")
    say(document, NUMBER, "1. Tồn tại, hạn chế")
    each(document, BODY, "shortcomings")
    say(document, NUMBER, "2. Nguyên nhân")
    each(document, BODY, "causes")
    say(document, ROMAN, "IV. KHÓ KHĂN, VƯỚNG MẮC; ĐỀ XUẤT, KIẾN NGHỊ")
    say(document, NUMBER, "1. Khó khăn, vướng mắc")
    each(document, BODY, "difficulties")
    say(document, NUMBER, "2. Đề xuất, kiến nghị")
    each(document, BODY, "proposals")
    say(document, ROMAN, "V. NHIỆM VỤ KỲ TIẾP THEO")
    each(document, BODY, "next_tasks")
    say(document, "Câu kết", "{{ closing }}./.")
    signature(document)
    annex(document)
    columns = (
        ("TT", 10, CENTRE, "{{ row.number }}"),
        ("Nội dung tồn tại, hạn chế", 48, WORDS, "{{ row.title }}"),
        ("Ngành thực hiện", 25, WORDS, "{{ row.department }}"),
        ("Điểm {{ scored_year }} (đạt/tối đa)", 20, CENTRE, "{{ row.score }}"),
        ("Kết quả thực hiện", 60, WORDS, "{{ row.result }}"),
        ("Tài liệu kiểm chứng", 27, WORDS, "{{ row.proof }}"),
        ("Trạng thái", 22, CENTRE, "{{ row.state }}"),
        ("Điểm tự đánh giá", 16, CENTRE, "{{ row.self_score }}"),
        ("Khó khăn, kiến nghị", 24, WORDS, "{{ row.difficulty }}"),
    )
    listed_table(document, columns, "row in annex_rows")
    return document


def department_report() -> Document:
    """Make a department's internal report."""
    document = new_document()
    letterhead(document)
    title(document, "BÁO CÁO")
    addressed(document)
    each(document, "Căn cứ", "bases")
    say(document, BODY, "{{ opening }}")
    say(document, ROMAN, "I. KẾT QUẢ THỰC HIỆN")
    each(document, BODY, "results")
    tasks(document, "tasks")
    say(document, ROMAN, "II. KHÓ KHĂN, VƯỚNG MẮC; ĐỀ XUẤT, KIẾN NGHỊ")
    each(document, BODY, "difficulties")
    each(document, BODY, "proposals")
    say(document, ROMAN, "III. NHIỆM VỤ KỲ TIẾP THEO")
    each(document, BODY, "next_tasks")
    say(document, "Câu kết", "{{ closing }}./.")
    signature(document)
    return document


def framework_plan() -> Document:
    """Make the framework plan of one department, or of all."""
    document = new_document(LANDSCAPE)
    letterhead(document, wide=True)
    title(document, "{{ kind }}")
    say(document, "Ghi chú dưới tên", "{%p if note %}", "{{ note }}", "{%p endif %}")
    each(document, "Căn cứ", "bases")
    columns = (
        ("TT", 12, CENTRE, "{{ row.number }}"),
        ("Nội dung khắc phục", 52, WORDS, "{{ row.title }}"),
        ("Giải pháp", 54, WORDS, "{{ row.solution }}"),
        ("Người thực hiện", 26, WORDS, "{{ row.responsible }}"),
        ("Phối hợp", 28, WORDS, "{{ row.partners }}"),
        ("Thời gian hoàn thành", 24, CENTRE, "{{ row.finish_on }}"),
        ("Sản phẩm/tài liệu kiểm chứng", 36, WORDS, "{{ row.product }}"),
        ("Mục tiêu điểm", 20, CENTRE, "{{ row.target }}"),
    )
    group = ("department in departments", "{{ department.name }}")
    listed_table(document, columns, "row in department.rows", group)
    say(document, "Sau bảng", "")
    say(document, "Câu kết", "{{ closing }}./.")
    signature(document, wide=True)
    return document


def inspection_report() -> Document:
    """Make the inspection team's report of a month."""
    document = new_document()
    letterhead(document)
    title(document, "BÁO CÁO")
    addressed(document)
    each(document, "Căn cứ", "bases")
    say(document, BODY, "{{ opening }}")
    say(document, ROMAN, "I. CÔNG TÁC KIỂM TRA")
    each(document, BODY, "inspection")
    say(document, ROMAN, "II. TỒN TẠI, HẠN CHẾ")
    each(document, BODY, "findings")
    say(document, ROMAN, "III. KẾT QUẢ KHẮC PHỤC TỒN TẠI CỦA CÁC KỲ TRƯỚC")
    each(document, BODY, "earlier")
    say(document, ROMAN, "IV. KIẾN NGHỊ")
    each(document, BODY, "proposals")
    say(document, "Câu kết", "{{ closing }}./.")
    signature(document)
    annex(document)
    columns = (
        ("TT", 10, CENTRE, "{{ row.number }}"),
        ("Ngành được kiểm tra", 34, WORDS, "{{ row.department }}"),
        ("Lĩnh vực", 32, WORDS, "{{ row.field }}"),
        ("Tồn tại, hạn chế", 62, WORDS, "{{ row.words }}"),
        ("Yêu cầu khắc phục", 54, WORDS, "{{ row.remedy }}"),
        ("Hạn khắc phục", 26, CENTRE, "{{ row.due_on }}"),
        ("Trạng thái", 34, CENTRE, "{{ row.state }}"),
    )
    listed_table(document, columns, "row in rows")
    return document


def reminder_letters() -> Document:
    """Make the letter to the departments whose report is late."""
    document = new_document()
    letterhead(document, subject=True)
    addressed(document)
    each(document, "Căn cứ", "bases")
    each(document, BODY, "paragraphs")
    columns = (
        ("TT", 10, CENTRE, "{{ row.number }}"),
        ("Ngành", 90, WORDS, "{{ row.department }}"),
        ("Hạn gửi", 25, CENTRE, "{{ row.due_on }}"),
        ("Quá hạn (ngày làm việc)", 20, CENTRE, "{{ row.days }}"),
        ("Số nội dung", 20, CENTRE, "{{ row.tasks }}"),
    )
    say(document, BODY, "{%p if not is_listed_apart %}")
    listed_table(document, columns, "row in rows")
    say(document, "Sau bảng", "", "{%p endif %}")
    each(document, BODY, "requests")
    say(document, "Câu kết", "{{ closing }}./.")
    signature(document)
    say(document, BODY, "{%p if is_listed_apart %}")
    attachment(document, PORTRAIT)
    say(document, "Tên phụ lục", "{{ list_title }}")
    say(document, "Kèm theo", "{{ list_reference }}")
    listed_table(document, columns, "row in rows")
    say(document, "Sau bảng", "{%p endif %}")
    return document


def year_end_report() -> Document:
    """Make the year's proposed ratings; people's decisions are left blank."""
    document = new_document()
    letterhead(document)
    title(document, "BÁO CÁO")
    addressed(document)
    each(document, "Căn cứ", "bases")
    say(document, BODY, "{{ opening }}")
    proposals = (
        ("TT", 10, CENTRE, "{{ row.number }}"),
        ("Ngành", 52, WORDS, "{{ row.department }}"),
        ("Tỷ lệ", 18, CENTRE, "{{ row.percent }}"),
        ("{{ level_heading }}", 57, CENTRE, "{{ row.level }}"),
        ("Quyết định của người có thẩm quyền", 28, CENTRE, ""),
    )
    listed_table(document, proposals, "row in rows")
    say(document, "Sau bảng", "")
    for name in ("overall", "not_done", "method"):
        each(document, BODY, name)
    say(document, BODY, "{{ note }}")
    say(document, "Câu kết", "{{ closing }}./.")
    signature(document)
    annex(document)
    troubles = (
        "Khó khăn, vướng mắc:\n{{ row.difficulties }}\nTồn tại qua kiểm tra:\n{{ row.findings }}"
    )
    figures = (
        ("TT", 9, CENTRE, "{{ row.number }}"),
        ("Ngành", 29, WORDS, "{{ row.department }}"),
        ("Nội dung", 45, WORDS, "{{ row.tasks }}"),
        ("Báo cáo", 39, WORDS, "{{ row.reports }}"),
        ("Khó khăn, tồn tại", 43, WORDS, troubles),
        ("Điểm", 28, WORDS, "{{ row.points }}"),
        ("Cách tính", 59, WORDS, "{{ row.calculation }}"),
    )
    listed_table(document, figures, "row in rows")
    return document


TEMPLATES = {
    "bao-cao-ubnd": report,
    "bao-cao-nganh": department_report,
    "khung-ke-hoach": framework_plan,
    "bao-cao-kiem-tra": inspection_report,
    "don-doc": reminder_letters,
    "xep-loai": year_end_report,
}


def main(folder: Path) -> None:
    """Write every template."""
    for name, make in TEMPLATES.items():
        make().save(str(folder / f"{name}.docx"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
