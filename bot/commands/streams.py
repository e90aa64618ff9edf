"""Makes standard input and output take letters with marks, whatever the machine's encoding."""

import codecs
import sys
import unicodedata
from collections.abc import Callable
from io import TextIOWrapper

_PLAIN = {
    "\u0111": "d",
    "\u0110": "D",
    "“": '"',
    "”": '"',
    "’": "'",
    "–": "-",
    "—": "-",
    "…": "...",
}


def prepare_streams() -> None:
    """Make every stream take every letter; call before anything is printed.

    Files and pipes get UTF-8. A terminal keeps its own letters; missing ones are replaced, as in
    "Da ghi".
    """
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        if isinstance(stream, TextIOWrapper):  # None without a console, other objects in tests
            _prepare(stream)


def spelling_for(encoding: str) -> str:
    """Give the name of the `errors` handler that replaces letters an encoding lacks."""

    def spell(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        found = error.object[error.start : error.end]
        return "".join(_spelt(letter, has) for letter in found), error.end

    def has(words: str) -> bool:
        try:
            words.encode(encoding)
        except UnicodeEncodeError:
            return False
        return True

    name = f"spelt-for-{encoding}"
    codecs.register_error(name, spell)
    return name


def _prepare(stream: TextIOWrapper) -> None:
    if not stream.isatty():
        stream.reconfigure(encoding="utf-8", errors="replace")
    elif stream.writable():
        stream.reconfigure(errors=spelling_for(stream.encoding))


def _spelt(letter: str, has: Callable[[str], bool]) -> str:
    """Replace one letter: with loose marks, as code page 1258 has it, or without marks."""
    apart = unicodedata.normalize("NFD", letter)
    tones = "".join(one for one in apart[1:] if has(one))
    shaped = unicodedata.normalize("NFC", "".join(one for one in apart if one not in tones))
    bare = "".join(one for one in apart if not unicodedata.combining(one))
    attempts = (shaped + tones, _PLAIN.get(letter, ""), bare)
    return next((one for one in attempts if one and has(one)), "?")
