"""Keeps things together on a page: lead-ins, a table's head, the text's end and the signature.

Styles keep headings with their text. This adds what depends on the words, and tables, which Word
does not keep together by itself.
"""

from collections.abc import Iterator
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from core.documents.word.measured import style_id

_RECIPIENTS = "NoiNhanDe"
_LEAD_IN = ":"


def keep_together(document: Document) -> None:
    """Keep everything that must not end a page with what follows it."""
    body = document.element.body
    for paragraph in body.iterchildren(qn("w:p")):
        shown = Paragraph(paragraph, document._body)  # noqa: SLF001
        if shown.text.rstrip().endswith(_LEAD_IN) or _is_before_table(paragraph):
            shown.paragraph_format.keep_with_next = True
    for table in body.iterchildren(qn("w:tbl")):
        if is_signature(table):
            _keep_signature(table, document)
        else:
            _keep_head(table, document)


def _is_before_table(paragraph: Any) -> bool:  # noqa: ANN401 - lxml has no types
    following = paragraph.getnext()
    return following is not None and following.tag == qn("w:tbl")


def is_signature(table: Any) -> bool:  # noqa: ANN401
    """Tell whether a table holds the list of recipients and the signature."""
    return any(style_id(one) == _RECIPIENTS for one in table.iter(qn("w:p")))


def _keep_signature(table: Any, document: Document) -> None:  # noqa: ANN401
    """Keep the signature's rows whole and together, with two paragraphs of the text."""
    for row in table.tr_lst:
        keep_whole(row)
    for row in table.tr_lst[:-1]:
        keep_with_next(row, document)
    kept = list(_paragraphs_above(table))
    for above in kept:
        Paragraph(above, document._body).paragraph_format.keep_with_next = True  # noqa: SLF001
    for above in kept[:1]:
        Paragraph(above, document._body).paragraph_format.keep_together = True  # noqa: SLF001
    listed = _table_above(kept[-1]) if kept else None
    if listed is not None:
        keep_with_next(listed.tr_lst[-1], document)


def _table_above(paragraph: Any) -> Any:  # noqa: ANN401
    """Give the table above a paragraph if only empty paragraphs are between; else None."""
    above = paragraph.getprevious()
    while above is not None and above.tag == qn("w:p") and not words_of(above):
        above = above.getprevious()
    return above if above is not None and above.tag == qn("w:tbl") else None


def words_of(paragraph: Any) -> str:  # noqa: ANN401
    """Give a paragraph's text."""
    return "".join(one.text or "" for one in paragraph.iter(qn("w:t"))).strip()


def _paragraphs_above(table: Any) -> Iterator[Any]:  # noqa: ANN401
    """Give the last two paragraphs with words above a table, up to any other element."""
    found = 0
    above = table.getprevious()
    while above is not None and above.tag == qn("w:p") and found < 2:  # noqa: PLR2004
        if words_of(above):
            found += 1
            yield above
        above = above.getprevious()


def _keep_head(table: Any, document: Document) -> None:  # noqa: ANN401
    """Keep the heading rows, which every page repeats, with the row below them."""
    for row in table.tr_lst:
        if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None:
            keep_with_next(row, document)


def keep_with_next(row: Any, document: Document) -> None:  # noqa: ANN401
    """Keep a row of a table with the next row."""
    for one in row.iter(qn("w:p")):
        Paragraph(one, document._body).paragraph_format.keep_with_next = True  # noqa: SLF001


def keep_whole(row: Any) -> None:  # noqa: ANN401
    """Keep a row from splitting across pages."""
    properties = row.get_or_add_trPr()
    if properties.find(qn("w:cantSplit")) is None:
        properties.append(OxmlElement("w:cantSplit"))
