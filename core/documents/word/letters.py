"""The letter (văn bản đôn đốc) that urges all departments whose report is late."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Self

from core.documents.period_activities import Period
from core.documents.word.committee import cited
from core.documents.word.frame import Drafting, Frame
from core.documents.words import letters as texts
from core.documents.words import periods
from core.documents.words.many import are_many
from core.errors import UserError
from core.figures.figures import Figures, Sending


@dataclass(frozen=True)
class LateRow:
    """A late department as a row."""

    number: int
    department: str
    report: str  # the letter's one round; ours names it above the rows, an office's may do so here
    due_on: str
    days: str
    tasks: str


@dataclass(frozen=True, kw_only=True)
class ReminderLetter(Frame):
    """The whole letter as words."""

    REQUIRED: ClassVar[frozenset[str]] = frozenset({"addressee", "addressees", "rows", "requests"})

    paragraphs: tuple[str, ...]
    rows: tuple[LateRow, ...]
    is_listed_apart: bool  # too many for the letter, so a list follows the signature
    list_title: str
    list_reference: str
    requests: tuple[str, ...]
    closing: str

    def for_template(self, used: AbstractSet[str]) -> Self:
        """Speak of the list where it stands: a template that knows no annex keeps it within."""
        if "is_listed_apart" in used:
            return self
        return replace(
            self,
            addressee=texts.listed_within([self.addressee])[0],
            paragraphs=texts.listed_within(self.paragraphs),
        )


def reminder_letter(
    figures: Figures, period: Period, answer_by: date, drafting: Drafting
) -> ReminderLetter:
    """Write the letter; raise `UserError` when no report is late."""
    late = figures.by_sending(Sending.OVERDUE)
    if not late:
        raise UserError(texts.nobody_late(figures))
    commune, key = period.commune, figures.round_key
    plan = cited(figures, period, drafting)
    if any(one.is_office for one in late):
        drafting = drafting.by_the_head()
    frame = drafting.as_committee(
        drafting.settings.letter_symbol,
        addressees=texts.addressees(late),
        others=(),
        drafter=period.coordinator,
    )
    return ReminderLetter(
        **frame,
        file_name=periods.letters_file(key),
        subject=texts.subject(key, plan),
        period=periods.title(key),
        bases=(),
        paragraphs=tuple(texts.paragraphs(figures, plan, period.coordinator)),
        rows=tuple(
            LateRow(number=number, **texts.cells(one, key))
            for number, one in enumerate(late, start=1)
        ),
        is_listed_apart=are_many(late),
        list_title=texts.list_title(figures),
        list_reference=texts.list_reference(
            drafting.settings.letter_symbol, drafting.drafted_on, commune
        ),
        requests=tuple(texts.requests(figures, answer_by, commune, period.coordinator)),
        closing=texts.closing(late),
    )
