"""Finds the intents of a marked question: by topics, office rules, commands, then rows."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from core.questions.command_rules import command_meant
from core.questions.concepts import Concept, fallback, topic
from core.questions.intent_rows import RULES
from core.questions.marked_question import MarkedQuestion
from core.questions.office_rules import office_intent
from core.questions.reading import Intent, IntentOf
from core.speech.kinds import Kind

_PERCENT = re.compile(r"[0-9] ?(%|phan tram)")
_TELLING = frozenset({"da", "dang", "chua"})
_NO_RESULTS = frozenset({Intent.OPEN, Intent.SENT})  # topics: "dang ban, mai lam"
_SHORT = 18  # words
_MAY_BE_UNKNOWN = 5  # one word in five may be unknown
_MAY_BE_GIVEN = 2  # one in two where a command is offered: people give their reasons


@dataclass(frozen=True)
class Meant:
    """What the first rules found in a question; each is asked once."""

    said: MarkedQuestion
    topic: Concept | None
    office_intent: Intent | None
    command: str

    @property
    def is_own(self) -> bool:
        """Tell whether the asker's own departments are meant, even if others are named."""
        found = self.topic or (None if self.is_found else fallback(self.said))
        return found is not None and found.is_own

    @property
    def is_found(self) -> bool:
        """Tell whether one of the first rules fits."""
        return bool(self.topic or self.office_intent or self.command)


def meant_by(said: MarkedQuestion) -> Meant:
    """Apply the first rules."""
    found = topic(said)
    asked = None if found else office_intent(said)
    return Meant(said, found, asked, "" if found or asked else command_meant(said))


def is_mostly_unknown(meant: Meant) -> bool:
    """Tell whether too many words are unknown: then it is about something else."""
    said = meant.said
    if meant.topic or fallback(said):
        return False
    if meant.office_intent and len(said.words.said) <= _SHORT:
        return len(said.words.unmarked()) >= len(said.words.said) - 1
    if said.has("elsewhere"):
        return not said.has("code")
    if said.has_task:
        return False
    part = _MAY_BE_GIVEN if meant.office_intent or meant.command else _MAY_BE_UNKNOWN
    return len(said.words.unmarked()) > len(said.words.said) // part


def tells_level(meant: Meant, kind: Kind) -> bool:
    """Tell whether it tells a task's progress, which is an answer: "2.1 dang lam 50%"."""
    said = meant.said
    if kind is Kind.RESULT and _begins_telling(said):
        return not (meant.topic and meant.topic.intent in _NO_RESULTS)
    if not said.has("code") or said.has("review", "points", "who", "what", "title", "record"):
        return False
    if meant.topic or meant.office_intent is Intent.DIRECT:
        return False
    is_level = _PERCENT.search(said.words.line) or said.has("done", "do", "already")
    is_level = is_level or (said.has("must") and said.has("yet", "not")) or _is_not_begun(said)
    return bool(is_level) and kind is Kind.RESULT


def _begins_telling(said: MarkedQuestion) -> bool:
    """Tell whether it begins like a statement and asks nothing: "dang cho tra loi"."""
    begins = said.words.said[0] in _TELLING and "?" not in said.text
    begins = begins and not said.has("what", "who", "count", "state", "doing", "when", "or")
    return begins and not (said.has_department or said.has_round or said.has("code"))


def _is_not_begun(said: MarkedQuestion) -> bool:
    return any(mark.name == "chualam" for mark in said.words.marks)


def intents_of(meant: Meant) -> list[IntentOf]:
    """Give the intents that fit, with their commands or topics."""
    said = meant.said
    if meant.topic:
        return [IntentOf(meant.topic.intent, meant.topic.about)]
    if meant.office_intent:
        return [IntentOf(meant.office_intent)]
    if meant.command:
        return [IntentOf(Intent.OPEN, meant.command)]
    if writes(said):
        return []  # a question never writes anything
    for rows in RULES:
        found = next((intents for intents, row in rows if _fits(said, row)), ())
        if found:
            return [IntentOf(intent) for intent in found]
    last = fallback(said)
    return [IntentOf(last.intent, last.about)] if last else []


