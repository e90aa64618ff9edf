"""Finds the commune's name in the title or the header."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from core.plan.document import PlanWarning
from core.plan.lines import Line
from core.plan.words import plan as texts
from core.vietnamese import fold, nfc

_UNIT = re.compile(r"\b(xa|phuong|thi tran|dac khu)\s+(?=\w)")
_WORD = re.compile(r"\s?(\w+(?:['’]\w+)?)")
_MOST_WORDS = 4
_NATION = re.compile(r"hoi(?: chu nghia.*)?$")


def organization(title: str, head: Sequence[Line], lines: Sequence[Line]) -> str | None:
    """Give the commune with its kind, as `xa Binh An` is written.

    Mixed case is preferred, because capitals do not show where a name ends; the title before the
    header, and the header before the rest.
    """
    wholes = [title, *(line.text for line in head)]
    named = [name for text in wholes for name in _names(text)]
    mixed = Counter(name for line in lines for name in _names(line.text) if not _capitals(name))
    for name in named:
        if not _capitals(name):
            return name
        usual = next((other for other, _ in mixed.most_common() if _begins(name, other)), None)
        if usual:
            return usual
    if named:
        return _lowered(named[0])
    return next((name for name, _ in mixed.most_common(1)), None)


def spellings(name: str, lines: Sequence[Line]) -> list[PlanWarning]:
    """Find spellings of the commune's name that differ only in diacritics."""
    own = name[_end_of_unit(name) :]
    lone = " " not in own
    unit = fold(name[: _end_of_unit(name)]).strip() + r"\s+" if lone else ""
    pattern = re.compile(rf"\b{unit}({re.escape(fold(own))})\b")
    first: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for line in lines:
        for found in pattern.finditer(line.folded):
            words = line.text[found.start(1) : found.end(1)]
            if all(word[0].isupper() or word[0].isdigit() for word in words.split()):
                counts[words.title()] += 1
                first.setdefault(words.title(), line.number)
    usual = counts.most_common(1)
    return [
        PlanWarning(first[other], texts.name_spelt_otherwise(*usual[0], other, times))
        for other, times in counts.most_common()[1:]
    ]


def _names(text: str) -> Iterator[str]:
    """Give every commune named in `text`, in capitals or not."""
    folded = fold(text)
    for unit in _UNIT.finditer(folded):
        words: list[str] = []
        place = unit.end()
        while len(words) < _MOST_WORDS and (found := _WORD.match(text, place)):
            word = found.group(1)
            if not (word[0].isupper() or word.isdigit()) or _is_year(folded, found.start(1)):
                break
            words.append(word)
            place = found.end()
        if words and not _NATION.match(fold(" ".join(words))):
            yield f"{text[unit.start(1) : unit.end(1)].lower()} {' '.join(words)}"


def _is_year(folded: str, place: int) -> bool:
    return bool(re.compile(r"(?:nam\s+)?\d{4}\b").match(folded, place))


def _capitals(name: str) -> bool:
    own = name[_end_of_unit(name) :]
    return own.isupper() and len(own) > 1 and not own.isdigit()


def _begins(capitals: str, name: str) -> bool:
    return f"{fold(capitals)} ".startswith(f"{fold(name)} ")


def _lowered(name: str) -> str:
    end = _end_of_unit(name)
    return nfc(name[:end] + name[end:].title())


def _end_of_unit(name: str) -> int:
    found = _UNIT.match(fold(name))
    return found.end() if found else 0
