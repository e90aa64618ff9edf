"""Reads how a Word file looks: effective fonts, sizes and spacing, and soffice's pages."""

import io
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from core.documents.words.templates import GLUE

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_soffice = pytest.mark.skipif(
    SOFFICE is None or shutil.which("pdftotext") is None,
    reason="no LibreOffice or no pdftotext on this machine: pages not looked at",
)
SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")


def opened(content: bytes, *, is_glued: bool = False) -> Document:
    """Open a file, with its non-breaking spaces turned into ordinary ones."""
    document = docx.Document(io.BytesIO(content))
    for words in () if is_glued else document.element.body.iter(qn("w:t")):
        if not any(one.tag == qn("w:tc") for one in words.iterancestors()):
            words.text = (words.text or "").replace(GLUE, " ")
    return document


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """Give every paragraph of the text, the tables and the headers."""
    for element in document.element.body.iter(qn("w:p")):
        yield Paragraph(element, document._body)
    for section in document.sections:
        yield from section.header.paragraphs
        yield from section.first_page_header.paragraphs


def with_style(document: Document, style_id: str) -> list[Paragraph]:
    return [one for one in paragraphs(document) if style_of(one).style_id == style_id]


def found(document: Document, words: str) -> Paragraph:
    """Find the only paragraph with these words."""
    (one,) = [each for each in paragraphs(document) if words in each.text]
    return one


def style_of(paragraph: Paragraph) -> Any:
    return paragraph.style


def text_of(document: Document) -> str:
    return "\n".join(one.text for one in paragraphs(document))


def styles(paragraph: Paragraph) -> Iterator[Any]:
    style = style_of(paragraph)
    while style is not None:
        yield style
        style = style.base_style


def fonts(document: Document, paragraph: Paragraph, run: Run) -> dict[str, str | None]:
    """Give the font of each script: the run's own, its style's, or the document's default."""
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}")
    layers = [run._r.rPr, *(style.element.rPr for style in styles(paragraph)), defaults[0]]
    named = [one.find(qn("w:rFonts")) for one in layers if one is not None]
    return {
        slot: next((one.get(qn(f"w:{slot}")) for one in named if one is not None), None)
        for slot in SLOTS
    }


@dataclass(frozen=True)
class Looks:
    """How a run looks; `size` is in points."""

    size: float
    is_bold: bool
    is_italic: bool


def looks(paragraph: Paragraph, run: Run | None = None) -> Looks:
    run = run or paragraph.runs[0]
    layers = [run.font, *(style.font for style in styles(paragraph))]
    size = next(one.size for one in layers if one.size is not None)
    bold = next((one.bold for one in layers if one.bold is not None), False)
    italic = next((one.italic for one in layers if one.italic is not None), False)
    return Looks(size.pt, bool(bold), bool(italic))


@dataclass(frozen=True)
class Shape:
    """How a paragraph is laid out: indents in cm, spaces in points."""

    align: ALIGN | None
    indent: float
    between: float
    spacing: float
    keeps_with_next: bool
    is_widow_controlled: bool


def shape(paragraph: Paragraph) -> Shape:
    layers = [paragraph.paragraph_format, *(style.paragraph_format for style in styles(paragraph))]

    def first(name: str) -> Any:
        return next((getattr(one, name) for one in layers if getattr(one, name) is not None), None)

    indent, before, after = first("first_line_indent"), first("space_before"), first("space_after")
    return Shape(
        align=first("alignment"),
        indent=round(indent.cm, 2) if indent else 0,
        between=(before.pt if before else 0) + (after.pt if after else 0),
        spacing=first("line_spacing") or 1,
        keeps_with_next=bool(first("keep_with_next")),
        is_widow_controlled=bool(first("widow_control")),
    )


def border_of(paragraph: Paragraph) -> Any:
    """Give the line that a paragraph or its style draws, or None."""
    layers = [paragraph._p.pPr, *(style.element.pPr for style in styles(paragraph))]
    path = f"{qn('w:pBdr')}/{qn('w:top')}"
    drawn = [one.find(path) for one in layers if one is not None]
    return next((one for one in drawn if one is not None), None)


def width_of_rule(document: Document, rule: Paragraph) -> float:
    """Give the length of that line, in points."""
    cell = rule._p.getparent()
    if cell.tag == qn("w:tc"):
        around = float(cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").get(qn("w:w"))) / 20
    else:
        page = document.sections[0]
        assert page.page_width is not None
        assert page.left_margin is not None
        assert page.right_margin is not None
        around = (page.page_width - page.left_margin - page.right_margin) / 12700
    indents = rule.paragraph_format.left_indent, rule.paragraph_format.right_indent
    return float(around - sum(one.pt for one in indents if one is not None))


def tables(document: Document) -> tuple[list[Table], list[Table]]:
    """Give the tables without borders and those with borders, including nested ones."""
    every = [Table(one, document._body) for one in document.element.body.iter(qn("w:tbl"))]
    bare = [one for one in every if style_name(one) != "Table Grid"]
    return bare, [one for one in every if style_name(one) == "Table Grid"]


def style_name(table: Table) -> str:
    return str(table.style.name) if table.style is not None else ""


def pages(files: Mapping[str, bytes], folder: Path) -> dict[str, list[str]]:
    """Convert documents to PDF together, and give the words of each page as laid out."""
    for name, content in files.items():
        (folder / f"{name}.docx").write_bytes(content)
    _convert(folder, *(f"{name}.docx" for name in files))
    shown = {name: _run(["pdftotext", "-layout", f"{name}.pdf", "-"], folder) for name in files}
    return {name: words.rstrip("\f").split("\f") for name, words in shown.items()}


def width_of_line(content: bytes, folder: Path, word: str, beyond: float) -> float:
    """Give the width of a line on the first page that contains a word, right of an x position.

    All in points. Letters that the machine's font lacks are drawn and found one by one.
    """
    _as_pdf(content, folder)
    shown = _run(["pdftotext", "-bbox", "-l", "1", "a.pdf", "-"], folder)
    every = re.findall(r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax=".+?">(.+?)<', shown)
    (top,) = [y for _, y, _, said in every if said == word]
    line = [(float(x), float(end)) for x, y, end, _ in every if y == top and float(x) > beyond]
    return max(end for _, end in line) - min(x for x, _ in line)


def _as_pdf(content: bytes, folder: Path) -> None:
    (folder / "a.docx").write_bytes(content)
    _convert(folder, "a.docx")


def _convert(folder: Path, *names: str) -> None:
    assert SOFFICE is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    _run([SOFFICE, profile, "--headless", "--convert-to", "pdf", *names], folder)


def _run(command: list[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=180)
    return done.stdout.decode("utf-8")
