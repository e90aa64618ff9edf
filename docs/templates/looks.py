"""The styles of the Word templates by Nghị định 30/2020/NĐ-CP: fonts, sizes, rules, language."""

from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

FONT = "Times New Roman"
COLON = 5.6  # cm, where "Kính gửi:" ends when several follow; the colon is 0.14 wide
DASH = 0.29  # cm, the dash under the colon, with the blank after it


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
    tab: float = 0  # cm, where words behind a tab end


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
    Look("TrichYeuCongVan", "Trích yếu công văn", 12, before=6),
    Look("DiaDanh", "Địa danh, ngày tháng", 14, is_italic=True, before=6),
    Look("TenLoai", "Tên loại văn bản", 14, is_bold=True, before=18),
    Look("TrichYeu", "Trích yếu", 14, is_bold=True),
    Look("KinhGui", "Kính gửi", 14, before=6, after=8),
    Look(
        "KinhGuiCacNoi", "Kính gửi các nơi", 14, align=ALIGN.LEFT, before=6, tab=COLON, keeps=True
    ),
    Look("NoiGui", "Nơi gửi", 14, align=ALIGN.LEFT, left=COLON - 0.14 + DASH, indent=-DASH),
    Look("SauBang", "Sau bảng", 6, keeps=True),
    Look("TrenCung", "Trên cùng", 2, align=ALIGN.LEFT),
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


def add_styles(document: Document) -> None:
    """Give a document its fonts, language and styles."""
    _defaults(document)
    for look in LOOKS:
        _style(document, look)
    for style_id, name in RULES:
        _rule_style(document, style_id, name)


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
    if look.tab:
        shape.tab_stops.add_tab_stop(Cm(look.tab), WD_TAB_ALIGNMENT.RIGHT)
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
