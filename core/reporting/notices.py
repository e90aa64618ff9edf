"""Notices about reports that were sent or changed, and about withdrawn evidence."""

from dataclasses import dataclass

from core.notices.notice import Hearers, Notice, shown
from core.reporting.words import told_of_report as texts
from core.reporting.words import withdrawing
from core.screen import Choice, Screen


@dataclass(frozen=True, kw_only=True)
class ToReview(Notice):
    """Part of a report waits for a review; `leader` is how a leader is addressed."""

    hearers = Hearers.OVERSEERS
    listed_by = "/duyet"

    round_id: int
    round_key: str
    department_id: int
    department: str
    leader: str | None = None

    @property
    def opening(self) -> Choice:
        """Give the button that opens the report."""
        return Choice(f"/duyet {self.round_id} {self.department_id}", texts.open_review())


@dataclass(frozen=True, kw_only=True)
class ReportSent(ToReview):
    """A report was sent; `by` names who sent it for another person, `away` that person."""

    kind = "report sent"

    tasks: int
    done: int
    difficult: int
    by: str | None
    away: str | None

    def screen(self) -> Screen:
        """Count its tasks, with the button to the review."""
        instead = texts.instead_of(self.away, self.by) if self.by else ""
        counts = texts.SentTasks(self.tasks, self.done, self.difficult)
        text = texts.sent_notice(self.department, self.round_key, counts, self.leader, instead)
        return shown(text, self.opening)


@dataclass(frozen=True, kw_only=True)
class AnswerMended(ToReview):
    """A reviewed answer was changed and waits for another review."""

    kind = "answer mended"

    code: str
    by: str

    def screen(self) -> Screen:
        """Name the task, with the button to the review."""
        text = texts.mended_notice(self.department, self.round_key, self.code, self.by)
        return shown(text, self.opening)


@dataclass(frozen=True, kw_only=True)
class ReportedInstead(Notice):
    """Somebody reported for the recipient; without a department it is the team's report."""

    kind = "reported instead"

    deputy: str
    department_id: int | None = None
    department: str
    round_key: str

    def screen(self) -> Screen:
        """Name who reported."""
        return shown(texts.reported_instead(self.deputy, self.department, self.round_key))


@dataclass(frozen=True, kw_only=True)
class ColleagueSent(Notice):
    """A colleague sent the shared report; `opens` is the key of the button that shows it."""

    kind = "colleague sent"
    is_courtesy = True
    listed_by = "/viec"

    department_id: int | None = None
    department: str
    round_key: str
    colleague: str
    opens: str

    def screen(self) -> Screen:
        """Name who sent it, with the button to the report."""
        text = texts.colleague_sent(self.colleague, self.department, self.round_key)
        return shown(text, Choice(self.opens, texts.see_what_was_sent()))


@dataclass(frozen=True, kw_only=True)
class EvidenceWithdrawn(Notice):
    """Evidence was withdrawn; for its sender and the reviewers."""

    kind = "evidence withdrawn"

    by: str
    department: str
    round_key: str
    code: str  # empty: without a task
    reason: str
    sha256: str

    def screen(self) -> Screen:
        """Say who withdrew it, from where, and why."""
        where = withdrawing.WithdrawnFrom(self.department, self.round_key, self.code)
        return shown(withdrawing.notice(self.by, where, self.reason, self.sha256))


@dataclass(frozen=True, kw_only=True)
class ArchiveStale(Notice):
    """An archive that was sent holds a file that was withdrawn since."""

    kind = "archive stale"

    round_key: str
    reason: str
    sha256: str

    def screen(self) -> Screen:
        """Ask to delete the archive."""
        return shown(withdrawing.archive_stale(self.round_key, self.reason, self.sha256))


@dataclass(frozen=True, kw_only=True)
class CopiesLeft(Notice):
    """Copies of a withdrawn file stay in this person's chat."""

    kind = "copies left"
    hearers = Hearers.ANYBODY

    count: int

    def screen(self) -> Screen:
        """Ask to delete the copies."""
        return shown(withdrawing.copies_left(self.count))
