"""A page as Zalo's text: formatting in UTF-16 units, numbered choices, cuts at line ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from bot.zalo.text import LONGEST, ZaloText, formatted, text_of, together
from core.dialogue.numbering import BACK
from core.screen import Choice, Page


def units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2


def marked(said: ZaloText, style: str) -> list[str]:
    """Give the parts of a text that have a style."""
    raw = said.text.encode("utf-16-le")
    return [
        raw[2 * span.start : 2 * (span.start + span.length)].decode("utf-16-le")
        for span in said.spans
        if style in span.styles
    ]


def test_choices_are_numbered_and_the_way_back_is_0():
    choices = (Choice("done", "Hoàn thành"), Choice(BACK, "‹ Quay lại"), Choice("/menu", "Menu"))
    said = text_of(Page(Markup("Đến đâu?"), choices))
    assert said.text == "Đến đâu?\n\n1. Hoàn thành\n2. Menu\n0. Quay lại"


def test_a_question_for_a_number_has_no_other_numbers():
    page = Page(Markup("Mấy điểm?"), (Choice(BACK, "‹ Quay lại"),), has_numbers=False)
    assert text_of(page).text == "Mấy điểm?\n\nQuay lại"


def test_formatting_is_told_in_utf_16_units():
    said = formatted(Markup("😀 <b>Đạt</b> <i>1 &lt; <b>2</b></i>"))
    assert said.text == "😀 Đạt 1 < 2"
    assert marked(said, "b") == ["Đạt", "2"]
    assert "".join(marked(said, "i")) == "1 < 2"
    assert said.as_json()["text_styles"][0] == {"start": 3, "len": 3, "st": ["b"]}


def test_a_text_without_formatting_has_no_styles():
    assert formatted(Markup("Đã ghi")).as_json() == {"text": "Đã ghi"}


def test_what_people_type_is_no_formatting():
    said = formatted(Markup("<b>{}</b>").format("<i>x</i> & y"))
    assert said.text == "<i>x</i> & y"
    assert marked(said, "b") == ["<i>x</i> & y"]


def test_a_long_text_ends_with_a_line_and_loses_no_choice():
    lines = "\n".join(f"dòng {number} <b>đậm</b>" for number in range(400))
    choices = tuple(Choice(str(number), f"Lựa chọn {number}") for number in range(9))
    said = text_of(Page(Markup(lines), choices))
    above, listed = said.text.split("\n…\n\n")
    assert said.length <= LONGEST
    assert above.splitlines()[-1].endswith(" đậm")
    assert listed.splitlines() == [f"{number + 1}. Lựa chọn {number}" for number in range(9)]
    assert set(marked(said, "b")) == {"đậm"}


@given(st.text(max_size=3000), st.lists(st.text(min_size=1, max_size=60), max_size=9))
def test_no_text_is_longer_than_zalo_takes(words, labels):
    choices = tuple(Choice(str(number), label) for number, label in enumerate(labels))
    said = text_of(Page(Markup("<b>{}</b>").format(words), choices))
    assert said.length <= LONGEST
    assert all(span.start >= 0 and span.start + span.length <= said.length for span in said.spans)


@pytest.mark.parametrize("words", ["", "a & b", "<b>"])
def test_texts_are_joined_with_their_formatting(words):
    first, second = formatted(escape(words)), formatted(Markup("<b>đậm</b>"))
    said = together([first, second])
    assert marked(said, "b") == ["đậm"]
    assert said.text == "\n\n".join(part for part in (words, "đậm") if part)
