"""Notices about deadlines: a deadline moved, more time was asked for, a request was decided."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from core.deadlines.words import extensions, rounds
from core.notices.notice import Hearers, Notice, shown
from core.screen import Choice, Screen
from core.wording import formats


@dataclass(frozen=True, kw_only=True)
class DeadlineMoved(Notice):
    """A round has a new deadline; `effective` is the working day of `after`."""

    kind = "round moved"

    round_key: str
    before: date
    after: date
    effective: date

    def screen(self) -> Screen:
        """Show the old and the new day."""
        return shown(rounds.moved_notice(self.round_key, self.before, self.after, self.effective))


@dataclass(frozen=True, kw_only=True)
class ExtensionNotice(Notice):
    """A notice about more time for a report.

    Each day comes with its working day, which messages of an earlier version lack.
    """

    department_id: int | None = None
    department: str
    round_key: str
    due_on: date
    due_on_working: date | None = None
    wanted_on: date
    wanted_on_working: date | None = None

    def due(self) -> str:
        """Give the deadline in words."""
        return formats.brief_due(self.due_on, self.due_on_working or self.due_on)

    def wanted(self, words: Callable[[date, date], str] = formats.brief_due) -> str:
        """Give the wanted day in words."""
        return words(self.wanted_on, self.wanted_on_working or self.wanted_on)


@dataclass(frozen=True, kw_only=True)
class ExtensionAsked(ExtensionNotice):
    """A department asks for more time; `leader` is how a leader is addressed."""

    kind = "extension asked"
    hearers = Hearers.OVERSEERS
    listed_by = "/giahan"

    id: int
    reason: str
    asked_by: str
    leader: str | None

    def screen(self) -> Screen:
        """Show the request, with the button to the decision."""
        text = extensions.asked_notice(
            self.department,
            self.round_key,
            due=self.due(),
            wanted=self.wanted(),
            reason=self.reason,
            asked_by=self.asked_by,
            leader=self.leader,
        )
        return shown(text, Choice(f"/giahan {self.id}", extensions.open_request()))


@dataclass(frozen=True, kw_only=True)
class ExtensionDecided(ExtensionNotice):
    """A request was granted or refused."""

    kind = "extension decided"

    is_granted: bool
    decided_by: str

    def screen(self) -> Screen:
        """Say the decision, and by whom."""
        return shown(
            extensions.decided_notice(
                self.department,
                self.round_key,
                due=self.due(),
                wanted=self.wanted(formats.both_days),
                decided_by=self.decided_by,
                is_granted=self.is_granted,
            )
        )
