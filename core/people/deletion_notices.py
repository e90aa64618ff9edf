"""Notices about a person's wish to have their chat unlinked."""

from dataclasses import dataclass

from core.notices.notice import Gathering, Hearers, Notice, shown
from core.people.words import deletion as texts
from core.screen import Choice, Screen


@dataclass(frozen=True, kw_only=True)
class DeletionAsked(Notice):
    """Somebody asked for it; others decide."""

    kind = "deletion"
    hearers = Hearers.OVERSEERS
    listed_by = "/xoadulieu"

    id: int | None = None  # a message of an earlier version names no request
    name: str

    def screen(self) -> Screen:
        """Lead to the decision."""
        key = "/xoadulieu" if self.id is None else f"/xoadulieu {self.id}"
        return shown(texts.wanted(self.name), Choice(key, texts.open_wish()))


@dataclass(frozen=True, kw_only=True)
class DeletionRefused(Notice):
    """It was refused; the law owes the person the reason."""

    kind = "deletion refused"
    hearers = Hearers.ANYBODY
    gathering = Gathering.ALONE

    called: str
    reason: str
    decided_by: str

    def screen(self) -> Screen:
        """Say who refused, and why."""
        return shown(texts.refused_notice(self.called, self.decided_by, self.reason))


@dataclass(frozen=True, kw_only=True)
class Farewell(Notice):
    """The last message to somebody whose chat is unlinked."""

    kind = "farewell"
    hearers = Hearers.ANYBODY
    gathering = Gathering.ALONE

    called: str

    def screen(self) -> Screen:
        """Take leave."""
        return shown(texts.farewell(self.called))
