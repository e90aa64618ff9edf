"""Keeps parts of a text on one line: a symbol, a number with its word, a department's name.

Word and LibreOffice both break lines after a hyphen, but not after Word's no-break hyphen. A word
joiner character would show as a box in older fonts.
"""

from itertools import chain
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from core.documents.word.lines import glued
from core.documents.words.templates import GLUE, HYPHEN, NUMBERED

_KEEPS_BLANKS = "{http://www.w3.org/XML/1998/namespace}space"


def glue_words(document: Document) -> None:
    """Glue words that read badly when a line break separates them."""
    for words in list(document.element.body.iter(qn("w:t"))):
        if words.text and not _is_in_table(words):
            words.text = _with_numbers(glued(words.text))
        if words.text and HYPHEN.search(words.text):
            _hold_hyphens(words)


def _is_in_table(element: Any) -> bool:  # noqa: ANN401 - lxml has no types
    """Tell whether it is in a cell; cells are glued where their width requires it."""
    return any(one.tag == qn("w:tc") for one in element.iterancestors())


def _with_numbers(words: str) -> str:
    ends = chain.from_iterable(one.finditer(words) for one in NUMBERED)
    places = {found.end() - 1 for found in ends}
    return "".join(GLUE if at in places else one for at, one in enumerate(words))


def _hold_hyphens(words: Any) -> None:  # noqa: ANN401
    """Replace every hyphen of a symbol with a no-break hyphen."""
    first, *others = HYPHEN.split(words.text)
    words.text = first
    words.set(_KEEPS_BLANKS, "preserve")
    last = words
    for other in others:
        part = OxmlElement("w:t")
        part.text = other
        part.set(_KEEPS_BLANKS, "preserve")
        last.addnext(OxmlElement("w:noBreakHyphen"))
        last.getnext().addnext(part)
        last = part
