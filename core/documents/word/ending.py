"""Moves the end of a document into the table right above it, as the table's last row.

LibreOffice does not keep a row together with words below the table, so the closing sentence and the
signature would stand alone on the last page. Within a table both programs keep rows together.
"""

from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from core.documents.word.keeping import is_signature, keep_whole, keep_with_next, words_of
from core.documents.word.measured import is_fitted

_OPEN = ("left", "bottom", "right")  # the end has no borders, like ordinary text
_LEAST = Pt(1)


def end_within_table(document: Document) -> None:
    """Make the closing sentence and the signature the last row of the table right above them."""
    for signature in list(document.element.body.iterchildren(qn("w:tbl"))):
        closing = _closing_above(signature) if is_signature(signature) else []
        if closing:
            listed = closing[0].getprevious()
            keep_with_next(listed.tr_lst[-1], document)
            _end(_last_row(listed), [*closing, signature], document)


def _closing_above(signature: Any) -> list[Any]:  # noqa: ANN401 - lxml has no types
    """Give the paragraphs between the signature and a fitted table, if only one has words."""
    found: list[Any] = []
    above = signature.getprevious()
    while above is not None and above.tag == qn("w:p"):
        found.insert(0, above)
        above = above.getprevious()
    is_near = above is not None and above.tag == qn("w:tbl") and is_fitted(above)
    return found if is_near and sum(bool(words_of(one)) for one in found) == 1 else []


def _last_row(table: Any) -> Any:  # noqa: ANN401
    """Add a row of one borderless cell; give the cell."""
    columns = table.tblGrid.findall(qn("w:gridCol"))
    row = OxmlElement("w:tr")
    keep_whole(row)
    cell = OxmlElement("w:tc")
    width = sum(int(one.get(qn("w:w"))) for one in columns)
    properties = [
        _made("w:tcW", {"w": width, "type": "dxa"}),
        _made("w:gridSpan", {"val": len(columns)}),
        _holding("w:tcBorders", {side: {"val": "nil"} for side in _OPEN}),
        _holding("w:tcMar", {side: {"w": 0, "type": "dxa"} for side in ("left", "right")}),
    ]
    cell.get_or_add_tcPr().extend(properties)
    row.append(cell)
    table.append(row)
    return cell


def _end(cell: Any, moved: list[Any], document: Document) -> None:  # noqa: ANN401
    """Move the elements into the cell; Word requires a paragraph at the end of a cell."""
    cell.extend(moved)
    for place in (cell, document.element.body):
        last = OxmlElement("w:p")
        place.insert(_before_section(place), last)
        shape = Paragraph(last, document._body).paragraph_format  # noqa: SLF001
        shape.line_spacing = _LEAST
        shape.space_after = shape.space_before = Pt(0)


def _before_section(place: Any) -> int:  # noqa: ANN401
    has_section: bool = place[-1].tag == qn("w:sectPr")
    return len(place) - has_section


def _made(name: str, values: dict[str, Any]) -> Any:  # noqa: ANN401
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), str(value))
    return element


def _holding(name: str, children: dict[str, dict[str, Any]]) -> Any:  # noqa: ANN401
    element = OxmlElement(name)
    element.extend([_made(f"w:{side}", values) for side, values in children.items()])
    return element
