"""Tells by the words alone what a text is: a result, a question, thanks, a command.

Pure; nothing else decides this. In doubt the assistant asks the person.
"""

import re
import unicodedata
from collections.abc import Collection
from enum import StrEnum
from functools import lru_cache

from core.speech.dialect import in_common_words
from core.speech.tokens import Words, mend_typing, words_of
from core.speech.words import commands as orders
from core.speech.words import kinds as data
from core.speech.words.ways_out import WAYS_OUT
from core.vietnamese import fold, name_key, nfc

_MOST_ASKED = 14  # words: a question is short; a longer text is a report with a question in it
_MOST_ASKED_BY_SIGN = 25  # the same for texts that end with "?"
_MOST_POLITE = 9
_FEW = 6
_LONGEST_SIGN = 40  # characters without a letter: a longer text is the person's own list or drawing
_PHONE = re.compile(rf"{data.PHONE}(?:\+?84|0)(?:[ .-]?[0-9]){{8,10}}(?: [a-z]{{1,3}})?")
_COMMAND = re.compile("|".join(f"(?:{one})" for one in data.COMMANDS))
_ASKS_HOW_TO_FILL = re.compile(data.ASKS_HOW_TO_FILL)
_RECORDS = re.compile(data.RECORDS)
_MENDS_TASK = re.compile(data.MENDS_TASK)
_SHORT = 8  # words
_EACH = re.compile(r"\b(?:nao|ai|gi|dau) (?:cung|deu)\b|\bhong$")  # each; "hong": broken
_SEVERAL = re.compile(r"[0-9]+[.][0-9]+.*[0-9]+[.][0-9]+ \w+$")  # "2.1 xong 2.2 chua"
_DONE_AT_END = frozenset({"roi", "xong"})
_SYMBOL = re.compile(r"[0-9]+/[^\W\d_]")  # a document's number: "15/QĐ-UBND"
_CODE = re.compile(r"[0-9]+(?:[./-][0-9]+)*")
_CLAUSE = re.compile(r"[,;:\n]")
_COMPLAINT = re.compile("|".join(f"(?:{one})" for one in data.COMPLAINTS))


class Kind(StrEnum):
    """What a text seems to be."""

    RESULT = "result"  # a result, to be recorded
    QUESTION = "question"
    SOCIAL = "social"  # a thank-you, a greeting, "ok"
    COMMAND = "command"
    EMPTY = "empty"  # no letter and no number
    PHONE = "phone"  # only a telephone number


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
        *data.SURELY_ASKING,
        *orders.VERBS,
        *orders.OBJECTS,
        "lam xong hoan thanh roi han nop gui sua",
    )
    return frozenset(word for phrase in phrases for word in phrase.split())


def mended(text: str) -> Words:
    """Give the words of a text: unaccented, without Telex marks, short forms spelt out."""
    words = words_of(text)
    mend_typing(words, _known(), ())
    in_common_words(words)
    return words


def complains(said: list[str]) -> bool:
    """Tell whether words complain without asking: "kho qua khong lam duoc"."""
    return _COMPLAINT.search(" ".join(said)) is not None


def mends_task(text: str) -> bool:
    """Tell whether the person wants to open a task's answer: "cho tôi sửa lại 1.2"."""
    return "?" not in text and _MENDS_TASK.fullmatch(" ".join(mended(text).said)) is not None


def records(text: str) -> bool:
    """Tell whether the person wants to record something: "ghi tồn tại tư pháp chưa niêm yết"."""
    return "?" not in text and _RECORDS.match(" ".join(mended(text).said)) is not None


def kind_of(text: str, commands: Collection[str] = ()) -> Kind:
    """Classify a text; it is a result unless something speaks against it.

    `commands` are words, unaccented, that name one.
    """
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
    if name_key(text) in commands or mends_task(text) or _commands(text, said):
        return Kind.COMMAND
    return Kind.QUESTION if _asks(text, said) else Kind.RESULT


