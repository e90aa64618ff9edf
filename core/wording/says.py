"""Sentences in one line each: with their occasion, and with placeholders that are checked.

`fixed` and `says` make formatted text, in which everything that is filled in is escaped; `plain`
and `plainly` make text without formatting: buttons, names, refusals. An office may put its own
words in the place of any of them (core.wording.own).
"""

import inspect
import string
from collections.abc import Callable, Iterable, Mapping
from functools import update_wrapper
from typing import Any, Generic, ParamSpec, TypeVar

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
}
"""How a value can be written: `{due_on:day}`; anything else is Python's own: `{count:02}`."""


class WordingError(ValueError):
    """A template names something that its sentence has not, or leaves something out."""


class Sentence(Generic[_Text]):
    """A sentence of ours: its template, its occasion, what is filled in."""

    def __init__(
        self, template: str, occasion: str, arguments: Mapping[str, Any], kind: type[_Text]
    ) -> None:
        self.occasion = occasion
        self.arguments = dict(arguments)  # name → type as it is written
        self.default = template
        self._kind = kind
        self._ways: dict[str, list[str]] = {}  # name → how ours writes it, the first way first
        self.use(template)
        for _, name, way in self._parts:
            self._ways.setdefault(name or "", []).append(way)

    def checked(self, template: str) -> tuple[tuple[str, str | None, str], ...]:
        """Give a template's parts; raise `WordingError` unless it holds what is filled in.

        A part is words, then the name of what follows them, then how that is written: as in ours.
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
        return tuple((words, name, self._way(name, way or "")) for words, name, way, _ in parts)

    def _way(self, name: str | None, way: str) -> str:
        ours = self._ways.get(name or "", [way])
        if way and way not in ours:
            raise WordingError(f"{name}:{way}, not {name}:{ours[0]}")
        return way or ours[0]

    def use(self, template: str) -> None:
        """Say it in these words; raise `WordingError` as `checked` does."""
        self._parts = self.checked(template)
        self._fixed = self._kind("".join(words for words, _, _ in self._parts))

    def __call__(self) -> _Text:
        """Give a sentence in which nothing is filled in."""
        return self._fixed

    def say(self, args: Iterable[Any], named: Mapping[str, Any]) -> _Text:
        """Give it with these values, in the order of its arguments and by name."""
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


def fixed(template: str, occasion: str = "") -> Sentence[Markup]:
    """Give formatted text in which nothing is filled in."""
    return Sentence(template, occasion, {}, Markup)


def plain(template: str, occasion: str = "") -> Sentence[str]:
    """Give text without formatting in which nothing is filled in."""
    return Sentence(template, occasion, {}, str)


def says(
    template: str, occasion: str = ""
) -> Callable[[Callable[_P, Markup]], Callable[_P, Markup]]:
    """Give formatted text; its placeholders are the arguments of the function, and no others."""
    return _made(template, occasion, Markup)


def plainly(template: str, occasion: str = "") -> Callable[[Callable[_P, str]], Callable[_P, str]]:
    """Give text without formatting, as `says` does."""
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
