"""Caches what was read from a turn's texts: each is read once."""

from collections.abc import Awaitable, Callable, Collection, Hashable
from typing import Any, TypeVar

from core.speech.kinds import Kind, kind_of

_T = TypeVar("_T")


class Hearing:
    """The readings of one turn's texts; `commands` are words that name a command."""

    def __init__(self, commands: Collection[str] = ()) -> None:
        self._commands = commands
        self._kinds: dict[str, Kind] = {}
        self._read: dict[Hashable, Any] = {}

    def kind(self, words: str) -> Kind:
        """Give the kind of a text."""
        if words not in self._kinds:
            self._kinds[words] = kind_of(words, self._commands)
        return self._kinds[words]

    async def once(self, what: Hashable, read: Callable[[], Awaitable[_T]]) -> _T:
        """Give the reading stored under this name in this turn; read it the first time."""
        if what not in self._read:
            self._read[what] = await read()
        found: _T = self._read[what]
        return found
