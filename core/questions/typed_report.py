"""Reads a report that was typed in free words: which task, how far it is, and the result.

Pure: it knows the plan's tasks and no database; what it reads is shown before it is kept.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.questions.tasks import find_by_title
from core.questions.vocabulary import KnownTask
from core.speech.kinds import Kind, kind_of, mended
from core.speech.levels import Level, adds_to_level, level_of
from core.speech.words import kinds as free_words
from core.speech.words import levels as data
from core.vietnamese import fold, name_key, nfc

_CODE = re.compile(
    rf"(?<![\w.,/])(?P<named>{data.CODE_BEFORE}\s*)?(?<![.,/])(?P<code>[0-9]{{1,2}}[.,][0-9]{{1,2}})"
    r"(?![.,]?[0-9]|[a-z])"
)
_DIFFICULTY = re.compile(data.DIFFICULTY)
_NUMBER_AFTER = re.compile(data.NUMBER_AFTER)
_BULLET = re.compile(r"^[\s\-–—•*+·○●▪>✓✔☑]+")
_EDGES = " \t.,;:-–—•*+()>=→/·"
_FEWEST = 3  # words that make a result although no level was stated
_ORDER = 6  # words: "xoa ket qua 1.1" is no result
_BY_TITLE = 6  # the same, where only words of a title name the task


@dataclass(frozen=True)
class Part:
    """What is said of one task; `tasks` are several when it is not clear of which, or none.

    `code` is the code as it was said, also of a task that is not theirs.
    """

    tasks: tuple[int, ...]
    words: str
    code: str = ""
    level: Level | None = None

    @property
    def result(self) -> str:
        """Give the words that are stored as the result: none when they only state the level."""
        return self.words if adds_to_level(self.words) else ""


@dataclass(frozen=True)
class _Code:
    start: int
    end: int
    code: str


def read_report(text: str, own: Sequence[KnownTask], others: Sequence[KnownTask]) -> list[Part]:
    """Split a text into parts, in order; `own` are the tasks that the writer reports for."""
    parts: list[Part] = []
    for line in nfc(text).splitlines():
        words = _BULLET.sub("", line).strip()
        if not words or kind_of(words) is Kind.SOCIAL:
            continue
        if not _continues(parts) and _only_opens(words):
            continue
        if _is_difficulty(words):
            parts.append(Part((), words))
            continue
        found = list(_of_line(words, own, others))
        if len(found) == 1 and not found[0].tasks and not found[0].code and _continues(parts):
            parts[-1] = _with_line(parts[-1], found[0].words)
        else:
            parts += found
    return _gathered(parts)


def _is_difficulty(words: str) -> bool:
    """Tell whether a line is a heading of difficulties: it ends the task before it."""
    match = _DIFFICULTY.match(fold(words))
    return match is not None and name_key(words[match.end() :]) not in data.NO_DIFFICULTY


def _gathered(parts: Sequence[Part]) -> list[Part]:
    """Merge several parts about one task; the lowest level counts."""
    found: dict[tuple[int, ...] | str | int, Part] = {}
    for number, part in enumerate(parts):
        key = part.tasks if len(part.tasks) == 1 else part.code or number
        found[key] = _together(found[key], part) if key in found else part
    return list(found.values())


def _together(first: Part, second: Part) -> Part:
    said = first.words.splitlines()
    added = [line for line in second.words.splitlines() if line not in said]
    levels = [one.level for one in (first, second) if one.level is not None]
    level = min(levels, key=lambda one: one.percent, default=None)
    return replace(first, words="\n".join([*said, *added]), level=level)


def is_report(text: str, parts: Sequence[Part]) -> bool:
    """Tell whether a text is a report: it states something about a task, and asks nothing."""
    of_tasks = [one.words for one in parts if one.tasks or one.code]
    if text.rstrip().endswith("?") or any(kind_of(one) is Kind.QUESTION for one in of_tasks):
        return False
    if len(of_tasks) == len(parts) == 1 and kind_of(text) is Kind.QUESTION:
        return False  # asked around the task's code: "sao 1.2 bi danh gia chua dat"
    said = name_key(text).split()
    is_order = said[:1] and said[0] in data.ORDERS and len(said) <= _ORDER
    if is_order and all(one.level is None for one in parts):
        return False
    return any((one.tasks or one.code) and _tells(one) for one in parts)


def _tells(part: Part) -> bool:
    count = len(name_key(part.words).split())
    if part.code:
        return part.level is not None or count >= _FEWEST
    said = mended(part.words).said
    return part.level is not None or (count >= _BY_TITLE and said[0] in free_words.TELLING)


def _only_opens(words: str) -> bool:
    """Tell whether a line only introduces what follows: "Báo cáo kết quả quý I:"."""
    if _CODE.search(fold(words)):
        return False
    key = name_key(words)
    if key.startswith(data.ADDRESSES) or set(key.split()) <= data.OPENERS:
        return True
    return words.endswith(":") and not level_of(words)


def _continues(parts: Sequence[Part]) -> bool:
    return bool(parts) and bool(parts[-1].tasks or parts[-1].code)


def _with_line(part: Part, line: str) -> Part:
    words = f"{part.words}\n{line}".strip()
    return replace(part, words=words, level=part.level or level_of(line))


def _of_line(line: str, own: Sequence[KnownTask], others: Sequence[KnownTask]) -> Iterator[Part]:
    codes = list(_codes(line, {task.code for task in (*own, *others)}))
    if not codes:
        yield _by_title(line, own)
        return
    ends = [*(code.start for code in codes[1:]), len(line)]
    after = [_stripped(line[code.end : end]) for code, end in zip(codes, ends, strict=True)]
    for code, words in zip(codes, _shared(_stripped(line[: codes[0].start]), after), strict=True):
        tasks = tuple(task.id for task in own if task.code == code.code)
        yield Part(tasks, words, code.code, level_of(words))


def _shared(before: str, after: list[str]) -> list[str]:
    """Give each code its words: those after it, else those of the next code, else those before."""
    if set(name_key(before).split()) <= data.OPENERS:
        before = ""
    for place in range(len(after) - 2, -1, -1):
        after[place] = after[place] or after[place + 1]
    if not any(after):
        return [before] * len(after)
    if before and not (level_of(after[0]) and adds_to_level(before)):
        after[0] = f"{before} {after[0]}".strip()
    elif before:
        after[0] = f"{before}: {after[0]}"
    return after


def _codes(line: str, known: set[str]) -> Iterator[_Code]:
    folded = fold(line)
    for match in _CODE.finditer(folded):
        code = match["code"].replace(",", ".")
        is_named = match["named"] is not None
        if code not in known and not is_named:
            continue
        before = folded[: match.start()].split()
        is_number = _NUMBER_AFTER.match(folded, match.end()) or (
            before and before[-1] in data.NUMBER_BEFORE
        )
        if is_named or not is_number:
            yield _Code(match.start(), match.end(), code)


def _stripped(words: str) -> str:
    """Remove words that only join one task to the next: ", con", "va"."""
    words = (
        words.strip(_EDGES)
        if words.count("(") == words.count(")") == 0
        else words.lstrip("/· ").strip(" ,;:-")
    )
    while (last := words.split()[-1:]) and fold(last[0]) in data.JOINERS:
        words = words[: len(words) - len(last[0])].strip(_EDGES)
    while (first := words.split()[:1]) and fold(first[0]) in data.LEADING:
        words = words[len(first[0]) :].strip(_EDGES)
    if all(word in data.CONNECTORS - {"xong", "roi"} for word in name_key(words).split()):
        return ""
    return words


def _by_title(line: str, own: Sequence[KnownTask]) -> Part:
    said = mended(line).said
    content = [
        word for word in said if word not in data.LEVEL_FILLERS | data.OPENERS | free_words.TELLING
    ]
    found = find_by_title(own, said, content) if content else []
    return Part(tuple(task.id for task in found), line, level=level_of(line))
