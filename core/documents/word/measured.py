"""Measures of a Word paragraph or cell: its font, and its width in points."""

from typing import Any
from weakref import WeakKeyDictionary

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from core.documents.word.lines import Type, breaks_badly, glued
from core.documents.words.templates import FITTED

_EMU = 12700  # in a point
_TWIPS = 20
_USUAL = 14.0  # points
# document → style id → font (None: the default style)
_STYLES: WeakKeyDictionary[Any, dict[str | None, Type]] = WeakKeyDictionary()


def style_id(paragraph: Any) -> str | None:  # noqa: ANN401 - lxml has no types
    """Give the id of a paragraph's style."""
    properties = paragraph.pPr
    return properties.style if properties is not None else None


def letters_of(paragraph: Paragraph) -> Type:
    """Give the paragraph's font: its own, else its style's."""
    own = next((run.font for run in paragraph.runs), None)
    size, is_bold = (own.size, own.bold) if own is not None else (None, None)
    usual = _letters_of_style(paragraph)
    return Type(size.pt if size else usual.size, usual.is_bold if is_bold is None else is_bold)


def _letters_of_style(paragraph: Paragraph) -> Type:
    """Give the font of its style, cached because a document's styles do not change."""
    known = _STYLES.setdefault(paragraph.part, {})
    name = style_id(paragraph._p)  # noqa: SLF001
    if name not in known:
        fonts = []
        style: Any = paragraph.style
        while style is not None:
            fonts.append(style.font)
            style = style.base_style
        size = next((one.size.pt for one in fonts if one.size), _USUAL)
        known[name] = Type(size, next((one.bold for one in fonts if one.bold is not None), False))
    return known[name]


def room_of(paragraph: Any, document: Document) -> float:  # noqa: ANN401
    """Give the width available to a paragraph: its cell's, or the page's between its margins."""
    cell = paragraph.getparent()
    if cell.tag == qn("w:tc"):
        width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
        if width is not None:
            return float(width.get(qn("w:w"))) / _TWIPS
    page = document.sections[_section_of(paragraph, document)]
    margins = int(page.left_margin or 0) + int(page.right_margin or 0)
    return (int(page.page_width or 0) - margins) / _EMU


def _section_of(element: Any, document: Document) -> int:  # noqa: ANN401
    """Give the index of the section that contains an element of the body."""
    body = document.element.body
    while element.getparent() is not body:
        element = element.getparent()
    ends = f".//{qn('w:sectPr')}"
    before = sum(one.find(ends) is not None for one in element.itersiblings(preceding=True))
    return min(before, len(document.sections) - 1)


def glue(paragraph: Paragraph, width: float) -> None:
    """Glue "xã", or a figure, to its word where a column of this width would separate them."""
    letters = letters_of(paragraph)
    for run in paragraph.runs:
        lines = run.text.split("\n")
        if any(breaks_badly(one, letters, width) for one in lines):
            run.text = "\n".join(map(glued, lines))


def side_indents(paragraph: Paragraph) -> float:
    """Give the sum of a paragraph's left and right indent."""
    shape = paragraph.paragraph_format
    return (int(shape.left_indent or 0) + int(shape.right_indent or 0)) / _EMU


def is_fitted(table: Any) -> bool:  # noqa: ANN401
    """Tell whether the template marks a table for fitted columns."""
    caption = table.tblPr.find(qn("w:tblCaption"))
    return caption is not None and caption.get(qn("w:val")) == FITTED
