"""The frame of a document: issuing body, number, place and date, bases, signature, recipients."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from core.document_settings import DocumentSettings
from core.texts import documents_frame as texts


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
    subject: str
    period: str
    bases: tuple[str, ...]
    authority: tuple[str, ...]
    signer: str
    recipients: tuple[str, ...]


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

    def by_the_head(self) -> "Drafting":
        """Give the same, signed by the Chairman: the first signer who is nobody's deputy."""
        positions = [one.position for one in self.settings.signers]
        heads = (n for n, position in enumerate(positions) if not texts.is_deputy(position))
        return replace(self, signer=next(heads, 0))

    def as_committee(self, symbol: str) -> dict[str, Any]:
        """Give the frame of a document that the People's Committee issues."""
        signers = self.settings.signers
        signer = signers[min(self.signer, len(signers) - 1)]
        return {
            "superior": tuple(one.upper() for one in self.settings.superior),
            "issuer": texts.issuer(self.commune),
            "number": texts.number_line(symbol),
            "place_and_date": self.place_and_date,
            "authority": texts.authority(signer.position, signers[0].position),
            "signer": signer.name,
            "recipients": texts.recipients(self.settings.recipients, self.settings.archive),
        }

    def as_department(
        self, body: tuple[str, ...], role: str, name: str, archive: str
    ) -> dict[str, Any]:
        """Give the frame of an internal document: it has no number, and a person signs."""
        return {
            "superior": texts.committee_above(self.commune),
            "issuer": tuple(line.upper() for line in body),
            "number": "",
            "place_and_date": self.place_and_date,
            "authority": (role,),
            "signer": name,
            "recipients": texts.internal_recipients(archive),
        }
