"""Reads the slots of a command from a sentence: days, reason, departments, task, wording."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.calendar.date_range import DateRange
from core.calendar.typed_days import read_day, read_range
from core.questions.reader import mark_names
from core.questions.vocabulary import Vocabulary
from core.reporting.evidence.symbols import without_documents
from core.speech.kinds import records
from core.speech.tokens import Mark, Words, words_of
from core.speech.words import given as data
from core.vietnamese import fold, nfc

_LONGEST_DAY, _LONGEST_RANGE = 5, 12  # words
_FEWEST = 2  # words at least in a reason or a direction
_FRIDAY = 4
_WEEK = timedelta(days=7)
_CODE = re.compile(r"[0-9]+[.][0-9]+")
_REASON = re.compile(rf"(?<![^\W_])(?:{data.BECAUSE})(?![^\W_])")
_LATE_BECAUSE = re.compile(rf"\W*(?:(?:nop|gui|bao cao) )?{data.LATE} (?:la )?(?:{data.BECAUSE})\b")
_WEEKS = re.compile(rf"\b(?:{data.NEXT_WEEK})\b")
_WEEKS_END = re.compile(rf"\b(?:{data.END}) tuan(?! sau| toi| truoc)\b")
_MONTHS_END = re.compile(rf"\b(?:{data.END}) thang(?! truoc| sau)(?: (?P<month>[0-9]{{1,2}}))?\b")
_MONTHS = range(1, 13)
_COUNT = re.compile(
    rf"\b(?!{data.AFTER} (?:{data.DAYS}) (?:{data.BESIDE_A_DAY}))"
    rf"(?P<number>[1-9]|{'|'.join(data.NUMBERS)}) (?:{data.DAYS})\b"
)
_AHEAD = re.compile(
    rf"{''.join(rf'(?<!{word} )' for word in data.MORE)}{_COUNT.pattern} {data.LATER}\b"
)
_CUTOFF = re.compile(rf"\b{data.CUTOFF}\b")
_RETURN = re.compile(rf"\b(?:{data.RETURN})\b")
_LEAVE_UNTIL = re.compile(rf"\b(?:{data.LEAVE}) (?:{data.LEAVE_UNTIL})\b")
_SIGNS = " ,.:;-–—\n"


@dataclass(frozen=True)
class Given:
    """What was said; what was not is None or "".

    `first` and `last` are a single day or a range; `count` are so many days. `reason` and `rest`,
    what follows the department's name, are as typed. `is_cutoff`: the day closes the figures.
    """

    first: date | None = None
    last: date | None = None
    count: int | None = None
    department_id: int | None = None
    task_id: int | None = None
    round_key: str | None = None
    reason: str = ""
    rest: str = ""
    is_cutoff: bool = False
    is_new: bool = False  # something is to be written down: "ghi tồn tại …"


NOTHING_GIVEN = Given()


def read_given(text: str, vocabulary: Vocabulary) -> Given:
    """Read the slots that a text fills."""
    marked = mark_names(text, vocabulary)
    departments = marked.named.departments
    days = None if _is_leave_until(marked.words) else find_days(text, vocabulary.today)
    codes = {word for word in marked.words.said if _CODE.fullmatch(word)}
    tasks = [task.id for task in vocabulary.tasks if task.code in codes]
    line = words_of(text).line
    counted = None if _AHEAD.search(line) else _COUNT.search(line)
    return Given(
        first=days.first if days else None,
        last=days.last if days else None,
        count=_number(counted["number"]) if counted else None,
        department_id=departments[0] if len(departments) == 1 else None,
        task_id=tasks[0] if len(tasks) == 1 else None,
        round_key=marked.named.round_key,
        reason=reason_in(text),
        rest=_after_name(text, marked.words) if departments else "",
        is_cutoff=_CUTOFF.search(line) is not None,
        is_new=records(text),
    )


def _is_leave_until(words: Words) -> bool:
    """Tell whether a leave states only its last day or the day of the return."""
    if all(mark.tag != "leave" for mark in words.marks):
        return False
    return bool(_RETURN.search(words.line) or _LEAVE_UNTIL.search(words.line))


def find_days(text: str, today: date) -> DateRange | None:
    """Find the day or the range that a text names, also "next week"; a document's day is none."""
    words = words_of(without_documents(text))
    ahead = _AHEAD.search(words.line)
    if ahead:
        day = today + timedelta(days=_number(ahead["number"]))
        return DateRange(day, day)
    return _days(words, today)


