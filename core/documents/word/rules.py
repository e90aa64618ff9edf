"""Breaks titles into even lines, and fits the rules (solid lines) below them to the words.

A template marks both by their styles; the length of the words is known only after filling.
"""

from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from core.documents.word.lines import Setting, balanced, glued
from core.documents.word.measured import glue, letters_of, room_of, side_indents, style_id

# style id → share of the last line above the rule (Nghị định 30/2020: whole, or 1/3 to 1/2)
_PARTS = {"RuleFull": 1.0, "RulePart": 0.42, "RuleTitle": 0.42}
_TITLES = {"CoQuanChuQuan", "CoQuan", "TrichYeuCongVan", "TrichYeu", "PhuLucTen", "PhuLucKem"}


def fit_titles(document: Document) -> None:
    """Break every title evenly, and give every rule its share of the line above it."""
    found = list(document.element.body.iter(qn("w:p")))
    for one in found:
        if style_id(one) in _TITLES:
            _even_out(Paragraph(one, document._body), document)  # noqa: SLF001
    for one in found:
        if part := _PARTS.get(style_id(one) or ""):
            _fit(one, document, part)


def _even_out(title: Paragraph, document: Document) -> None:
    setting = _setting(title, document)
    if len(setting.lines) > 1:
        _centre(title, document, setting.width)
        glue(title, setting.width)


def _setting(line: Paragraph, document: Document) -> Setting:
    available = room_of(line._p, document) - side_indents(line)  # noqa: SLF001
    return balanced(glued(line.text), letters_of(line), available)


def _fit(rule: Any, document: Document, part: float) -> None:  # noqa: ANN401 - lxml has no types
    above = rule.getprevious()
    if above is None or above.tag != qn("w:p"):
        return
    line = Paragraph(above, document._body)  # noqa: SLF001
    last = _setting(line, document).lines[-1]
    width = min(letters_of(line).width(last), room_of(rule, document))
    _centre(Paragraph(rule, document._body), document, width * part)  # noqa: SLF001


def _centre(paragraph: Paragraph, document: Document, width: float) -> None:
    """Centre a paragraph in this width."""
    side = max((room_of(paragraph._p, document) - width) / 2, 0)  # noqa: SLF001
    shape = paragraph.paragraph_format
    shape.left_indent = shape.right_indent = Pt(round(side, 1))
