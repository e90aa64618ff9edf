"""Word plans made with python-docx: automatic numbers, tables with merged cells."""

from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

_LEVELS = (
    ("upperRoman", "%1."),
    ("decimal", "%2."),
    ("lowerLetter", "%3)"),
    ("bullet", "\uf0b7"),
    ("bullet", "o"),
)


def saved(document: WordDocument) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _add_list(document: WordDocument, list_id: int, levels: tuple[tuple[str, str], ...]) -> None:
    numbering: Any = document.part.numbering_part.element
    shown = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{words}"/></w:lvl>'
        for place, (kind, words) in enumerate(levels)
    )
    shape = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{list_id}">{shown}</w:abstractNum>'
    )
    numbering.insert(0, shape)
    own = f'<w:abstractNumId w:val="{list_id}"/>'
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{list_id}">{own}</w:num>'))


def _listed(paragraph: Paragraph, list_id: int, level: int) -> None:
    properties = paragraph._p.get_or_add_pPr()
    own = f'<w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/>'
    properties.append(parse_xml(f"<w:numPr {nsdecls('w')}>{own}</w:numPr>"))


def _header(document: WordDocument, commune: str, number: str, place: str, title: str) -> None:
    """Add the borderless table of an official letterhead, then the title."""
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text = f"ỦY BAN NHÂN DÂN\n{commune}"
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    table.cell(1, 0).text = number
    table.cell(1, 1).text = place
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph(title)


def numbered_plan() -> bytes:
    """Make paragraphs with automatic numbers and bullets."""
    document = Document()
    _header(
        document,
        "XÃ ĐỒNG TÂM",
        "Số: 18/KH-UBND",
        "Đồng Tâm, ngày 03 tháng 02 năm 2024",
        "Khắc phục hạn chế cải cách hành chính năm 2023",
    )
    _add_list(document, 71, _LEVELS)
    for level, words in (
        (0, "MỤC ĐÍCH"),
        (3, "Nâng cao chỉ số cải cách hành chính của xã Đồng Tâm."),
        (0, "NỘI DUNG KHẮC PHỤC"),
        (1, "Văn phòng - Thống kê:"),
        (None, "Tham mưu Ủy ban nhân dân xã các nội dung sau:"),
        (2, "Kiểm tra cải cách hành chính (Năm 2023 đạt 1,5/2 điểm)."),
        (3, "Lập đoàn kiểm tra;"),
        (2, "Lưu trữ hồ sơ điện tử"),
        (None, "(Năm 2023 đạt 0/1 điểm)"),
        (1, "Y tế - Dân số:"),
        (3, "Công khai giá dịch vụ y tế: (Năm 2023 đạt 75%)"),
        (4, "Niêm yết tại trạm."),
        (0, "TỔ CHỨC THỰC HIỆN"),
        (1, "Các bộ phận báo cáo trong quý I/2024."),
    ):
        paragraph = document.add_paragraph(words)
        if level is not None:
            _listed(paragraph, 71, level)
    return saved(document)


def styled_plan() -> bytes:
    """Make a list by paragraph style, with a tracked insertion and a tracked deletion."""
    document = Document()
    document.add_paragraph("UBND PHƯỜNG 5")
    document.add_paragraph("Số: 3/KH-UBND")
    document.add_paragraph("Phường 5, ngày 10 tháng 3 năm 2025")
    document.add_paragraph("KẾ HOẠCH\nkhắc phục hạn chế năm 2024")
    document.add_paragraph("II. NỘI DUNG CỤ THỂ")
    document.add_paragraph("Tư pháp", style="List Number")
    task = document.add_paragraph("Hòa giải ở cơ sở", style="List Bullet")
    for tag, words in (("ins", " (năm 2024 đạt 1/2 điểm)"), ("del", " bỏ đi")):
        inner = "delText" if tag == "del" else "t"
        task._p.append(
            parse_xml(
                f'<w:{tag} {nsdecls("w")} w:id="1" w:author="x"><w:r>'
                f'<w:{inner} xml:space="preserve">{words}</w:{inner}></w:r></w:{tag}>'
            )
        )
    document.add_paragraph("Địa chính", style="List Number")
    document.add_paragraph("Chỉnh lý biến động\tđất đai", style="List Bullet")
    return saved(document)


