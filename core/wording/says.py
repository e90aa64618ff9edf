"""Sentences in one line each, with their occasion and checked placeholders.

`fixed` and `says` make formatted text and escape what is filled in. `plain` and `plainly` make text
without formatting: buttons, names, refusals. An office may replace any of them (core.wording.own).
"""

import inspect
import re
import string
from collections.abc import Callable, Iterable, Mapping
from functools import update_wrapper
from typing import Any, Generic, NamedTuple, ParamSpec, TypeVar

from markupsafe import Markup, escape

from core.wording import departments, formats

_P = ParamSpec("_P")
_Text = TypeVar("_Text", bound=str)

WAYS: Mapping[str, Callable[[Any], str]] = {
    "day": formats.day,
    "day_of_week": formats.day_of_week,
    "moment": formats.moment,
    "clock": formats.clock,
    "number": formats.number,
    "thousands": formats.thousands,
    "count": formats.count,
    "round": formats.round_name,
    "capital": formats.capital,
    "capitals": formats.capitals,
    "joined": ", ".join,
    "body": departments.body_of,
    "bold": departments.bold,
    "platform": formats.platform,
}
"""Ways to write a value: `{due_on:day}`; any other is Python's own: `{count:02}`."""


_TAG = re.compile("<(/?)([bi])>")
_SIGN = re.compile(r"[<>]|&(?!(?:lt|gt|amp|quot|#[0-9]+);)")


class WordingError(ValueError):
    """A template names an argument that its sentence does not have, or leaves one out."""


class MarkingError(WordingError):
    """A template has other formatting than bold and italic, or leaves it open."""


class _TemplatePart(NamedTuple):
    """Fixed words, with the argument that follows them and its format."""

    words: str
    name: str | None
    way: str


class Sentence(Generic[_Text]):
    """A sentence: its template, its occasion, its arguments."""

    def __init__(
        self, template: str, occasion: str, arguments: Mapping[str, Any], kind: type[_Text]
    ) -> None:
        self.occasion = occasion
        self.arguments = dict(arguments)  # name → annotated type
        self.default = template
        self._kind = kind
        self._ways: dict[str, list[str]] = {}  # name → its formats in our template, in order
        self.use(template)
        for _, name, way in self._parts:
            self._ways.setdefault(name or "", []).append(way)

    def checked(self, template: str) -> tuple[_TemplatePart, ...]:
        """Give a template's parts; raise `WordingError` unless it has exactly the arguments.

        A placeholder without a format gets that of our template.
        """
        try:
            parts = list(string.Formatter().parse(template))
        except ValueError as error:
            raise WordingError(str(error)) from None
        wanted = {name for _, name, _, _ in parts if name is not None}
        if not template or wanted != set(self.arguments):
            raise WordingError(f"{sorted(wanted)}, not {sorted(self.arguments)}")
        if any(conversion for *_, conversion in parts):
            raise WordingError("a conversion")
        if self._kind is Markup and not _is_well_marked("".join(words for words, *_ in parts)):
            raise MarkingError(template)
        return tuple(
            _TemplatePart(words, name, self._way(name, way or "")) for words, name, way, _ in parts
        )

    def _way(self, name: str | None, way: str) -> str:
        ours = self._ways.get(name or "", [way])
        if way and way not in ours:
            raise WordingError(f"{name}:{way}, not {name}:{ours[0]}")
        return way or ours[0]

    def use(self, template: str) -> None:
        """Use this template; raise `WordingError` as `checked` does."""
        self._parts = self.checked(template)
        self._fixed = self._kind("".join(words for words, _, _ in self._parts))

    def __call__(self) -> _Text:
        """Give a sentence without arguments."""
        return self._fixed

    def say(self, args: Iterable[Any], named: Mapping[str, Any]) -> _Text:
        """Fill in these values, by position and by name."""
        facts = {**dict(zip(self.arguments, args, strict=False)), **named}
        found = []
        for words, name, spec in self._parts:
            found.append(words)
            if name is not None:
                found.append(self._shown(facts[name], spec))
        return self._kind("".join(found))

    def _shown(self, value: Any, spec: str) -> str:  # noqa: ANN401
        way = WAYS.get(spec)
        shown = way(value) if way else value if isinstance(value, str) and not spec else None
        shown = format(value, spec) if shown is None else shown
        return str(escape(shown)) if self._kind is Markup else str(shown)


def _is_well_marked(words: str) -> bool:
    """Tell whether a channel can show the words: it refuses a message with an open or odd tag."""
    opened: list[str] = []
    for is_end, name in _TAG.findall(words):
        if not is_end:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened and not _SIGN.search(_TAG.sub("", words))


def fixed(template: str, occasion: str = "") -> Sentence[Markup]:
    """Make formatted text without arguments."""
    return Sentence(template, occasion, {}, Markup)


def plain(template: str, occasion: str = "") -> Sentence[str]:
    """Make text without formatting and without arguments."""
    return Sentence(template, occasion, {}, str)


def says(
    template: str, occasion: str = ""
) -> Callable[[Callable[_P, Markup]], Callable[_P, Markup]]:
    """Make formatted text; its placeholders are exactly the function's arguments."""
    return _made(template, occasion, Markup)


def plainly(template: str, occasion: str = "") -> Callable[[Callable[_P, str]], Callable[_P, str]]:
    """Make text without formatting, as `says` does."""
    return _made(template, occasion, str)


def _made(
    template: str, occasion: str, kind: type[_Text]
) -> Callable[[Callable[_P, _Text]], Callable[_P, _Text]]:
    def made(of: Callable[_P, _Text]) -> Callable[_P, _Text]:
        found = inspect.signature(of).parameters
        sentence = Sentence(
            template, occasion, {name: one.annotation for name, one in found.items()}, kind
        )

        def said(*args: _P.args, **named: _P.kwargs) -> _Text:
            return sentence.say(args, named)

        update_wrapper(said, of)
        said.sentence = sentence  # type: ignore[attr-defined]
        return said

    return made
