"""What must not be broken across lines: symbols, numbers with their words, department names."""

import re

import pytest
from docx.oxml.ns import qn

from core.documents.words.templates import GLUE
from tests.core.documents.word.samples import EVERY
from tests.word import opened

SYMBOL = re.compile(r"(?<=[0-9A-ZĐ])-(?=[0-9A-ZĐ])")
APART = re.compile(
    r"\b(?:ngày|tháng|năm|quý|Điều|khoản) \d|\bsố \d+/|\bquý [IVX]+\b|\w [-–] \w|HĐND [-–] UBND",
    re.IGNORECASE,
)


def as_drawn(paragraph) -> str:
    """Give the text with every non-breaking hyphen as a letter."""
    names = {qn("w:noBreakHyphen"): "¬", qn("w:tab"): "\t", qn("w:br"): "\n"}
    parts = paragraph.iter(qn("w:t"), *names)
    return "".join(names.get(one.tag, one.text or "") for one in parts)


@pytest.mark.parametrize("kind", EVERY)
def test_no_line_break_splits_a_symbol(kind):
    body = opened(EVERY[kind]().content, is_glued=True).element.body
    every = [as_drawn(one) for one in body.iter(qn("w:p"))]
    assert any("KH¬UBND" in one for one in every)
    assert not [one for one in every if SYMBOL.search(one)]


@pytest.mark.parametrize("kind", EVERY)
def test_no_line_break_separates_a_number_from_its_word_or_precedes_a_dash(kind):
    document = opened(EVERY[kind]().content, is_glued=True)
    every = [as_drawn(one._p) for one in document.paragraphs]
    assert any(f"ngày{GLUE}" in one for one in every)
    assert not [one for one in every if APART.search(one)]


def test_a_non_breaking_hyphen_is_read_as_an_ordinary_hyphen():
    document = opened(EVERY["reminder_letters"]().content)
    assert [one for one in document.paragraphs if "12/KH-UBND" in one.text]
