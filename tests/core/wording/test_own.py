"""An office can reword any sentence, and a wording file with an error is refused completely."""

import subprocess
import sys
import tomllib

import pytest
from markupsafe import Markup

from core.errors import UserError
from core.wording.own import as_toml, sentences, use


@pytest.fixture
def own(tmp_path):
    """Write a wording file; at the end our own sentences are in use again."""

    def write(words: str):
        file = tmp_path / "wording.toml"
        file.write_text(words, encoding="utf-8")
        return file

    yield write
    for sentence in sentences().values():
        sentence.use(sentence.default)


def test_an_offices_own_sentence_is_used(own):
    known = sentences()["wording.office_wording.no_file"]
    use(own('[wording.office_wording]\nno_file = "Không có tệp {path}."\n'))
    assert known.say(("a.toml",), {}) == "Không có tệp a.toml."


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            '[wording.office_wording]\nnothing = "x"',
            "không có câu nào tên “wording.office_wording.nothing”",
        ),
        ('[wording.office_wording]\nno_file = "Không có."', "cần có đủ và đúng các chỗ"),
        ('[wording.office_wording]\nno_file = "{path} {other}"', "cần có đủ và đúng các chỗ"),
        ("[wording.office_wording]\nno_file = 7", "cần có đủ và đúng các chỗ"),
        ("[wording", "cần đúng cú pháp TOML"),
    ],
)
def test_no_sentence_of_a_wrong_file_is_used(own, words, told):
    first = '[wording.office_wording]\nhead = "# khác"\n'
    both = first + words.removeprefix("[wording.office_wording]\n")
    with pytest.raises(UserError, match=told):
        use(own(both if words.startswith("[wording.office_wording]\n") else words))
    assert (
        sentences()["wording.office_wording.head"].default
        == sentences()["wording.office_wording.head"]()
    )


@pytest.mark.parametrize(
    "said",
    [
        "<b>Đã dừng.",
        "Đã dừng.</b>",
        "<b>Đã <i>dừng</b></i>.",
        "<a href='https://example.org'>Đã dừng</a>.",
        "Đã dừng & xong.",
        "Đã dừng <",
    ],
)
def test_words_that_a_channel_would_refuse_to_show_are_refused_first(own, said):
    name = next(name for name, one in sentences().items() if _is_formatted(one))
    room, _, sentence = name.rpartition(".")
    with pytest.raises(UserError, match="mở rồi phải đóng"):
        use(own(f'[{room}]\n{sentence} = "{said}"\n'))


def _is_formatted(sentence) -> bool:
    return not sentence.arguments and isinstance(sentence(), Markup)


def test_a_missing_file_is_reported(tmp_path):
    with pytest.raises(UserError, match="Không thấy tệp lời văn"):
        use(tmp_path / "none.toml")


def test_every_sentence_is_written_with_its_occasion_and_can_be_read_again(own):
    written = as_toml()
    assert tomllib.loads(written) == {} or "own_words" in written
    own_again = "\n".join(
        line.removeprefix("# ") if " = " in line else line for line in written.splitlines()
    )
    use(own(own_again))
    assert all(one.occasion for one in sentences().values())


def test_no_sentence_is_made_before_the_offices_wording_is_read():
    """A sentence made when a module is loaded stays ours; only the command line's help may."""
    script = """
import importlib, pkgutil, sys
import bot, core, handlers
from core.wording import says
said = set()
def note():
    frame = sys._getframe(2)
    while frame:
        name = frame.f_globals["__name__"]
        if frame.f_code.co_name == "<module>" and name != "__main__":
            said.add(name)
            return
        frame = frame.f_back
called, say = says.Sentence.__call__, says.Sentence.say
says.Sentence.__call__ = lambda self: (note(), called(self))[1]
says.Sentence.say = lambda self, args, named: (note(), say(self, args, named))[1]
for package in (core, handlers, bot):
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(found.name)
print(*sorted(said))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) <= {"bot.commands.command_line"}
