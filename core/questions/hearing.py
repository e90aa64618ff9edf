"""Reads a text once a turn: its kind, its possible questions, and its possible report."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import NamedTuple

from core.errors import UserError
from core.questions.reader import is_wish, read
from core.questions.reading import Reading
from core.questions.typed_report import Part, is_report, read_report
from core.questions.vocabulary import KnownTask, Vocabulary
from core.speech.hearing import Hearing
from core.speech.kinds import Kind


@dataclass(frozen=True)
class Heard:
    """One text: its kind, the questions it may ask, and what it may report of each task."""

    words: str
    kind: Kind
    readings: tuple[Reading, ...] = ()
    parts: tuple[Part, ...] = ()
    is_report: bool = False
    is_wish: bool = False  # it names a task, but rather asks about it


async def names_heard(
    hearing: Hearing, read_names: Callable[[], Awaitable[Vocabulary]]
) -> Vocabulary:
    """Give the vocabulary; raise `UserError` when no plan was imported."""
    return await hearing.once("names", read_names)


async def hear(
    hearing: Hearing, words: str, read_names: Callable[[], Awaitable[Vocabulary]]
) -> Heard:
    """Read a text, once a turn; without a plan it has no question and no report."""

    async def listen() -> Heard:
        kind = hearing.kind(words)
        names = await names_heard(hearing, read_names)
        parts = tuple(read_report(words, *own_and_others(names)))
        says_level = any(one.level is not None for one in parts)
        return Heard(
            words,
            kind,
            read(words, names, kind),
            parts,
            is_report(words, parts),
            not says_level and is_wish(words, names),
        )

    try:
        return await hearing.once(("heard", words), listen)
    except UserError:
        return Heard(words, hearing.kind(words))


class PlanTasks(NamedTuple):
    """The plan's tasks: those that the asker reports for, and the others."""

    own: list[KnownTask]
    others: list[KnownTask]


def own_and_others(names: Vocabulary) -> PlanTasks:
    """Separate the tasks that the asker reports for from the others."""
    own = names.own_department_ids
    return PlanTasks(
        [one for one in names.tasks if one.department_id in own],
        [one for one in names.tasks if one.department_id not in own],
    )
