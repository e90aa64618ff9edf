"""Notices about findings: to the department of what was found, to inspectors of the mending."""

from dataclasses import dataclass
from datetime import date

from core.inspections.words import notices as texts
from core.notices.notice import Hearers, Notice, shown
from core.screen import Choice, Screen


@dataclass(frozen=True, kw_only=True)
class FindingNotice(Notice):
    """Something about a finding, as it stood at that time."""

    listed_by = "/tontai"

    id: int
    department_id: int | None
    department: str
    field: str
    words: str
    remedy: str
    due_on: date
    photos: int  # of what was found
    mended_words: str
    proofs: int  # files that prove the mending
    refusal: str
    confirmed_by: str | None
    withdrawal: str

    def opening(self, label: str) -> Choice:
        """Give a button that opens it."""
        return Choice(f"/tontai {self.id}", label)


@dataclass(frozen=True, kw_only=True)
class FindingRecorded(FindingNotice):
    """Something was found that the department is to mend."""

    kind = "finding recorded"

    def screen(self) -> Screen:
        """Tell what, and by when."""
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
    """It reads otherwise now."""

    kind = "finding corrected"

    def screen(self) -> Screen:
        """Tell how, and by when it is to be mended."""
        text = texts.corrected(self.department, self.words, self.remedy, self.due_on)
        return shown(text, self.opening(texts.open_to_mend()))


@dataclass(frozen=True, kw_only=True)
class FindingWithdrawn(FindingNotice):
    """It was none."""

    kind = "finding withdrawn"

    def screen(self) -> Screen:
        """Tell why."""
        return shown(texts.withdrawn(self.department, self.words, self.withdrawal))


@dataclass(frozen=True, kw_only=True)
class FindingMended(FindingNotice):
    """The department says that it is mended; an inspector is to judge that."""

    kind = "finding mended"

    @property
    def records(self) -> tuple[int | None, ...]:
        """Give the inspection team's record: it is theirs to hear."""
        return (None,)

    def screen(self) -> Screen:
        """Tell what was done, and lead to judging it."""
        text = texts.mended(self.department, self.words, self.mended_words, self.proofs)
        return shown(text, self.opening(texts.open_to_judge()))


@dataclass(frozen=True, kw_only=True)
class FindingConfirmed(FindingNotice):
    """An inspector confirmed that it is mended."""

    kind = "finding confirmed"

    def screen(self) -> Screen:
        """Tell who."""
        text = texts.confirmed(self.department, self.words, self.confirmed_by or "")
        return shown(text, self.opening(texts.open_again()))


@dataclass(frozen=True, kw_only=True)
class FindingRefused(FindingNotice):
    """An inspector said that it is not mended."""

    kind = "finding refused"

    def screen(self) -> Screen:
        """Tell what is missing."""
        text = texts.refused(self.department, self.words, self.refusal, self.due_on)
        return shown(text, self.opening(texts.open_to_mend()))


@dataclass(frozen=True, kw_only=True)
class InspectionSent(Notice):
    """The team sent a month's inspection, with its figures."""

    kind = "inspection sent"
    hearers = Hearers.OVERSEERS

    round_id: int
    round_key: str
    departments: int
    findings: int
    mended: int

    def screen(self) -> Screen:
        """Give the figures, and lead to the inspection."""
        figures = texts.figures(self.departments, self.findings, self.mended)
        text = texts.inspection_sent(self.round_key, figures)
        return shown(text, Choice(f"/tontai thang {self.round_id}", texts.open_inspection()))
