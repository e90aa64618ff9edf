"""The HTML parser shows what Telegram shows, and refuses what Telegram refuses."""

import pytest

from simulator.errors import ApiError
from simulator.formatted import Entity
from simulator.html_parser import parse_html


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>bold</b>", "bold", [Entity("bold", 0, 4)]),
        ("<STRONG>bold</strong>", "bold", [Entity("bold", 0, 4)]),
        ("<i>a</i><em>b</em>", "ab", [Entity("italic", 0, 1), Entity("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [Entity("underline", 0, 1), Entity("underline", 1, 1)]),
        (
            "<s>a</s><strike>b</strike><del>c</del>",
            "abc",
            [Entity("strikethrough", place, 1) for place in range(3)],
        ),
        ("<tg-spoiler>x</tg-spoiler>", "x", [Entity("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [Entity("spoiler", 0, 1)]),
        ("<blockquote>x</blockquote>", "x", [Entity("blockquote", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [Entity("expandable_blockquote", 0, 1)]),
        (
            "<a href='https://a.vn/?a=1&amp;b=2'>x</a>",
            "x",
            [Entity("text_link", 0, 1, url="https://a.vn/?a=1&b=2")],
        ),
        ("<b>a<i>b</i></b>", "ab", [Entity("bold", 0, 2), Entity("italic", 1, 1)]),
        ("<code>a<b>b</b></code>", "ab", [Entity("code", 0, 2)]),
        ("<b></b>nothing", "nothing", []),
        ("<b>closed by an empty tag</>", "closed by an empty tag", [Entity("bold", 0, 22)]),
    ],
)
def test_text_and_entities_are_parsed(source, text, entities):
    parsed = parse_html(source)
    assert (parsed.text, list(parsed.entities)) == (text, entities)


def test_offsets_are_counted_in_utf_16_code_units():
    parsed = parse_html("😀<b>Tư pháp</b>")
    assert parsed.entities == (Entity("bold", 2, 7),)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("&lt;b&gt; &amp; &quot;", '<b> & "'),
        ("&#225;&#xE1;", "áá"),
        ("&nbsp;&copy;", "&nbsp;&copy;"),
        ("a & b", "a & b"),
        ("5 > 3", "5 > 3"),
    ],
)
def test_only_four_named_references_are_known(source, text):
    assert parse_html(source).text == text


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("á<br/>", 'Unsupported start tag "br/" at byte offset 2'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        (
            "<b><i>x</b></i>",
            'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        ),
        ("<b", "Unclosed start tag at byte offset 0"),
        ('<a href="x', 'Unclosed start tag "a" at byte offset 0'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_refusals_name_the_problem_and_its_position(source, problem):
    with pytest.raises(ApiError) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {problem}"
    assert refused.value.code == 400
