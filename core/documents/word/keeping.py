"""What stays together on a page: lead-ins, a table's head, the end of the text and the signature.

Styles keep headings; this is for what only the words tell, and for tables, over which Word keeps
nothing together by itself.
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
    """Keep with what follows whatever must not end a page."""
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
    """Tell whether a table holds the recipients, beside whom a person signs."""
    return any(style_id(one) == _RECIPIENTS for one in table.iter(qn("w:p")))


def _keep_signature(table: Any, document: Document) -> None:  # noqa: ANN401
    """Keep its rows whole and together, and two paragraphs of the text with them."""
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
    """Give the table before a paragraph, as far as nothing with words is between; else None."""
    above = paragraph.getprevious()
    while above is not None and above.tag == qn("w:p") and not words_of(above):
        above = above.getprevious()
    return above if above is not None and above.tag == qn("w:tbl") else None


def words_of(paragraph: Any) -> str:  # noqa: ANN401
    """Give what a paragraph says."""
    return "".join(one.text or "" for one in paragraph.iter(qn("w:t"))).strip()


def _paragraphs_above(table: Any) -> Iterator[Any]:  # noqa: ANN401
    """Give the last two paragraphs with words before a table, as far as nothing else is between."""
    found = 0
    above = table.getprevious()
    while above is not None and above.tag == qn("w:p") and found < 2:  # noqa: PLR2004
        if words_of(above):
            found += 1
            yield above
        above = above.getprevious()


def _keep_head(table: Any, document: Document) -> None:  # noqa: ANN401
    """Keep the rows that are repeated on every page with the row below them."""
    for row in table.tr_lst:
        if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None:
            keep_with_next(row, document)


def keep_with_next(row: Any, document: Document) -> None:  # noqa: ANN401
    """Keep a row of a table with the one below."""
    for one in row.iter(qn("w:p")):
        Paragraph(one, document._body).paragraph_format.keep_with_next = True  # noqa: SLF001


def keep_whole(row: Any) -> None:  # noqa: ANN401
    """Let a row end on the page on which it begins."""
    properties = row.get_or_add_trPr()
    if properties.find(qn("w:cantSplit")) is None:
        properties.append(OxmlElement("w:cantSplit"))
