"""Notices about a person's wish to have their chat unlinked."""

from dataclasses import dataclass

from core.notices.chat import ChatKey
from core.notices.notice import Gathering, Hearers, Notice, shown
from core.people.words import deletion as texts
from core.screen import Choice, Screen


@dataclass(frozen=True, kw_only=True)
class DeletionAsked(Notice):
    """A person asked to have their chat unlinked; this goes to the deciders."""

    kind = "deletion"
    hearers = Hearers.OVERSEERS
    listed_by = "/xoadulieu"

    id: int | None = None  # a message of an earlier version has no id
    name: str

    def screen(self) -> Screen:
        """Lead to the decision."""
        key = "/xoadulieu" if self.id is None else f"/xoadulieu {self.id}"
        return shown(texts.wanted(self.name), Choice(key, texts.open_wish()))


@dataclass(frozen=True, kw_only=True)
class DeletionRefused(Notice):
    """The request was refused; by law the person gets the reason."""

    kind = "deletion refused"
    hearers = Hearers.ANYBODY
    gathering = Gathering.ALONE

    called: str
    reason: str
    decided_by: str

    def screen(self) -> Screen:
        """Give the decider and the reason."""
        return shown(texts.refused_notice(self.called, self.decided_by, self.reason))


@dataclass(frozen=True, kw_only=True)
class Farewell(Notice):
    """The last message to a person whose chat is unlinked."""

    kind = "farewell"
    hearers = Hearers.ANYBODY
    gathering = Gathering.ALONE

    called: str
    told_at: ChatKey | None = None  # one of several chats; None in an older row

    @property
    def chat(self) -> ChatKey | None:
        """Give the chat that it is for."""
        return self.told_at

    def screen(self) -> Screen:
        """Take leave."""
        return shown(texts.farewell(self.called))
