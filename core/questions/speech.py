"""What a sentence probably is: a question, a command, thanks or a statement; by its words alone.

It may be wrong: whoever is about to record words asks first where this says that they are not
a statement.
"""

import re
from enum import StrEnum

from core.questions.words import Words, mend_typing, words_of
from core.texts import dialogue, question_words
from core.texts import question_speech as data
from core.vietnamese import name_key, nfc

_LONG = 160  # characters: what is longer tells, unless it ends as a question
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_CODE = re.compile(r"[0-9]+([./-][0-9]+)*")
_OTHER = "_"  # in place of a word that only looks like one that asks


class Speech(StrEnum):
    """What a sentence probably is."""

    QUESTION = "question"
    COMMAND = "command"
    THANKS = "thanks"  # also a greeting, assent, and signs without a word
    STATEMENT = "statement"


def speech_of(text: str) -> Speech:
    """Tell what words probably are."""
    said = _said(text)
    if not said:
        return Speech.THANKS if "?" not in text else Speech.QUESTION
    if _thanks(said) and "?" not in text:
        return Speech.THANKS
    if _commands(text, said):
        return Speech.COMMAND
    return Speech.QUESTION if _asks(text) else Speech.STATEMENT


def _said(text: str) -> list[str]:
    """Give the words, mended; one with other accents than those of the word that asks is hidden."""
    words = words_of(text)
    mend_typing(words, _known(), frozenset())
    is_accented = not nfc(text).replace("\u2026", "").isascii()
    return [_plain(words, place, is_accented=is_accented) for place in range(len(words.said))]


def _plain(words: Words, place: int, *, is_accented: bool) -> str:
    said, raw = words.said[place], words.raw[place].lower()
    asking = data.ACCENTED.get(said)
    if raw in data.NOT_SHORT:
        return raw
    if asking is None or not is_accented or raw.isascii() or raw == asking:
        return said
    return said if said in {"a", "chi"} else f"{_OTHER}{said}"


def _known() -> frozenset[str]:
    phrases = (*data.ASKING, *data.SURELY_ASKING, *data.VERBS, *data.THANKS)
    spoken = {word for phrase in phrases for word in phrase.split()}
    return frozenset({*spoken, *data.OBJECTS, *data.THANKING, *data.POLITE, *data.LAST})


def _thanks(said: list[str]) -> bool:
    bare = [word.removeprefix(_OTHER) for word in said]
    line = f" {' '.join(bare)} "
    is_made_of = len(bare) <= data.MOST_OF_THANKS and {*bare} <= data.THANKING
    return is_made_of and any(f" {phrase} " in line for phrase in data.THANKS)


def _commands(text: str, said: list[str]) -> bool:
    """Tell whether something is to be done: a verb of a command, and only what it may be about."""
    key = name_key(text)
    if text.lstrip().startswith("/") or key in data.MENU_WORDS or key in dialogue.GLOBAL_WORDS:
        return True
    if len(said) > data.MOST_OF_COMMAND or "?" in text or _asks(text):
        return False
    bare = [word.removeprefix(_OTHER) for word in said]
    line = " ".join(_without_polite(bare))
    verb = next((one for one in _VERBS if f"{line} ".startswith(f"{one} ")), None)
    if verb is None:
        return False
    rest = line.removeprefix(verb).split()
    known = data.OBJECTS | data.POLITE | {*" ".join(data.VERBS).split()}
    return sum(not (word in known or _CODE.fullmatch(word)) for word in rest) <= len(rest) // 4


_VERBS = sorted(data.VERBS, key=len, reverse=True)


def _without_polite(said: list[str]) -> list[str]:
    place = 0
    while place < len(said) and said[place] in data.POLITE and not _is_verb(said[place:]):
        place += 1
    return said[place:]


def _is_verb(said: list[str]) -> bool:
    return any(f"{' '.join(said[:2])} ".startswith(f"{one} ") for one in data.VERBS)


def _asks(text: str) -> bool:
    """Tell whether the last sentence asks, or a short text anywhere."""
    sentences = [one for one in _SENTENCE.split(text.strip()) if words_of(one).said]
    if not sentences:
        return False
    if text.rstrip(' .!)"”').endswith("?"):
        return True
    is_long = len(text) > _LONG
    asked = [_sentence_asks(_said(one)) for one in sentences]
    return asked[-1] and not is_long if len(sentences) > 1 else asked[0] and not is_long


def _sentence_asks(said: list[str]) -> bool:
    line = f" {' '.join(said)} "
    if any(f" {phrase} " in line for phrase in data.SURELY_ASKING):
        return True
    if _ends_asking(said):
        return True
    is_told = said[0] in data.TELLING
    for phrase in data.ASKING:
        for place in _places(said, phrase.split()):
            end = place + len(phrase.split())
            is_last = end >= len(said) - 2
            if (is_last or not is_told) and not _is_denied(said, place, end):
                return True
    return False


def _places(said: list[str], phrase: list[str]) -> list[int]:
    span = len(phrase)
    return [place for place in range(len(said)) if said[place : place + span] == phrase]


def _is_denied(said: list[str], place: int, end: int) -> bool:
    """Tell whether the words that ask are no question: denied, each and every, or a condition."""
    before = set(said[max(0, place - data.REACH) : place])
    if before & data.DENYING and not data.STILL_ASKING & before:
        return True
    after = said[end : end + 3]
    is_condition = place <= 1 and bool(data.THEN & {*said[end:]}) and {"khi", "luc"} & {*said[:2]}
    return bool(data.WHATEVER & {*after}) or bool(is_condition)


def _ends_asking(said: list[str]) -> bool:
    place = len(said) - 1
    while place > 0 and said[place] in data.SOFT and not _is_plain_last(said, place):
        place -= 1
    last, before = said[place], said[place - 1] if place else ""
    if last not in data.LAST or not before or before in data.NOT_BEFORE_LAST:
        return False
    if before == last or (_CODE.fullmatch(before) and not _is_of_one(said)):
        return False
    if last in {"gi", "nao", "chi", "dau", "mo", "sao", "rang"}:
        return not _is_denied(said, place, place + 1) and not _is_no_question(before, last)
    return True


def _is_of_one(said: list[str]) -> bool:
    """Tell whether one task is asked of, "xong 1.2 chua", and not several told of."""
    return sum(bool(_CODE.fullmatch(word)) for word in said) == 1 and said[0] != _first_code(said)


def _first_code(said: list[str]) -> str | None:
    return next((word for word in said if _CODE.fullmatch(word)), None)


def _is_plain_last(said: list[str], place: int) -> bool:
    """Tell whether "chi" is what is asked for, not who is spoken to: "co chi", "lam chi"."""
    return said[place] == "chi" and said[place - 1] in {"lam", "co", "cai", "viec", "muc", "con"}


def _is_no_question(before: str, last: str) -> bool:
    return last in {"dau", "mo", "chi", "rang"} and before in question_words.BEFORE_BEGINNING
