"""What a subject of the office's work has that others need: its manifest (`subject.py`).

Reminders, the history, a person's own data and the menu read the manifests of all subjects
(core.subjects), which finds them in the rooms: a new subject is a new room.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from sqlalchemy.ext.asyncio import AsyncSession

from core.logged import LogSource, LogWords
from core.menu import MenuEntry
from core.notices.notice import Notice
from core.office import Office
from core.own_table import OwnTable
from core.tracked import Tracked

ReadTracked = Callable[[AsyncSession, int, Office], Awaitable[Sequence[Tracked]]]
"""Reads what is open of a commune (its id), for the reminders."""


@dataclass(frozen=True)
class Subject:
    """A subject's manifest."""

    name: str
    notices: tuple[type[Notice], ...] = ()
    commands: tuple[MenuEntry, ...] = ()
    read_tracked: ReadTracked | None = None
    log_words: LogWords = field(default_factory=LogWords)
    log_sources: tuple[LogSource, ...] = ()
    own_data: tuple[OwnTable, ...] = ()
