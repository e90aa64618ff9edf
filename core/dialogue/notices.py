"""Notices from conversations: a fault, words passed on, a time in which nobody was heard."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.dialogue.words import dialogue, kept_words
from core.dialogue.words import zalo as zalo_texts
from core.notices.notice import Gathering, Hearers, Notice, shown
from core.screen import Screen


@dataclass(frozen=True, kw_only=True)
class FaultMet(Notice):
    """The program failed; the log has the details under the reference."""

    kind = "fault"
    hearers = Hearers.ADMINISTRATORS
    gathering = Gathering.ALONE

    reference: str

    def screen(self) -> Screen:
        """Say the reference."""
        return shown(dialogue.fault_notice(self.reference))


@dataclass(frozen=True, kw_only=True)
class WordsPassedOn(Notice):
    """Words for the coordinators; `department` is empty if the writer has none."""

    kind = "words passed on"
    hearers = Hearers.OVERSEERS
    gathering = Gathering.WHOLE

    name: str
    department: str
    words: str

    def screen(self) -> Screen:
        """Show the words."""
        return shown(kept_words.passed_on_to_you(self.name, self.department, self.words))


@dataclass(frozen=True, kw_only=True)
class NotHeard(Notice):
    """A channel that keeps nothing was not listened to: what was sent meanwhile is lost."""

    kind = "not heard"
    gathering = Gathering.ALONE

    channel: str
    since: datetime  # as the office's clock showed it
    until: datetime

    def screen(self) -> Screen:
        """Ask to send it again; the open question stays as it is."""
        words = zalo_texts.not_heard(self.channel, self.since, self.until)
        return replace(shown(words), is_aside=True)
