"""Pieces of the Word templates: pages, letterhead, signature, tables."""

from collections.abc import Sequence
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm
from docx.table import Table, _Cell
from looks import add_styles

PORTRAIT, LANDSCAPE = (Mm(210), Mm(297)), (Mm(297), Mm(210))
FITTED = "Cột vừa chữ"  # the table's alternative text, as core/documents/words/templates.py says
LEFT, RIGHT = Mm(65), Mm(100)  # of the letterhead: the national name must fit its side on one line


def new_document(size: tuple[Any, Any] = PORTRAIT) -> Document:
    """Begin a document: page, fonts, language, styles, page numbers."""
    document = docx.Document()
    document.core_properties.author = ""
    document.core_properties.comments = ""
    add_styles(document)
    set_up(document.sections[0], size)
    _of_today(document)
    _without_origin(document)
    return document


def _without_origin(document: Document) -> None:
    """Remove the preview and the dates of the document that python-docx begins with."""
    properties = document.core_properties._element
    for child in list(properties):
        if child.tag.endswith(("}created", "}modified", "}lastModifiedBy")):
            properties.remove(child)
    package = document.part.package
    for name, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[name]


def _of_today(document: Document) -> None:
    """Set the present compatibility level: otherwise Word opens it in compatibility mode."""
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


def addressed(document: Document) -> None:
    """Add "Kính gửi:": the only one behind it, or several below, their dashes under the colon."""
    say(document, "Kính gửi", "{%p if addressee %}", "Kính gửi: {{ addressee }}.", "{%p endif %}")
    say(document, "Kính gửi các nơi", "{%p if addressees %}", "\tKính gửi:")
    each(document, "Nơi gửi", "addressees")
    say(document, "Sau bảng", "", "{%p endif %}")


def letterhead(document: Document, wide: bool = False, subject: bool = False) -> None:
    """Add the borderless table with the issuing body and the national name."""
    # On a page that begins with a table LibreOffice keeps no heading with its text.
    say(document, "Trên cùng", "")
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
    first = cell.paragraphs[0]._p  # the empty paragraph that every cell begins with
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
    _mark_fitted(table)
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


def _mark_fitted(table: Table) -> None:
    """Say that its columns are to be as wide as their words need; without it they stay as drawn."""
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), FITTED)
    table._tbl.tblPr.append(caption)


def _words(cell: _Cell, style: str, words: str) -> None:
    cell.paragraphs[0].text = words
    cell.paragraphs[0].style = style


def _tag(row: Any, tag: str) -> None:
    row.cells[0].paragraphs[0].text = tag
