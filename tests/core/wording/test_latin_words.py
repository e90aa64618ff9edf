"""Texts for people contain only Vietnamese words and abbreviations that the office uses."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.latin import foreign
from tests.words import FILES, name_of

# Words as data: typed, misspelt or abbreviated.
_DATA = {"people/names", "wording/spelling", "wording/syllables", "documents/frame"}
# For administrators: the program's settings and commands have English names.
_OF_THE_PROGRAM = {
    "installation/help": "both official proxy socks",
    "installation/command_line": "ctrl h proxy socks token webhook http https",
    "copies": "ext proxy",
    "doctor/checks": "chmod proxy webhook",
    "doctor/network": "api ms proxy url webhook",
    "doctor/web": "https public url web host port docs md may chu",
    "doctor/zalo": "api bot creator name https is messages ms proxy public url web webhook",
    "installation/installation": "host port web",
    "installation/zalo": "api bot creator https proxy token url webhook",
    "people/people": "official",
    "plan/plan": "max note percent score",
    "settings": "save as chmod token",
    "notices/troubles": "evidence quarantine d m",
    "documents/chart": "a b n",  # the letters that the chart's notes explain
}
_SENTENCES = {"fixed", "plain", "says", "plainly"}
_MARKED = frozenset("ạảãàáâậầấẩẫăắằặẳẵđêếềệểễôốồộổơớờợởưứừựửíìịỉóòọúùụýỳéèẹ")


def occasions(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the occasions of sentences, which are for readers of the code (core.wording.says)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from node.args[1:2] if node.func.id in _SENTENCES else ()


def sentences(file: Path) -> Iterator[str]:
    """Yield a file's texts for people: its Vietnamese strings, without docstrings."""
    tree = ast.parse(file.read_text("utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    told |= {id(node) for node in occasions(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in told:
            yield from {str(node.value)} if _MARKED & set(str(node.value).lower()) else ()


@pytest.mark.parametrize("file", [one for one in FILES if name_of(one) not in _DATA], ids=name_of)
def test_no_text_contains_a_foreign_word(file):
    allowed = frozenset(_OF_THE_PROGRAM.get(name_of(file), "").split())
    found = {words: foreign(words, allowed) for words in sentences(file)}
    assert {words: wrong for words, wrong in found.items() if wrong} == {}


def test_foreign_words_in_a_text_are_found():
    said = (
        "Tồn tại: mending confirmed; files: 1; withdrawn. Excel của UBND, nhacviec doctor, anh.jpg"
    )
    assert foreign(said) == {"mending", "confirmed", "files", "withdrawn"}
    assert foreign("Quyết định 15/QĐ-UBND; TTHC; ý kiến; /lichsu") == set()
