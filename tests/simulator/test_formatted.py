"""Formatted text: lengths, trimming, HTML, and entities that Telegram finds by itself."""

import pytest

from simulator.detection import with_detected
from simulator.formatted import Entity, FormattedText
from simulator.html_parser import parse_html


def test_length_is_counted_in_utf_16_code_units():
    assert FormattedText("Tư pháp 😀").length() == 10


def test_white_space_at_the_ends_is_removed():
    trimmed = FormattedText("  \n bold  \n", (Entity("bold", 2, 8),)).trimmed()
    assert trimmed == FormattedText("bold", (Entity("bold", 0, 4),))


@pytest.mark.parametrize(
    "source",
    [
        "<b>đậm <i>nghiêng</i></b> &lt;thường&gt; &amp;",
        '<a href="https://a.vn">😀</a><code>mã</code>',
        "<blockquote>a\nb</blockquote><u>c</u><s>d</s>",
        "",
    ],
)
def test_html_is_given_back_unchanged(source):
    assert parse_html(source).to_html() == source


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start CODE", [("bot_command", "/start")]),
        ("gõ /menu.", [("bot_command", "/menu")]),
        ("/menu@nhacviec_bot", [("bot_command", "/menu@nhacviec_bot")]),
        ("09/03/2023 và/hoặc", []),
        ("xem https://t.me/bot?start=A_b-9.", [("url", "https://t.me/bot?start=A_b-9")]),
        ("a@b.vn và @nguoi_dung", [("email", "a@b.vn"), ("mention", "@nguoi_dung")]),
        ("#baocao #12", [("hashtag", "#baocao")]),
    ],
)
def test_telegram_finds_entities_by_itself(text, found):
    entities = with_detected(FormattedText(text)).entities
    assert [(e.type, text[e.offset : e.end]) for e in entities] == found


def test_no_entities_are_found_in_code():
    formatted = FormattedText("/menu", (Entity("code", 0, 5),))
    assert with_detected(formatted) == formatted
