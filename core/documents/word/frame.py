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
    """What every template may name; each kind of document adds its own."""

    REQUIRED: ClassVar[frozenset[str]] = frozenset()  # without these a document would lose content

    file_name: str  # not on paper
    clerk_note: str = ""  # a comment beside the text, for whoever finishes the draft
    superior: tuple[str, ...]
    issuer: tuple[str, ...]
    number: str  # empty: the document has none
    place_and_date: str
    addressee: str  # the only one behind "Kính gửi:"; empty: there are several, or none
    addressees: tuple[str, ...]  # several, each a line
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
    """For whom a document is drafted and when; `signer` counts within the settings' list."""

    settings: DocumentSettings
    commune: str
    drafted_on: date
    signer: int = 0
    is_supplement: bool = False  # the figures are those of a round that was added to since its lock
    plan_title: str = ""  # the plan's own, as it stands there

    @property
    def place_and_date(self) -> str:
        """Give the line with place and date; its day is left blank."""
        where = self.settings.place or texts.place(self.commune)
        return texts.place_and_date(where, self.drafted_on)

    @property
    def addressees(self) -> tuple[str, ...]:
        """Give to whom the People's Committee reports on the day of the document."""
        return on_day(self.settings.addressees, self.drafted_on, self.commune)

    def by_the_head(self) -> "Drafting":
        """Give the same, signed by the Chairman: the first signer who is nobody's deputy."""
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

        `others` receive it besides (None: those of the settings); `drafter` is the department that
        drafted it, by its name, where the settings do not say how it is written in short.
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
        """Give the frame of an internal document: it has no number, and a person signs.

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
