"""What words are, where a step waits for words to keep: a result, or rather something else.

Pure: it looks at the words alone. Whoever is in doubt asks; whoever is sure does not.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from core.questions.speech import Speech, speech_of
from core.questions.words import Words, mend_typing, words_of
from core.texts import free_words as data
from core.vietnamese import fold, name_key, nfc

_MOST_ASKED = 14  # words: a question is short; more are a report with a question in it
_MOST_ASKED_BY_SIGN = 25  # as above, of what ends with "?"
_MOST_POLITE = 9
_FEW = 6
_LONGEST_SIGN = 40  # characters without a letter: more are somebody's own list or drawing
_PHONE = re.compile(rf"{data.PHONE}(?:\+?84|0)(?:[ .-]?[0-9]){{8,10}}(?: [a-z]{{1,3}})?")
_COMMAND = re.compile("|".join(f"(?:{one})" for one in data.COMMANDS))
_SHORT = 8  # words
_EACH = re.compile(r"\b(?:nao|ai|gi|dau) cung\b|\bhong$")  # "ngay nao cung": each; "hong": broken
_DONE_AT_END = frozenset({"roi", "xong"})
_SYMBOL = re.compile(r"[0-9]+/[^\W\d_]")  # a document's number: "15/QĐ-UBND"
_CODE_AND_NOT = re.compile(r"[0-9]+[.][0-9]+ \w+$")
_CLAUSE = re.compile(r"[,;:\n]")


class Kind(StrEnum):
    """What words seem to be."""

    RESULT = "result"  # to be kept
    QUESTION = "question"
    SOCIAL = "social"  # a thank-you, a greeting, "ok"
    COMMAND = "command"
    EMPTY = "empty"  # no letter and no number
    PHONE = "phone"  # a telephone number and nothing else


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    phrases = (
        *data.THANKS,
        *data.GREETINGS,
        *data.ASSENTS,
        *data.ASKING,
        *data.BEGINS_ASKING,
        *data.POLITE_FILLERS,
        *data.TELLING,
        *data.ENDS_ASKING,
        "lam xong hoan thanh roi han nop gui sua",
    )
    return frozenset(word for phrase in phrases for word in phrase.split())


def mended(text: str) -> Words:
    """Give the words of a text: unaccented, without Telex marks, short forms spelt out."""
    words = words_of(text)
    mend_typing(words, _known(), ())
    return words


def kind_of(text: str) -> Kind:
    """Tell what words seem to be; a result when nothing speaks against it."""
    said = mended(text).said
    if not said:
        return Kind.EMPTY if len(text) <= _LONGEST_SIGN else Kind.RESULT
    if _PHONE.fullmatch(" ".join(fold(text).split())):
        return Kind.PHONE
    line = " ".join(said)
    if _is_polite(said):
        return Kind.SOCIAL
    if _COMMAND.fullmatch(line) or _COMMAND.fullmatch(name_key(text)):
        return Kind.COMMAND
    own = Kind.QUESTION if _asks(text, said) else Kind.RESULT
    return _second_opinion(text, said, own)


def _second_opinion(text: str, said: list[str], own: Kind) -> Kind:
    """Hear what the reader of questions takes a short text for: who is in doubt asks."""
    speech = speech_of(text)
    if own is Kind.QUESTION:
        is_told = speech is Speech.STATEMENT and bool(
            _EACH.search(fold(text)) or _CODE_AND_NOT.search(text)
        )
        return Kind.RESULT if is_told else own
    is_plain = len(said) > _SHORT or said[0] in data.TELLING or said[-1] in _DONE_AT_END
    if is_plain or _SYMBOL.search(text):
        return own
    if speech is Speech.COMMAND and len(said) > 1:
        return Kind.COMMAND
    return Kind.QUESTION if speech is Speech.QUESTION else own


def is_gesture(text: str) -> bool:
    """Tell whether signs are a thumb or a heart, rather than a question mark."""
    return any(unicodedata.category(letter) == "So" for letter in text)


def _is_polite(said: list[str]) -> bool:
    """Tell whether nothing but politeness is said."""
    if len(said) > _MOST_POLITE:
        return False
    rest, was_polite = f" {' '.join(said)} ", False
    for phrase in sorted((*data.THANKS, *data.GREETINGS, *data.ASSENTS), key=len, reverse=True):
        while f" {phrase} " in rest:
            rest, was_polite = rest.replace(f" {phrase} ", "  "), True
    return was_polite and set(rest.split()) <= data.POLITE_FILLERS


def _asks(text: str, said: list[str]) -> bool:
    """Tell whether words ask: they are few, and no clause before the question tells something."""
    is_signed = text.rstrip().endswith("?")
    if len(said) > (_MOST_ASKED_BY_SIGN if is_signed else _MOST_ASKED):
        return False
    if is_signed:
        return True
    *before, last = [_plain(part) for part in _CLAUSE.split(text) if _plain(part)]
    if any(_tells(clause) for clause in before):
        return False
    if _ends_otherwise(text):
        last = [*last[:-1], ""]
    return _is_asking(last, is_whole=not before)


def _ends_otherwise(text: str) -> bool:
    """Tell whether the last word as typed only looks so without its marks: "máy" is not "mấy"."""
    typed = (nfc(text).lower().split() or [""])[-1].strip(" .,;:!()")
    asking = data.ENDS_AS_TYPED.get(fold(typed))
    return asking is not None and typed not in {asking, fold(typed)}


def _plain(part: str) -> list[str]:
    return mended(part).said


def _tells(clause: list[str]) -> bool:
    return clause[0] in data.TELLING and not _ends_asking(clause)


def _is_asking(clause: list[str], *, is_whole: bool) -> bool:
    if _ends_asking(clause):
        return not _denies(clause)
    line = f" {' '.join(clause)} "
    if clause[0] in data.TELLING:
        is_short = len(clause) <= _FEW
        return is_short and any(f" {phrase} " in line for phrase in data.STRONGLY_ASKING)
    if is_whole and any(line.startswith(f" {phrase} ") for phrase in data.BEGINS_ASKING):
        # "khi nao co kinh phi thi nganh se lam" tells; "khi nao thi khoa so" asks.
        return len(clause) <= _FEW or not {"thi", "se"} & set(clause)
    return any(f" {phrase} " in line for phrase in data.ASKING)


def _ends_asking(clause: list[str]) -> bool:
    """Tell whether it ends with what makes a question, softened or not."""
    said = list(clause)
    while len(said) > 1 and said[-1] in data.SOFT_ENDS:
        said.pop()
    if tuple(said[-2:]) in data.NO_QUESTION_AT_END:
        return False
    return len(said) > 1 and said[-1] in data.ENDS_ASKING


def _denies(clause: list[str]) -> bool:
    """Tell whether it says that there is none: "khong co kho khan gi", "chua co gi"."""
    said = [word for word in clause if word not in data.SOFT_ENDS]
    return said[-1] in {"gi", "nao", "dau", "ai"} and bool({"khong", "chua"} & set(said[:-1]))