def _days(words: Words, today: date) -> DateRange | None:
    """Find a range, else a day, else the next week."""
    for start, end in _windows(len(words.said), _LONGEST_RANGE):
        said = words.said[start:end]
        is_range = set(said) & data.BETWEEN or "-" in said[0]
        if is_range and _is_day(words, start, end):
            found = read_range(" ".join(words.raw[start:end]), today)
            if found and found.first != found.last:
                return DateRange(found.first, found.last)
    days = [
        (words.said[start - 1] in data.UNTIL if start else False, day)
        for start, end in _windows(len(words.said), _LONGEST_DAY)
        if _is_day(words, start, end) and (day := read_day(" ".join(words.raw[start:end]), today))
    ]
    if days:
        day = next((day for is_until, day in days if is_until), days[0][1])
        return DateRange(day, day)
    monday = today - timedelta(days=today.weekday())
    if _WEEKS.search(words.line):
        return DateRange(monday + _WEEK, monday + _WEEK + timedelta(days=_FRIDAY))
    return _end_of(words.line, monday + timedelta(days=_FRIDAY), today)


def _end_of(line: str, friday: date, today: date) -> DateRange | None:
    """Find the last day of a month, or the last working day of this week."""
    if match := _MONTHS_END.search(line):
        month = int(match["month"]) if match["month"] else today.month
        if month not in _MONTHS:
            return None
        year = today.year + (month < today.month)
        last = date(year, month, monthrange(year, month)[1])
        return DateRange(last, last)
    return DateRange(friday, friday) if _WEEKS_END.search(line) else None


def _windows(count: int, longest: int) -> Iterator[tuple[int, int]]:
    """Give all sequences of adjacent words, the longest first."""
    for length in range(min(longest, count), 0, -1):
        for start in range(count - length + 1):
            yield start, start + length


def _is_day(words: Words, start: int, end: int) -> bool:
    """Tell whether words may mean a day: not a code, a number alone or a name."""
    before = words.said[start - 1] if start else ""
    said = words.said[start:end]
    if len(said) > 1:
        return not _CODE.fullmatch(said[0])
    if said[0].isdigit() or _CODE.fullmatch(said[0]):
        return before in data.UNTIL
    return said[0] not in data.NO_DAY and before not in data.BEFORE_NAME


def _number(said: str) -> int:
    return int(said) if said.isdigit() else data.NUMBERS[said]


def reason_in(text: str) -> str:
    """Give what follows "vì" and the like; else the clause after the first comma."""
    kept = nfc(text).strip()
    for match in _REASON.finditer(fold(kept)):
        typed = kept[match.start() : match.end()].lower()
        if typed in {fold(typed), *data.BECAUSE_TYPED}:
            reason = kept[match.end() :]
            late = _LATE_BECAUSE.match(fold(reason))
            return _long_enough(reason[late.end() :] if late else reason)
    _, sign, behind = kept.partition(",")
    return _long_enough(behind) if sign else ""


def without_because(text: str) -> str:
    """Give a reason without the "because" that it begins with."""
    kept = nfc(text).strip()
    found = _REASON.match(fold(kept))
    if not found or kept[: found.end()].lower() not in {found.group(), *data.BECAUSE_TYPED}:
        return kept
    return _long_enough(kept[found.end() :]) or kept


def _long_enough(words: str) -> str:
    words = words.strip(_SIGNS)
    return words if len(words.split()) >= _FEWEST else ""


def _end_of_names(names: Sequence[Mark]) -> int:
    """Give the position after the first name, or after several joined names."""
    end = names[0].end
    for name in names[1:]:
        if name.start > end + 1:
            break
        end = name.end
    return end


def _after_name(text: str, words: Words) -> str:
    """Give what follows the department's name; the whole text when that is too short.

    Give "" when the text only asks for the command: "ghi ton tai cho dia chinh".
    """
    if not words.unmarked() and {mark.tag for mark in words.marks} <= data.ONLY_ASKS:
        return ""
    kept = nfc(text).strip()
    end = _end_of_names([mark for mark in words.marks if mark.tag == "department"])
    place = 0
    for raw in words.raw[:end]:
        found = kept.find(raw, place)
        if found < 0:
            return kept
        place = found + len(raw)
    return _long_enough(kept[place:]) or kept
