"""The rules (solid lines) below titles: paragraph borders as long as the words above ask for.

A template marks the paragraph of a rule by its style; how long the words are is known only now.
"""

from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Twips
from docx.text.paragraph import Paragraph

from core.reports.letter_widths import text_width

# style id → the rule's part of the line above it (Nghị định 30/2020: whole, or 1/3 to 1/2)
_PARTS = {"RuleFull": 1.0, "RulePart": 0.42, "RuleTitle": 0.38}
_WIDEST = "RuleTitle"  # of all lines above it of one style; the others look at the last line
_TWIPS = 20  # to a point
_EMU = 635  # to a twip
_USUAL = 14.0  # points


def fit_rules(document: Document) -> None:
    """Give every rule of a document the length that its line asks for."""
    page = document.sections[0]
    text = int(page.page_width or 0) - int(page.left_margin or 0) - int(page.right_margin or 0)
    for style_id, part in _PARTS.items():
        for found in document.element.body.iter(qn("w:p")):
            if _style_id(found) == style_id:
                _fit(found, document, part, text / _EMU)


def _style_id(paragraph: Any) -> str | None:  # noqa: ANN401 - lxml has no types
    properties = paragraph.pPr
    return properties.style if properties is not None else None


def _fit(rule: Any, document: Document, part: float, page_width: float) -> None:  # noqa: ANN401
    lines = [Paragraph(one, document._body) for one in _above(rule)]  # noqa: SLF001
    if not lines:
        return
    available = _cell_width(rule) or page_width
    width = max(_width(line, available) for line in lines)
    side = max(round((available - width * part) / 2), 0)
    shape = Paragraph(rule, document._body).paragraph_format  # noqa: SLF001
    shape.left_indent = shape.right_indent = Twips(side)


def _width(line: Paragraph, available: float) -> float:
    """Give how wide a paragraph's longest line is, in twips."""
    shape = line.paragraph_format
    indents = (int(shape.left_indent or 0) + int(shape.right_indent or 0)) / _EMU
    return min(text_width(line.text, _size(line)) * _TWIPS, available - indents)


def _above(rule: Any) -> list[Any]:  # noqa: ANN401
    """Give the paragraph above, with those of its style above that one where they count."""
    found: list[Any] = []
    above = rule.getprevious()
    while above is not None and above.tag == qn("w:p"):
        if found and (_style_id(rule) != _WIDEST or _style_id(above) != _style_id(found[0])):
            break
        found.append(above)
        above = above.getprevious()
    return found


def _cell_width(paragraph: Any) -> float | None:  # noqa: ANN401
    """Give the width in twips of the cell in which a paragraph stands; None outside a table."""
    cell = paragraph.getparent()
    if cell.tag != qn("w:tc"):
        return None
    width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    return None if width is None else float(width.get(qn("w:w")))


def _size(line: Paragraph) -> float:
    """Give the size of its letters in points, its own or its style's."""
    own = next((run.font.size for run in line.runs if run.font.size), None)
    style: Any = line.style
    while own is None and style is not None:
        own, style = style.font.size, style.base_style
    return own.pt if own else _USUAL
