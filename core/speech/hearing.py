"""What was heard in one turn: each text is read once, whoever asks."""

from collections.abc import Awaitable, Callable, Hashable
from typing import Any, TypeVar

from core.speech.kinds import Kind, kind_of

_T = TypeVar("_T")


class Hearing:
    """One turn's texts, and what else was read of them."""

    def __init__(self) -> None:
        self._kinds: dict[str, Kind] = {}
        self._read: dict[Hashable, Any] = {}

    def kind(self, words: str) -> Kind:
        """Tell what words seem to be."""
        if words not in self._kinds:
            self._kinds[words] = kind_of(words)
        return self._kinds[words]

    async def once(self, what: Hashable, read: Callable[[], Awaitable[_T]]) -> _T:
        """Give what was read under this name in this turn; read it when it was not yet."""
        if what not in self._read:
            self._read[what] = await read()
        found: _T = self._read[what]
        return found
