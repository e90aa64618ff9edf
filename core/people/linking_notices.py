"""Notices about a person's chats: another one was linked, or one was removed."""

from dataclasses import dataclass
from datetime import datetime

from core.notices.chat import ChatKey
from core.notices.notice import Gathering, Hearers, Notice, shown
from core.people.words import linking as texts
from core.screen import Choice, Screen


@dataclass(frozen=True, kw_only=True)
class ChatLinked(Notice):
    """Another chat was linked to the hearer; told in each chat that they had before."""

    kind = "chat linked"
    gathering = Gathering.ALONE

    channel: str  # of the new chat
    linked_at: datetime  # office's local time
    made_by: str | None  # who made the code; None for the hearer
    told_at: ChatKey

    @property
    def chat(self) -> ChatKey:
        """Give the chat that was there before."""
        return self.told_at

    def screen(self) -> Screen:
        """Say which, with the button to remove it."""
        text = texts.linked_elsewhere(self.channel, self.linked_at, self.made_by)
        return shown(text, Choice("/kenh", texts.open_chats()))


@dataclass(frozen=True, kw_only=True)
class ChatLinkedByOther(Notice):
    """A chat was linked to a person by the code of somebody else; for those who oversee."""

    kind = "chat linked by other"
    hearers = Hearers.OVERSEERS

    name: str
    channel: str
    made_by: str

    def screen(self) -> Screen:
        """Name both."""
        return shown(texts.linked_by_other(self.name, self.channel, self.made_by))


@dataclass(frozen=True, kw_only=True)
class ChatRemoved(Notice):
    """The last message to a chat that its person removed from another one."""

    kind = "chat removed"
    hearers = Hearers.ANYBODY
    gathering = Gathering.ALONE

    called: str
    removed_from: str  # the channel of the other chat
    told_at: ChatKey

    @property
    def chat(self) -> ChatKey:
        """Give the chat that was removed."""
        return self.told_at

    def screen(self) -> Screen:
        """Say that it is no longer linked."""
        return shown(texts.removed_here(self.called, self.removed_from))
