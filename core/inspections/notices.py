"""Notices about findings to departments, and about their mending to inspectors."""

from dataclasses import dataclass
from datetime import date

from core.inspections.words import notices as texts
from core.notices.notice import Hearers, Notice, shown
from core.screen import Choice, Screen


@dataclass(frozen=True, kw_only=True)
class FindingNotice(Notice):
    """A notice about a finding as it stood when the notice was posted."""

    listed_by = "/tontai"

    id: int
    department_id: int | None
    department: str
    field: str
    words: str
    remedy: str
    due_on: date
    photos: int  # of the finding itself
    mended_words: str
    proofs: int  # files that prove the mending
    refusal: str
    confirmed_by: str | None
    withdrawal: str

    def opening(self, label: str) -> Choice:
        """Give a button that opens the finding."""
        return Choice(f"/tontai {self.id}", label)


@dataclass(frozen=True, kw_only=True)
class FindingRecorded(FindingNotice):
    """The department has a new finding to mend."""

    kind = "finding recorded"

    def screen(self) -> Screen:
        """Show the finding and its due date."""
        text = texts.recorded(
            self.department,
            self.field,
            words=self.words,
            remedy=self.remedy,
            due_on=self.due_on,
            files=self.photos,
        )
        return shown(text, self.opening(texts.open_to_mend()))


@dataclass(frozen=True, kw_only=True)
class FindingCorrected(FindingNotice):
    """A finding was corrected."""

    kind = "finding corrected"

    def screen(self) -> Screen:
        """Show the corrected finding and its due date."""
        text = texts.corrected(self.department, self.words, self.remedy, self.due_on)
        return shown(text, self.opening(texts.open_to_mend()))


@dataclass(frozen=True, kw_only=True)
class FindingWithdrawn(FindingNotice):
    """A finding was withdrawn."""

    kind = "finding withdrawn"

    def screen(self) -> Screen:
        """Show the reason."""
        return shown(texts.withdrawn(self.department, self.words, self.withdrawal))


@dataclass(frozen=True, kw_only=True)
class FindingMended(FindingNotice):
    """The department reports a finding as mended; an inspector has to judge it."""

    kind = "finding mended"

    @property
    def records(self) -> tuple[int | None, ...]:
        """Give the inspection team's record: only those who may see it hear of this."""
        return (None,)

    def screen(self) -> Screen:
        """Show the mending, with a button for judging it."""
        text = texts.mended(self.department, self.words, self.mended_words, self.proofs)
        return shown(text, self.opening(texts.open_to_judge()))


@dataclass(frozen=True, kw_only=True)
class FindingConfirmed(FindingNotice):
    """An inspector confirmed the mending."""

    kind = "finding confirmed"
    is_courtesy = True

    def screen(self) -> Screen:
        """Name the inspector."""
        text = texts.confirmed(self.department, self.words, self.confirmed_by or "")
        return shown(text, self.opening(texts.open_again()))


@dataclass(frozen=True, kw_only=True)
class FindingRefused(FindingNotice):
    """An inspector refused the mending."""

    kind = "finding refused"

    def screen(self) -> Screen:
        """Show what is missing."""
        text = texts.refused(self.department, self.words, self.refusal, self.due_on)
        return shown(text, self.opening(texts.open_to_mend()))


@dataclass(frozen=True, kw_only=True)
class InspectionSent(Notice):
    """The team sent a month's report, with its figures."""

    kind = "inspection sent"
    hearers = Hearers.OVERSEERS

    round_id: int
    round_key: str
    departments: int
    findings: int
    mended: int

    def screen(self) -> Screen:
        """Show the figures, with a button that opens the report."""
        figures = texts.figures(self.departments, self.findings, self.mended)
        text = texts.inspection_sent(self.round_key, figures)
        return shown(text, Choice(f"/tontai thang {self.round_id}", texts.open_inspection()))
