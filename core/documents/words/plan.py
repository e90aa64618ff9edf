"""Names of the plan in documents: in full once, afterwards by its number."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.documents.words.frame import bases, committee
from core.vietnamese import fold, nfc
from core.wording import formats

# First words of titles that name the work itself; other titles follow "thực hiện Kế hoạch".
_WORK_BEGINNINGS = (
    *("khac phuc ", "thuc hien ", "trien khai ", "to chuc ", "nang cao ", "cai thien "),
    *("day manh ", "tang cuong ", "duy tri ", "cai cach "),
)
_NAMED_AS_WORK = ("cai cach ",)
_FIELD = "Cải cách hành chính"  # without a capital inside our sentences
_KIND = "ke hoach "
_ABOUT = ("v/v ", "ve viec ", "ve ")


@dataclass(frozen=True)
class CitedPlan:
    """A plan as documents cite it; its title is quoted from the plan."""

    number: str
    issued_on: date | None
    title: str
    commune: str
    scored_year: int

    @property
    def full(self) -> str:
        """Kế hoạch số 12/KH-UBND ngày 02/02/2023 của Ủy ban nhân dân xã … về khắc phục …."""
        dated = f" ngày {formats.day(self.issued_on)}" if self.issued_on else ""
        about = f" về {_lower(self.title)}" if self.title else ""
        return f"{self._numbered}{dated} của {committee(self.commune)}{about}"

    @property
    def short(self) -> str:
        """Kế hoạch số 12/KH-UBND: after the full name."""
        return self._numbered if self.number else "Kế hoạch nêu trên"

    @property
    def brief(self) -> str:
        """The same for the subject of a letter, where no full name comes before it."""
        return self._numbered if self.number else "kế hoạch"

    @property
    def _numbered(self) -> str:
        return f"Kế hoạch số {self.number}" if self.number else "Kế hoạch"

    @property
    def work(self) -> str:
        """The plan's work, with the commune's name as the settings write it: khắc phục …."""
        if not self.title:
            return (
                "khắc phục những tồn tại, hạn chế đã chỉ ra qua kết quả chấm điểm "
                f"cải cách hành chính năm {self.scored_year} của {self.commune}"
            )
        words = _with_name(_lower(self.title), self.commune)
        if not fold(words).startswith(_WORK_BEGINNINGS):
            return f"thực hiện Kế hoạch {words}"
        words = words.replace(_FIELD, _FIELD.lower())
        return f"thực hiện {words}" if fold(words).startswith(_NAMED_AS_WORK) else words

    def bases(self, more: Sequence[str]) -> tuple[str, ...]:
        """The legal bases, with the plan last: semicolons, and a full stop at the end."""
        return bases(more, self.full)


def _lower(title: str) -> str:
    """A title inside a sentence: without "Về việc", in small letters except abbreviations."""
    title = nfc(title).strip(" .;")
    about = next((one for one in _ABOUT if fold(title).startswith(one)), "")
    title = title[len(about) :]
    if fold(title).startswith(_KIND):  # the sentence already has this word
        title = title[len(_KIND) :]
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _with_name(words: str, commune: str) -> str:
    """Write the commune's name as the settings do where the plan's accents differ."""
    place = fold(words).find(fold(commune))
    is_same_length = len(fold(words)) == len(words)
    if place < 0 or not is_same_length:
        return words
    return f"{words[:place]}{commune}{words[place + len(fold(commune)) :]}"
