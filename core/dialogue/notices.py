"""Notices from conversations: a fault in one, and words passed on to the coordinators."""

from dataclasses import dataclass

from core.dialogue.words import dialogue, kept_words
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
