"""Notices about reports: one was sent or changed, and evidence was taken out of one."""

from dataclasses import dataclass

from core.notices.notice import Hearers, Notice, shown
from core.reporting.words import sent as texts
from core.reporting.words import withdrawing
from core.screen import Choice, Screen


@dataclass(frozen=True, kw_only=True)
class ToReview(Notice):
    """Something of a report waits for a review; `leader` is how a leader is called."""

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
    """A report came; `by` names who sent it in another's place, `away` in whose."""

    kind = "report sent"

    tasks: int
    done: int
    difficult: int
    by: str | None
    away: str | None

    def screen(self) -> Screen:
        """Count its tasks, and lead to the review."""
        instead = texts.instead_of(self.away, self.by) if self.by else ""
        counts = texts.SentTasks(self.tasks, self.done, self.difficult)
        text = texts.sent_notice(self.department, self.round_key, counts, self.leader, instead)
        return shown(text, self.opening)


@dataclass(frozen=True, kw_only=True)
class AnswerMended(ToReview):
    """An answer that was judged was changed: it waits again."""

    kind = "answer mended"

    code: str
    by: str

    def screen(self) -> Screen:
        """Name the task, and lead to the review."""
        text = texts.mended_notice(self.department, self.round_key, self.code, self.by)
        return shown(text, self.opening)


@dataclass(frozen=True, kw_only=True)
class ReportedInstead(Notice):
    """Somebody reported in the place of whoever hears of it; without a department: the team's."""

    kind = "reported instead"

    deputy: str
    department_id: int | None = None
    department: str
    round_key: str

    def screen(self) -> Screen:
        """Name who did."""
        return shown(texts.reported_instead(self.deputy, self.department, self.round_key))


@dataclass(frozen=True, kw_only=True)
class ColleagueSent(Notice):
    """A colleague sent what is shared; `opens` is the key of the button that shows it."""

    kind = "colleague sent"
    listed_by = "/viec"

    department_id: int | None = None
    department: str
    round_key: str
    colleague: str
    opens: str

    def screen(self) -> Screen:
        """Name who did, and lead to what was sent."""
        text = texts.colleague_sent(self.colleague, self.department, self.round_key)
        return shown(text, Choice(self.opens, texts.see_what_was_sent()))


@dataclass(frozen=True, kw_only=True)
class EvidenceWithdrawn(Notice):
    """Evidence was taken out: to whoever sent it, and to those who review."""

    kind = "evidence withdrawn"

    by: str
    department: str
    round_key: str
    code: str  # empty: of no task
    reason: str
    sha256: str

    def screen(self) -> Screen:
        """Say by whom, from where, and why."""
        where = withdrawing.WithdrawnFrom(self.department, self.round_key, self.code)
        return shown(withdrawing.notice(self.by, where, self.reason, self.sha256))


@dataclass(frozen=True, kw_only=True)
class ArchiveStale(Notice):
    """An archive that was sent holds a file that was taken out since."""

    kind = "archive stale"

    round_key: str
    reason: str
    sha256: str

    def screen(self) -> Screen:
        """Ask to delete it."""
        return shown(withdrawing.archive_stale(self.round_key, self.reason, self.sha256))


@dataclass(frozen=True, kw_only=True)
class CopiesLeft(Notice):
    """Copies of a file that was taken out stay in this person's chat."""

    kind = "copies left"
    hearers = Hearers.ANYBODY

    count: int

    def screen(self) -> Screen:
        """Ask to delete them."""
        return shown(withdrawing.copies_left(self.count))