def column_table_plan() -> bytes:
    """Make a table TT | Nội dung | Đơn vị chủ trì | Thời gian | Sản phẩm with merged cells."""
    document = Document()
    _header(
        document,
        "PHƯỜNG MINH ĐỨC",
        "Số: 77/KH-UBND",
        "Minh Đức, ngày 12 tháng 01 năm 2026",
        "Cải thiện Chỉ số cải cách hành chính của phường Minh Đức năm 2026",
    )
    document.add_paragraph("I. MỤC ĐÍCH\nNâng cao chất lượng phục vụ.")
    document.add_paragraph("II. NỘI DUNG (theo bảng)")
    rows = (
        ("TT", "Nội dung", "Đơn vị chủ trì", "Thời gian", "Sản phẩm"),
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        ("I", "Cải cách thể chế", "", "", ""),
        (
            "1",
            "Rà soát văn bản (Năm 2025 đạt 1,5/3 điểm)",
            "Phòng Kinh tế",
            "Quý I/2026",
            "Báo cáo",
        ),
        ("", "", "", "Quý III/2026", "Báo cáo bổ sung"),
        ("2", "Công khai thủ tục đầu tư", "", "Tháng 12/2025", ""),
        ("II", "Cải cách thủ tục hành chính", "", "", ""),
        (
            "3",
            "- Số hóa hồ sơ: (Năm 2025 đạt 60%);\n- Trả kết quả đúng hạn.",
            "Trung tâm Phục vụ\nhành chính công",
            "Hằng tháng",
            "",
        ),
        ("4", "Tuyên truyền\nĐăng bài hằng tuần", "Phòng Văn hóa - Xã hội", "", "Bài viết;\nẢnh"),
        ("5", "Khảo sát hài lòng", "", "", ""),
    )
    table = document.add_table(rows=len(rows), cols=5)
    for row, words in enumerate(rows):
        for column, cell in enumerate(words):
            table.cell(row, column).text = cell
    table.cell(3, 0).merge(table.cell(4, 0))
    _merge_down(table, 1, 3, 4)
    _merge_down(table, 2, 3, 5)
    document.add_paragraph("III. TỔ CHỨC THỰC HIỆN")
    document.add_paragraph("Các đơn vị báo cáo về UBND phường.")
    return saved(document)


def _merge_down(table: Any, column: int, first: int, last: int) -> None:
    table.cell(first, column).merge(table.cell(last, column))


def row_table_plan() -> bytes:
    """Make a table with full-width department rows and points in two columns under one heading."""
    document = Document()
    document.add_paragraph("UBND XÃ THẠNH MỸ")
    document.add_paragraph("Số: 9/KH-UBND")
    document.add_paragraph("Thạnh Mỹ, ngày 5 tháng 4 năm 2023")
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Khắc phục hạn chế của xã Thạnh Mỹ")
    rows = (
        ("STT", "Tiêu chí", "Điểm", "Điểm", "Đơn vị phối hợp"),
        ("STT", "Tiêu chí", "Đạt", "Tối đa", "Đơn vị phối hợp"),
        ("1. TƯ PHÁP - HỘ TỊCH", "", "", "", ""),
        ("1", "Theo dõi thi hành pháp luật", "0,25", "1", "Công an xã"),
        ("2", "Tiếp cận pháp luật", "2", "2", ""),
        ("2. QUÂN SỰ", "", "", "", ""),
        ("1", "Công khai thủ tục tuyển quân", "0", "0,5", ""),
    )
    table = document.add_table(rows=len(rows), cols=5)
    for row, words in enumerate(rows):
        for column, cell in enumerate(words):
            table.cell(row, column).text = cell
    for column in (0, 1, 4):
        table.cell(1, column).text = ""
        _merge_down(table, column, 0, 1)
    table.cell(0, 3).text = ""
    table.cell(0, 2).merge(table.cell(0, 3))
    for row in (2, 5):
        table.cell(row, 0).merge(table.cell(row, 4))
    return saved(document)
