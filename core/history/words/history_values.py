"""Values of the log's facts, before and after, in the office's words."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import takewhile
from typing import Any, NamedTuple

from core.history.words.history_words import FACTS, VALUES
from core.history.words.shared_words import OTHER_FACT
from core.wording import formats

_SHOWN = 120  # characters of a value
_CONTEXT = 20  # characters shown before the first difference of two long values


@dataclass(frozen=True)
class Due:
    """A deadline of the log, with the working day to which it moves."""

    due_on: date
    effective_on: date


def fact(name: str) -> str:
    """A fact's name; the log's own English name is never shown."""
    return FACTS.get(name, OTHER_FACT)


def is_nothing(value: object) -> bool:
    """Tell whether a value is empty, so that nothing is shown before the arrow."""
    return value is None or value in ("", [], {})


def shown(name: str, value: Any) -> str:  # noqa: ANN401 - whatever the log keeps
    """A value, shortened."""
    return formats.shortened(whole(name, value), _SHOWN)


class ShownChange(NamedTuple):
    """A value before and after, in words."""

    before: str
    after: str


def both(name: str, was: Any, now: Any) -> ShownChange:  # noqa: ANN401 - as above
    """Two values, shortened around their first difference."""
    before, after = whole(name, was), whole(name, now)
    start = 0
    if max(len(before), len(after)) > _SHOWN:
        pairs = zip(before, after, strict=False)
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        start = max(0, same - _CONTEXT)
    return ShownChange(_end_of(before, start), _end_of(after, start))


def _end_of(words: str, start: int) -> str:
    cut = f"…{words[start:]}" if start and words else words
    return formats.shortened(cut, _SHOWN)


def whole(name: str, value: Any) -> str:  # noqa: ANN401 - as above
    """A value in words; a value of an unknown kind is shown unchanged."""
    if value is None:
        return ""
    if isinstance(value, Due):
        return formats.both_days(value.due_on, value.effective_on)
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, list | tuple):
        return ", ".join(whole(name, one) for one in value)
    if isinstance(value, dict):
        named = {key: one for key, one in value.items() if not key.endswith("_id")}
        return "; ".join(f"{fact(key)}: {whole(key, one)}" for key, one in named.items())
    return _words(name, str(value))


def _words(name: str, words: str) -> str:
    if name == "progress":
        return f"{words}%"
    try:
        if name in {"round", "as_in"}:
            return formats.round_name(words)
        if name.endswith("_on"):
            return formats.day(date.fromisoformat(words))
        if name.endswith("_score"):
            return formats.number(Decimal(words))
    except (LookupError, ValueError, InvalidOperation):
        return words  # no value of the kind that the name promises: shown unchanged
    return VALUES.get(name, {}).get(words, words)