def _commands(text: str, said: list[str]) -> bool:
    """Tell whether it is an order: a verb, and only objects of commands."""
    if text.lstrip().startswith("/") or name_key(text) in WAYS_OUT:
        return True
    is_told = said[0] in data.TELLING and said[:2] != ["de", "nghi"]
    is_plain = len(said) > _SHORT or is_told or said[-1] in _DONE_AT_END
    if is_plain or len(said) == 1 or _SYMBOL.search(text) or "?" in text or _asks(text, said):
        return False
    line = " ".join(_without_polite(said))
    verb = next((one for one in _VERBS if f"{line} ".startswith(f"{one} ")), None)
    if verb is None:
        return False
    rest = line.removeprefix(verb).split()
    unknown = [word for word in rest if not (word in _OF_COMMANDS or _CODE.fullmatch(word))]
    return len(unknown) <= len(rest) // 4


_VERBS = sorted(orders.VERBS, key=len, reverse=True)
_OF_COMMANDS = orders.OBJECTS | orders.POLITE | {*" ".join(orders.VERBS).split()}


def _without_polite(said: list[str]) -> list[str]:
    place = 0
    while place < len(said) and said[place] in orders.POLITE and not _is_verb(said[place:]):
        place += 1
    return said[place:]


def _is_verb(said: list[str]) -> bool:
    return any(f"{' '.join(said[:2])} ".startswith(f"{one} ") for one in orders.VERBS)


def is_gesture(text: str) -> bool:
    """Tell whether the signs are a thumb or a heart, rather than a question mark."""
    return any(unicodedata.category(letter) == "So" for letter in text)


def greets(text: str) -> bool:
    """Tell whether polite words are a greeting, rather than thanks or agreement."""
    line = f" {' '.join(mended(text).said)} "
    is_thanks = any(f" {phrase} " in line for phrase in (*data.THANKS, "chuc"))
    return not is_thanks and any(f" {phrase} " in line for phrase in data.GREETINGS)


def _is_polite(said: list[str]) -> bool:
    """Tell whether a text is only polite."""
    if len(said) > _MOST_POLITE:
        return False
    rest, was_polite = f" {' '.join(said)} ", False
    for phrase in sorted((*data.THANKS, *data.GREETINGS, *data.ASSENTS), key=len, reverse=True):
        while f" {phrase} " in rest:
            rest, was_polite = rest.replace(f" {phrase} ", "  "), True
    return was_polite and set(rest.split()) <= data.POLITE_FILLERS


def _asks(text: str, said: list[str]) -> bool:
    """Tell whether a text asks: it is short, and no clause before the question is a statement."""
    is_signed = text.rstrip().endswith("?")
    if len(said) > (_MOST_ASKED_BY_SIGN if is_signed else _MOST_ASKED):
        return False
    if is_signed:
        return True
    if _EACH.search(fold(text)) or _SEVERAL.search(fold(text)):
        return False
    if _ASKS_HOW_TO_FILL.search(" ".join(said)):
        return True
    line = f" {' '.join(said)} "
    is_sure = any(f" {phrase} " in line for phrase in data.SURELY_ASKING)
    return (is_sure and not complains(said)) or _asks_in_the_end(text, said)


def _asks_in_the_end(text: str, said: list[str]) -> bool:
    """Tell whether the last clause asks; after a statement only if it asks where or how."""
    *before, last = [_plain(part) for part in _CLAUSE.split(text) if _plain(part)]
    if complains(said) or any(_tells(clause) for clause in before):
        return bool(before) and _asks_at_last(last)
    if _ends_otherwise(text):
        last = [*last[:-1], ""]
    return _is_asking(last, is_whole=not before)


def _asks_at_last(clause: list[str]) -> bool:
    """Tell whether a short clause after a statement asks where or how: "xong roi, gui o dau"."""
    said = [word for word in clause if word not in data.SOFT_ENDS]
    return 1 < len(said) <= _FEW and tuple(said[-2:]) in data.WHERE_AT_END


def _ends_otherwise(text: str) -> bool:
    """Tell whether diacritics make the last word another one: "máy" is not "mấy"."""
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
    """Tell whether it ends with question words, softened or not."""
    said = list(clause)
    while len(said) > 1 and said[-1] in data.SOFT_ENDS:
        said.pop()
    if tuple(said[-2:]) in data.NO_QUESTION_AT_END:
        return False
    return len(said) > 1 and said[-1] in data.ENDS_ASKING


def _denies(clause: list[str]) -> bool:
    """Tell whether it says that there is nothing: "khong co kho khan gi", "chua co gi"."""
    said = [word for word in clause if word not in data.SOFT_ENDS]
    return said[-1] in {"gi", "nao", "dau", "ai"} and bool({"khong", "chua"} & set(said[:-1]))
