"""Notices about directions: one was given, or acknowledged."""

from dataclasses import dataclass

from core.directions.words import notices as texts
from core.notices.notice import Hearers, Notice, shown
from core.screen import Choice, Screen


@dataclass(frozen=True, kw_only=True)
class DirectionGiven(Notice):
    """A leader directed a department, perhaps about one task (its code)."""

    kind = "direction given"
    listed_by = "/chidao"

    id: int
    department_id: int | None = None
    department: str
    by: str
    task: str | None
    words: str

    def screen(self) -> Screen:
        """Show the words, with the button to the direction."""
        text = texts.given_notice(self.department, self.by, self.task, self.words)
        return shown(text, Choice(f"/chidao {self.id}", texts.open_direction()))


@dataclass(frozen=True, kw_only=True)
class DirectionAcknowledged(Notice):
    """The department acknowledged a direction; for the leader."""

    kind = "direction taken"
    is_courtesy = True
    hearers = Hearers.OVERSEERS
    listed_by = "/chidao"

    id: int
    called: str  # how the leader is addressed
    department: str
    by: str
    words: str

    def screen(self) -> Screen:
        """Say which direction was acknowledged, and by whom."""
        return shown(texts.taken_notice(self.called, self.department, self.by, self.words))
