"""Pieces of the Word templates by Nghị định 30/2020/NĐ-CP: styles, letterhead, tables, sections."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Mm, Pt
from docx.table import Table, _Cell

FONT = "Times New Roman"
PORTRAIT, LANDSCAPE = (Mm(210), Mm(297)), (Mm(297), Mm(210))
LEFT, RIGHT = Mm(65), Mm(100)  # of the letterhead: the national name must fit its side on one line


@dataclass(frozen=True)
class Look:
    """A paragraph style."""

    id: str
    name: str
    size: float = 14
    is_bold: bool = False
    is_italic: bool = False
    align: ALIGN = ALIGN.CENTER
    indent: float = 0  # cm, of the first line
    before: float = 0  # points
    after: float = 0
    spacing: float = 1
    keeps: bool = False  # with the next paragraph
    left: float = 0  # cm, of all lines


LOOKS = (
    Look("VanBan", "Thân văn bản", align=ALIGN.JUSTIFY, indent=1.27, after=6, spacing=1.15),
    Look("MucLaMa", "Mục I", 14, True, False, ALIGN.JUSTIFY, 1.27, 6, 6, 1.15, keeps=True),
    Look("MucSo", "Mục 1", 14, True, False, ALIGN.JUSTIFY, 1.27, 0, 6, 1.15, keeps=True),
    Look("MucChu", "Mục a", 14, False, False, ALIGN.JUSTIFY, 1.27, 0, 6, 1.15, keeps=True),
    Look("CanCu", "Căn cứ", 14, False, True, ALIGN.JUSTIFY, 1.27, 0, 6, 1.15),
    Look("KetThuc", "Câu kết", 14, False, False, ALIGN.JUSTIFY, 1.27, 0, 6, 1.15, keeps=True),
    Look("QuocHieu", "Quốc hiệu", 13, is_bold=True),
    Look("TieuNgu", "Tiêu ngữ", 14, is_bold=True),
    Look("CoQuanChuQuan", "Cơ quan cấp trên", 13),
    Look("CoQuan", "Cơ quan ban hành", 13, is_bold=True),
    Look("SoKyHieu", "Số, ký hiệu", 13, before=6),
    Look("TrichYeuCongVan", "Trích yếu công văn", 13),
    Look("DiaDanh", "Địa danh, ngày tháng", 14, is_italic=True, before=6),
    Look("TenLoai", "Tên loại văn bản", 14, is_bold=True, before=18),
    Look("TrichYeu", "Trích yếu", 14, is_bold=True),
    Look("KinhGui", "Kính gửi", 14, before=6, after=8),
    Look("NoiGui", "Nơi gửi", 14, align=ALIGN.LEFT, left=5.5),
    Look("SauBang", "Sau bảng", 6, keeps=True),
    Look("ThamQuyen", "Quyền hạn, chức vụ người ký", 14, is_bold=True, keeps=True),
    Look("NguoiKy", "Họ tên người ký", 14, is_bold=True),
    Look("NoiNhanDe", "Nơi nhận, đề mục", 12, True, True, ALIGN.LEFT),
    Look("NoiNhan", "Nơi nhận", 11, align=ALIGN.LEFT),
    Look("PhuLuc", "Phụ lục", 14, is_bold=True, keeps=True),
    Look("PhuLucTen", "Tên phụ lục", 14, is_bold=True, keeps=True),
    Look("PhuLucKem", "Kèm theo", 14, is_italic=True, after=8, keeps=True),
    Look("GhiChu", "Ghi chú dưới tên", 14, is_italic=True, after=8, keeps=True),
    Look("BangDau", "Bảng, dòng đầu", 12, is_bold=True, before=2, after=2),
    Look("BangGiua", "Bảng, canh giữa", 12, before=2, after=2),
    Look("BangChu", "Bảng, chữ", 12, align=ALIGN.LEFT, before=2, after=2),
    Look("BangNhom", "Bảng, nhóm", 12, True, False, ALIGN.LEFT, 0, 2, 2, keeps=True),
    Look("SoTrang", "Số trang", 14),
)

RULES = (
    ("RuleFull", "Kẻ bằng dòng trên"),
    ("RulePart", "Kẻ dưới cơ quan"),
    ("RuleTitle", "Kẻ dưới trích yếu"),
)


def new_document(size: tuple[Any, Any] = PORTRAIT) -> Document:
    """Begin a document: page, fonts, language, styles, page numbers."""
    document = docx.Document()
    document.core_properties.author = ""
    document.core_properties.comments = ""
    _defaults(document)
    for look in LOOKS:
        _style(document, look)
    for style_id, name in RULES:
        _rule_style(document, style_id, name)
    set_up(document.sections[0], size)
    _of_today(document)
    _without_origin(document)
    return document


def _without_origin(document: Document) -> None:
    """Drop the preview and the days of the document that python-docx begins with."""
    properties = document.core_properties._element
    for child in list(properties):
        if child.tag.endswith(("}created", "}modified", "}lastModifiedBy")):
            properties.remove(child)
    package = document.part.package
    for name, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[name]


def _of_today(document: Document) -> None:
    """Say that it is no document of an old Word: else Word opens it in compatibility mode."""
    compatible = OxmlElement("w:compat")
    mode = OxmlElement("w:compatSetting")
    for key, value in (
        ("name", "compatibilityMode"),
        ("uri", "http://schemas.microsoft.com/office/word"),
        ("val", "15"),
    ):
        mode.set(qn(f"w:{key}"), value)
    compatible.append(mode)
    settings = document.settings.element
    for old in settings.findall(qn("w:compat")):
        old.addnext(compatible)
        settings.remove(old)


def _defaults(document: Document) -> None:
    styles = document.styles
    defaults = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for child in list(defaults):
        defaults.remove(child)
    _fonts(defaults)
    _sized(defaults, 14)
    lang = OxmlElement("w:lang")
    for slot in ("val", "eastAsia"):
        lang.set(qn(f"w:{slot}"), "vi-VN")
    lang.set(qn("w:bidi"), "ar-SA")
    defaults.append(lang)
    normal: Any = styles["Normal"]
    _fonts(normal.element.get_or_add_rPr())
    normal.font.size = Pt(14)
    normal.paragraph_format.widow_control = True
    normal.paragraph_format.space_after = Pt(0)


def _fonts(properties: Any) -> None:
    found = properties.find(qn("w:rFonts"))
    if found is None:
        found = OxmlElement("w:rFonts")
        properties.insert(0, found)
    for name in list(found.attrib):
        del found.attrib[name]
    for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
        found.set(qn(f"w:{slot}"), FONT)


def _sized(properties: Any, points: float) -> None:
    for tag in ("w:sz", "w:szCs"):
        element = OxmlElement(tag)
        element.set(qn("w:val"), str(round(points * 2)))
        properties.append(element)


def _style(document: Document, look: Look) -> None:
    style: Any = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
    style.element.set(qn("w:styleId"), look.id)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    style.font.name = FONT
    _fonts(style.element.rPr)
    style.font.size = Pt(look.size)
    style.font.bold, style.font.italic = look.is_bold, look.is_italic
    shape = style.paragraph_format
    shape.alignment = look.align
    shape.left_indent = Cm(look.left) if look.left else None
    shape.first_line_indent = Cm(look.indent) if look.indent else None
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    shape.line_spacing = look.spacing
    shape.widow_control = True
    shape.keep_with_next = look.keeps or None
    cs = OxmlElement("w:szCs")
    cs.set(qn("w:val"), str(round(look.size * 2)))
    style.element.rPr.append(cs)


def _rule_style(document: Document, style_id: str, name: str) -> None:
    style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.element.set(qn("w:styleId"), style_id)
    style.base_style = document.styles["Normal"]
    style.font.size = Pt(2)
    shape = style.paragraph_format
    shape.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    shape.line_spacing = Pt(5)
    shape.space_before = Pt(2)
    shape.space_after = Pt(8 if style_id == "RuleTitle" else 0)
    border = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for key, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "000000")):
        top.set(qn(f"w:{key}"), value)
    border.append(top)
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(
        border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc"
    )


def set_up(section: Section, size: tuple[Any, Any]) -> None:
    """Give a section its page: A4, 20/20/30/15 mm, numbers in the top margin from page 2."""
    section.page_width, section.page_height = size
    section.orientation = WD_ORIENT.LANDSCAPE if size == LANDSCAPE else WD_ORIENT.PORTRAIT
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = False
    section.first_page_header.is_linked_to_previous = False
    paragraph = section.header.paragraphs[0]
    paragraph.style = "Số trang"
    for kind in ("begin", "PAGE", "separate", "1", "end"):
        run = paragraph.add_run()
        if kind == "1":
            run.text = kind
            continue
        element = OxmlElement("w:instrText" if kind == "PAGE" else "w:fldChar")
        if kind == "PAGE":
            element.text = kind
        else:
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)


def numbered_from_one(section: Section) -> None:
    """Let a section count its own pages."""
    numbers = OxmlElement("w:pgNumType")
    numbers.set(qn("w:start"), "1")
    section._sectPr.insert_element_before(numbers, "w:cols", "w:titlePg", "w:docGrid")


def say(place: Any, style: str, *lines: str) -> None:
    """Add paragraphs of a style."""
    for line in lines:
        place.add_paragraph(line, style=style)


def each(place: Any, style: str, name: str, words: str = "{{ line }}") -> None:
    """Add a paragraph that is repeated for each line of a list."""
    say(place, style, f"{{%p for line in {name} %}}", words, "{%p endfor %}")


def letterhead(document: Document, wide: bool = False, subject: bool = False) -> None:
    """Add the borderless table with the issuing body and the national name."""
    left, right = (Mm(102), Mm(150)) if wide else (LEFT, RIGHT)
    table = bare_table(document, (left, right), 2)
    body, nation = table.rows[0].cells
    each(body, "Cơ quan cấp trên", "superior")
    each(body, "Cơ quan ban hành", "issuer")
    say(body, "Kẻ dưới cơ quan", "")
    say(nation, "Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    say(nation, "Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc")
    say(nation, "Kẻ bằng dòng trên", "")
    number, place = table.rows[1].cells
    say(number, "Số, ký hiệu", "{{ number }}")
    if subject:
        say(number, "Trích yếu công văn", "{{ subject }}")
    say(place, "Địa danh, ngày tháng", "{{ place_and_date }}")
    for cell in (body, nation, number, place):
        _drop_first(cell)


def signature(document: Document, wide: bool = False) -> None:
    """Add the recipients on the left and the signature on the right; they stay together."""
    left, right = (Mm(126), Mm(126)) if wide else (Mm(82.5), Mm(82.5))
    table = bare_table(document, (left, right), 1)
    names, signs = table.rows[0].cells
    say(names, "Nơi nhận, đề mục", "Nơi nhận:")
    each(names, "Nơi nhận", "recipients")
    each(signs, "Quyền hạn, chức vụ người ký", "authority")
    say(signs, "Quyền hạn, chức vụ người ký", "", "", "", "")
    say(signs, "Họ tên người ký", "{{ signer }}")
    for cell in (names, signs):
        _drop_first(cell)
    _unsplit(table.rows[0])


def bare_table(document: Document, widths: Sequence[Any], rows: int) -> Table:
    """Add a table without borders and cell margins."""
    table = document.add_table(rows, len(widths))
    _fix(table, widths, margin=0)
    return table


def _fix(table: Table, widths: Sequence[Any], margin: int) -> None:
    table.autofit = False
    properties = table._tbl.tblPr
    whole = properties.find(qn("w:tblW"))
    if whole is None:
        whole = OxmlElement("w:tblW")
        properties.append(whole)
    whole.set(qn("w:type"), "dxa")
    whole.set(qn("w:w"), str(sum(round(one / 635) for one in widths)))
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        element = OxmlElement(f"w:{side}")
        element.set(qn("w:w"), str(margin))
        element.set(qn("w:type"), "dxa")
        margins.append(element)
    look = properties.find(qn("w:tblLook"))
    if look is None:
        properties.append(margins)
    else:
        look.addprevious(margins)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width


def _drop_first(cell: _Cell) -> None:
    first = cell.paragraphs[0]._p  # the empty one that every cell begins with
    first.getparent().remove(first)


def _unsplit(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


Column = tuple[str, float, str, str]  # heading, mm, style, words


def listed_table(
    document: Document,
    columns: Sequence[Column],
    loop: str,
    group: tuple[str, str] | None = None,
) -> None:
    """Add a bordered table whose row is repeated; `group` (loop, words) spans all columns."""
    document_rows = 1 + 3 + (3 if group else 0)
    table = document.add_table(document_rows, len(columns))
    table.style = "Table Grid"
    _fix(table, [Mm(one[1]) for one in columns], margin=70)
    for cell, (heading, _, _, _) in zip(table.rows[0].cells, columns, strict=True):
        _words(cell, "Bảng, dòng đầu", heading)
    header = table.rows[0]
    _unsplit(header)
    header._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    rows = iter(table.rows[1:])
    if group:
        _tag(next(rows), f"{{%tr for {group[0]} %}}")
        spanning = next(rows)
        _unsplit(spanning)
        merged = spanning.cells[0].merge(spanning.cells[-1])
        for extra in merged.paragraphs[1:]:
            extra._p.getparent().remove(extra._p)
        _words(merged, "Bảng, nhóm", group[1])
    _tag(next(rows), f"{{%tr for {loop} %}}")
    repeated = next(rows)
    _unsplit(repeated)
    for cell, (_, _, style, words) in zip(repeated.cells, columns, strict=True):
        _words(cell, style, words)
    _tag(next(rows), "{%tr endfor %}")
    if group:
        _tag(next(rows), "{%tr endfor %}")


def _words(cell: _Cell, style: str, words: str) -> None:
    cell.paragraphs[0].text = words
    cell.paragraphs[0].style = style


def _tag(row: Any, tag: str) -> None:
    row.cells[0].paragraphs[0].text = tag
