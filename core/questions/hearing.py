"""What was heard in one turn: each text is read once, and so is what can be named in it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from core.errors import UserError
from core.questions.reader import read
from core.questions.reading import Reading
from core.questions.typed_report import Part, is_report, read_report
from core.questions.vocabulary import KnownTask, Vocabulary
from core.speech.kinds import Kind, kind_of


@dataclass(frozen=True)
class Heard:
    """One text: what it seems to be, what it may ask, and what it may report, task by task."""

    words: str
    kind: Kind
    readings: tuple[Reading, ...] = ()
    parts: tuple[Part, ...] = ()
    is_report: bool = False


class Hearing:
    """One turn's texts; `read_names` reads what can be named, when it is first needed."""

    def __init__(self) -> None:
        self._kinds: dict[str, Kind] = {}
        self._heard: dict[str, Heard] = {}
        self._names: Vocabulary | None = None

    def kind(self, words: str) -> Kind:
        """Tell what words seem to be."""
        if words not in self._kinds:
            self._kinds[words] = kind_of(words)
        return self._kinds[words]

    async def names(self, read_names: Callable[[], Awaitable[Vocabulary]]) -> Vocabulary:
        """Give what can be named; raise `UserError` when no plan was imported."""
        if self._names is None:
            self._names = await read_names()
        return self._names

    async def hear(self, words: str, read_names: Callable[[], Awaitable[Vocabulary]]) -> Heard:
        """Read a text; without a plan nothing can be asked or reported."""
        if words not in self._heard:
            kind = self.kind(words)
            try:
                names = await self.names(read_names)
            except UserError:
                return Heard(words, kind)
            parts = tuple(read_report(words, *own_and_others(names)))
            asked = read(words, names, kind)
            self._heard[words] = Heard(words, kind, asked, parts, is_report(words, parts))
        return self._heard[words]


def own_and_others(names: Vocabulary) -> tuple[list[KnownTask], list[KnownTask]]:
    """Give the plan's tasks: those that the asker reports for, and the others."""
    own = names.own_department_ids
    return (
        [one for one in names.tasks if one.department_id in own],
        [one for one in names.tasks if one.department_id not in own],
    )
