"""What a subject of the office's work has that others need: its manifest (`subject.py`).

Reminders, the history, a person's own data and the menu read the manifests of all subjects
(core.subjects); a new subject is a new room and one line in that list.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from core.notices.notice import Notice
from core.office import Office
from core.tracked import Tracked

ReadTracked = Callable[[AsyncSession, int, Office], Awaitable[Sequence[Tracked]]]
"""Reads what is open of a commune (its id), for the reminders."""


@dataclass(frozen=True)
class Subject:
    """A subject's manifest."""

    name: str
    notices: tuple[type[Notice], ...] = ()
    read_tracked: ReadTracked | None = None
    more: Mapping[str, Any] = field(default_factory=dict)
