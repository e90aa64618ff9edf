"""Sentences in one line:

placeholders are checked, values escaped, and an office can reword them.
"""
# mypy: disable-error-code="empty-body"

from datetime import date

import pytest
from markupsafe import Markup

from core.wording.says import Sentence, WordingError, fixed, plain, plainly, says


@says("<b>{name}</b> gửi {count:count} tệp, hạn {due_on:day}.", "Files came.")
def files_came(name: str, count: int, due_on: date) -> Markup: ...


@plainly("{name} · {count}")
def button(name: str, *, count: int) -> str: ...


def test_a_sentence_takes_its_arguments_by_position_and_by_name():
    said = "<b>Tư pháp</b> gửi 03 tệp, hạn 16/03/2023."
    assert files_came("Tư pháp", 3, date(2023, 3, 16)) == said
    assert files_came("Tư pháp", due_on=date(2023, 3, 16), count=3) == said
    assert button("Tư pháp", count=2) == "Tư pháp · 2"


def test_typed_words_are_escaped_only_in_formatted_text():
    assert "<b>&lt;i&gt;</b>" in files_came("<i>", 1, date(2023, 3, 16))
    assert "<b><i>x</i></b>" in files_came(Markup("<i>x</i>"), 1, date(2023, 3, 16))
    assert button("<i>", count=1) == "<i> · 1"
    assert not isinstance(button("a", count=1), Markup)


def test_a_sentence_without_arguments_is_its_template():
    assert fixed("Đủ <b>rồi</b>.")() == Markup("Đủ <b>rồi</b>.")
    assert plain("Gửi")() == "Gửi"
    assert plain("{{1}}")() == "{1}"


@pytest.mark.parametrize(
    "template", ["{name}", "{name} {count} {due_on} {other}", "{name} {count} {", "{} {count}"]
)
def test_a_template_has_exactly_the_placeholders_of_its_arguments(template):
    with pytest.raises(WordingError):

        @says(template)
        def sentence(name: str, count: int, due_on: date) -> Markup: ...


def test_an_office_can_reword_a_sentence():
    sentence = Sentence("Đã nhận {count:count} tệp.", "Files came.", {"count": int}, Markup)
    sentence.use("Cơ quan đã nhận đủ {count} tệp.")
    assert sentence.say((3,), {}) == "Cơ quan đã nhận đủ 03 tệp."
    for wrong in ("Đã nhận tệp.", "Đã nhận {count:day} tệp.", "Đã nhận {count!r} tệp.", ""):
        with pytest.raises(WordingError):
            sentence.use(wrong)
    assert sentence.say((3,), {}) == "Cơ quan đã nhận đủ 03 tệp."
