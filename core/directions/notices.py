"""Notices about directions: one was given, and one was acknowledged."""

from dataclasses import dataclass

from core.directions.words import notices as texts
from core.notices.notice import Hearers, Notice, shown
from core.screen import Choice, Screen


@dataclass(frozen=True, kw_only=True)
class DirectionGiven(Notice):
    """A leader directs a department, perhaps in one task (its code)."""

    kind = "direction given"
    listed_by = "/chidao"

    id: int
    department_id: int | None = None
    department: str
    by: str
    task: str | None
    words: str

    def screen(self) -> Screen:
        """Give the words, and lead to where it is acknowledged."""
        text = texts.given_notice(self.department, self.by, self.task, self.words)
        return shown(text, Choice(f"/chidao {self.id}", texts.open_direction()))


@dataclass(frozen=True, kw_only=True)
class DirectionAcknowledged(Notice):
    """The department has it; the leader hears who said so."""

    kind = "direction taken"
    hearers = Hearers.OVERSEERS
    listed_by = "/chidao"

    id: int
    called: str  # the leader
    department: str
    by: str
    words: str

    def screen(self) -> Screen:
        """Tell whose direction was acknowledged."""
        return shown(texts.taken_notice(self.called, self.department, self.by, self.words))
