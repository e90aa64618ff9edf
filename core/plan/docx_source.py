"""Reads a .docx into lines and tables; python-docx is loaded for the first one."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from core.plan.docx_package import check_package
from core.plan.docx_xml import (
    ListLevel,
    blocks,
    children,
    has_child,
    kind,
    list_of,
    shown_texts,
    style_lists,
    value,
)
from core.plan.errors import PlanError
from core.plan.file import check_length
from core.plan.lines import CONTROL, Line, clean_pieces, is_header, join_wrapped
from core.plan.source import Row, SourceCell, SourceDocument, SourceTable
from core.plan.words import plan as texts
from core.vietnamese import nfc

if TYPE_CHECKING:
    from core.plan.docx_numbering import Numbering

_MOST_COLUMNS: Final = 63  # Word's own limit


def docx_source(data: bytes, name: str) -> SourceDocument:
    """Read the bytes of a .docx.

    Raises PlanError when the archive is damaged, too large inside, or no Word document.
    """
    check_package(data, name)
    try:
        reader = _Reader.open(data)
        paragraphs = (block for block in reader.body.iter() if kind(block) == "p")
        check_length(("".join(shown_texts(paragraph)) for paragraph in paragraphs), name)
        return reader.read()
    except PlanError:
        raise
    except Exception as error:  # python-docx and lxml raise almost anything for a damaged package
        raise PlanError(texts.damaged_word(name)) from error


@dataclass
class _Reader:
    """Walks the body once, counting paragraphs and table rows that are not blank."""

    body: Any
    numbering: Numbering
    lists_of_styles: dict[str, ListLevel]
    lines: list[Line] = field(default_factory=list)
    tables: list[SourceTable] = field(default_factory=list)
    number: int = 0

    @staticmethod
    def open(data: bytes) -> _Reader:
        from docx import Document  # noqa: PLC0415 - heavy, loaded when first needed

        from core.plan.docx_numbering import read_numbering  # noqa: PLC0415 - as above

        document = Document(BytesIO(data))
        parts = (rel.target_part for rel in document.part.rels.values() if not rel.is_external)
        roots = (part for part in parts if str(part.partname).endswith("/numbering.xml"))
        root = next((getattr(part, "element", None) for part in roots), None)
        styles = style_lists(document.styles.element)
        return _Reader(document.element.body, read_numbering(root), styles)

    def read(self) -> SourceDocument:
        for block in blocks(self.body):
            if kind(block) == "p":
                self._read_paragraph(block)
            else:
                self._read_table(block)
        return SourceDocument(tuple(join_wrapped(self.lines)), tuple(self.tables))

    def _read_paragraph(self, paragraph: Any) -> None:  # noqa: ANN401 - lxml has no types
        words = self._words(paragraph)
        self.number += bool(words.strip())
        opens = True
        for raw in words.split("\n"):
            for piece in clean_pieces(raw, in_header=is_header(self.lines)):
                self.lines.append(Line(self.number, piece, opens_block=opens))
                opens = False

    def _read_table(self, table: Any) -> None:  # noqa: ANN401 - as above
        rows = []
        for row in children(table, "tr"):
            cells = [self._cell(cell) for cell in children(row, "tc")]
            self.number += any(cell.text for cell in cells)
            rows.append(Row(self.number, tuple(cells)))
        self.tables += [SourceTable(tuple(rows))] if rows else []

    def _cell(self, cell: Any) -> SourceCell:  # noqa: ANN401 - as above
        words = [self._words(block) for block in cell.iter() if kind(block) == "p"]
        properties = next(children(cell, "tcPr"), None)
        span = int(value(properties, "gridSpan") or 1)
        merged = properties is not None and has_child(properties, "vMerge")
        return SourceCell(
            text="\n".join(word for word in words if word.strip()),
            columns=min(max(span, 1), _MOST_COLUMNS),
            goes_on=merged and value(properties, "vMerge") != "restart",
        )

    def _words(self, paragraph: Any) -> str:  # noqa: ANN401 - as above
        """Give the marker that Word shows, and the text."""
        words = nfc(CONTROL.sub("", "".join(shown_texts(paragraph))))
        listed = self._list(paragraph) if words.strip() else None
        return (self.numbering.prefix(*listed) if listed else "") + words

    def _list(self, paragraph: Any) -> ListLevel | None:  # noqa: ANN401 - as above
        properties = next(children(paragraph, "pPr"), None)
        if properties is None:
            return None
        own = list_of(properties)
        inherited = self.lists_of_styles.get(value(properties, "pStyle"))
        listed = own or inherited
        return None if listed is None or listed.list_id == "0" else listed
