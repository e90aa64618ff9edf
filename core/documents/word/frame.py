"""The frame of a document: issuing body, number, place and date, bases, signature, recipients."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar, Self

from core.documents.words import frame as texts
from core.documents.words.recipients import on_day
from core.settings.documents import DocumentSettings


@dataclass(frozen=True, kw_only=True)
class Frame:
    """The placeholders of every template; each kind of document adds its own."""

    REQUIRED: ClassVar[frozenset[str]] = frozenset()  # a template without these would lose content

    file_name: str  # not printed
    clerk_note: str = ""  # a comment beside the text, for the person who finishes the draft
    superior: tuple[str, ...]
    issuer: tuple[str, ...]
    number: str  # empty when the document has none
    place_and_date: str
    addressee: str  # the only one behind "Kính gửi:"; empty when there are several or none
    addressees: tuple[str, ...]  # several, one on each line
    subject: str
    period: str
    bases: tuple[str, ...]
    authority: tuple[str, ...]
    signer: str
    recipients: tuple[str, ...]

    def for_template(self, used: AbstractSet[str]) -> Self:
        """Give the words for an office's own template, which names what is `used`."""
        del used
        return self


@dataclass(frozen=True)
class Drafting:
    """The settings and the date of a draft; `signer` is an index in the settings' list."""

    settings: DocumentSettings
    commune: str
    drafted_on: date
    signer: int = 0
    is_supplement: bool = False  # the figures include additions after the round's lock
    plan_title: str = ""  # exactly as in the plan

    @property
    def place_and_date(self) -> str:
        """Give the line with place and date; the day is left blank."""
        where = self.settings.place or texts.place(self.commune)
        return texts.place_and_date(where, self.drafted_on)

    @property
    def addressees(self) -> tuple[str, ...]:
        """Give the bodies to which the People's Committee reports on the document's date."""
        return on_day(self.settings.addressees, self.drafted_on, self.commune)

    def by_the_head(self) -> "Drafting":
        """Give the same, signed by the Chairman: the first signer who is not a deputy."""
        positions = [one.position for one in self.settings.signers]
        heads = (n for n, position in enumerate(positions) if not texts.is_deputy(position))
        return replace(self, signer=next(heads, 0))

    def as_committee(
        self,
        symbol: str,
        *,
        addressees: Sequence[str] = (),
        others: Sequence[str] | None = None,
        drafter: str = "",
    ) -> dict[str, Any]:
        """Give the frame of a document that the People's Committee issues.

        `others` are further recipients (None: those of the settings). `drafter` is the name of the
        department that drafted it; its initials are used when the settings give no short form.
        """
        signers = self.settings.signers
        signer = signers[min(self.signer, len(signers) - 1)]
        return {
            "superior": tuple(one.upper() for one in self.settings.superior),
            "issuer": texts.issuer(self.commune),
            "number": texts.number_line(symbol),
            "place_and_date": self.place_and_date,
            "authority": texts.authority(signer.position, signers[0].position),
            "signer": signer.name,
            **texts.addressed(addressees),
            "recipients": texts.recipients(
                on_day(self.settings.recipients, self.drafted_on, self.commune)
                if others is None
                else others,
                self.settings.archive or texts.archive_of(drafter),
                is_addressed=bool(addressees),
            ),
        }

    def as_department(
        self,
        body: tuple[str, ...],
        role: str,
        name: str,
        archive: str,
        *,
        addressees: Sequence[str] = (),
    ) -> dict[str, Any]:
        """Give the frame of an internal document, which has no number and is signed by an official.

        Without addressees it goes to the People's Committee.
        """
        return {
            "superior": texts.committee_above(self.commune),
            "issuer": tuple(line.upper() for line in body),
            "number": "",
            "place_and_date": self.place_and_date,
            "authority": (role,),
            "signer": name,
            **texts.addressed(addressees),
            "recipients": texts.recipients((), archive, is_addressed=True)
            if addressees
            else texts.own_recipients(self.commune, archive),
        }