def writes(said: MarkedQuestion) -> bool:
    """Tell whether it asks to delete something or to give points."""
    return said.has("erase") or _gives_points(said)


def _gives_points(said: MarkedQuestion) -> bool:
    """Tell whether points are given: "cham tu phap 3 diem"."""
    place = said.last("points")
    return place > 0 and said.words.said[place - 1].isdigit() and not said.asks


def _fits(said: MarkedQuestion, row: str) -> bool:
    """Tell whether every part of a row holds."""
    return all(_holds(said, part) for part in _parts(row))


class _Part(NamedTuple):
    """A part of a row: one of its words must be there; none, if it is negated."""

    is_negated: bool
    words: tuple[str, ...]


def _holds(said: MarkedQuestion, part: _Part) -> bool:
    return any(_is_there(said, word) for word in part.words) is not part.is_negated


def _is_there(said: MarkedQuestion, word: str) -> bool:
    fact = _FACTS.get(word)
    return fact(said) if fact else said.has(word)


@lru_cache
def _parts(row: str) -> tuple[_Part, ...]:
    """Split a row into its parts, once."""
    return tuple(_part(part.strip()) for part in row.split("|"))


def _part(part: str) -> _Part:
    words = part.removeprefix("!").split()
    return _Part(
        part.startswith("!"),
        tuple(word if word.startswith("=") else word.replace("-", " ") for word in words),
    )


def _is_report_of(said: MarkedQuestion) -> bool:
    """Tell whether "report" is a verb: "bao cao tinh hinh toan xa"."""
    return said.has("topic") and 0 <= said.first("report") < said.first("topic")


def _is_whether(said: MarkedQuestion) -> bool:
    return 0 <= said.first("report") < said.last("yet") and not said.has("done")


def _is_of_reports(said: MarkedQuestion) -> bool:
    return said.has_department or said.has_round or said.has("due", "send", "report", "extension")


def _is_yet_to_send(said: MarkedQuestion) -> bool:
    return said.first("yet") < said.last("send", "report", "arrived")


def _only(*tags: str) -> Callable[[MarkedQuestion], bool]:
    """Make the fact that no mark has any other tag."""
    allowed = {*tags, "filler", "leader", "still", "me", "already"}
    return lambda said: all(mark.tag in allowed for mark in said.words.marks)


def _both(one: str, other: str) -> Callable[[MarkedQuestion], bool]:
    return lambda said: said.has(one) and said.has(other)


_FACTS: dict[str, Callable[[MarkedQuestion], bool]] = {
    "=department": lambda said: said.has_department,
    "=round": lambda said: said.has_round,
    "=task": lambda said: said.has_task,
    "=own": lambda said: said.has_own,
    "=mine": lambda said: said.is_mine,
    "=mine-alone": lambda said: said.is_mine and not said.words.unmarked(),
    "=mine-what": lambda said: said.is_mine and said.has("what"),  # "toi phai nop nhung gi"
    "=asks": lambda said: said.asks,
    "=unmarked": lambda said: bool(said.words.unmarked()),
    "=reports": _is_of_reports,
    "=counted": lambda said: said.has("count") and not said.has("still"),
    "=do-what": _both("do", "what"),
    "=do-state": _both("do", "state"),
    "=done-count": _both("done", "count"),
    "=item-what": _both("item", "what"),
    "=report-of": _is_report_of,
    "=whether": _is_whether,
    "=report-of-whether": lambda said: _is_report_of(said) and _is_whether(said),
    "=topic-send": lambda said: 0 <= said.first("topic") < said.first("send"),
    "=send-when": lambda said: 0 <= said.first("send") < said.last("when"),
    "=yet-send": _is_yet_to_send,
    "=only-when": _only("when", "round", "full"),
    "=only-work": _only("do", "what", "item", "must", "not"),
    "=only-late": _only("late", "not", "yet"),
    "=only-who": _only("who", "round", "yet"),
    "=only-count": _only("count", "units", "round", "yet"),
    "=only-department": _only("department", "round", "day"),
    "=only-round": _only("round", "day", "all"),
    "=only-do": _only("do", "state", "done", "count"),
}
"""Facts that rows use besides marks; "=topic-send" means that "topic" stands before "send"."""
