"""Reads a text file's bytes into lines and tables."""

import codecs
import re
from collections.abc import Iterator
from itertools import groupby

from core.plan.errors import PlanError
from core.plan.file import check_length
from core.plan.lines import CONTROL, source_lines
from core.plan.source import Row, SourceCell, SourceDocument, SourceTable
from core.plan.words import plan as texts
from core.vietnamese import nfc

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_RULE_CELL = re.compile(r":?-{2,}:?")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def text_source(data: bytes, name: str) -> SourceDocument:
    """Read the bytes of a .txt or .md file.

    Raises PlanError when they are not Unicode text.
    """
    text = decode(data, name)
    check_length(text.splitlines(), name)
    return SourceDocument(tuple(source_lines(text)), tuple(_markdown_tables(text)))


def decode(data: bytes, name: str) -> str:
    """Decode UTF-8, or UTF-16 with a byte order mark."""
    text = _decode_utf16(data, name) if data.startswith(_UTF16) else _decode_utf8(data, name)
    found = CONTROL.search(text)
    if found:
        raise PlanError(texts.binary(name, text.count("\n", 0, found.start()) + 1))
    return text


def _decode_utf16(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise PlanError(texts.binary(name, 1)) from error


def _decode_utf8(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        say = texts.binary if b"\0" in data else texts.not_unicode
        raise PlanError(say(name, line)) from error


def _markdown_tables(text: str) -> Iterator[SourceTable]:
    numbered = enumerate(nfc(text).splitlines(), start=1)
    for is_row, group in groupby(numbered, key=lambda line: line[1].lstrip().startswith("|")):
        if is_row:
            rows = (_markdown_row(number, line) for number, line in group)
            yield SourceTable(tuple(row for row in rows if row is not None))


def _markdown_row(number: int, line: str) -> Row | None:
    """Give a row, or None for the rule under the headings."""
    cells = [_BREAK.sub("\n", cell).strip() for cell in line.strip().strip("|").split("|")]
    if all(_RULE_CELL.fullmatch(cell) for cell in cells):
        return None
    return Row(number, tuple(SourceCell(cell) for cell in cells))
