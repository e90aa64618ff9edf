"""Sentences whose place is unclear, kept with the conversation until the person says it.

A step that waits for words names their place (`Keeps`). Words that may be a question, a thank-you
or a command are not recorded there until the person confirms it.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from core.speech.kinds import Kind
from core.vietnamese import nfc

ASK = "words.ask"  # handlers.questions.kept_words: is this sentence an answer?
PLACE = "words.place"  # the same: where does it belong?
TYPED = "typed.offer"  # handlers.reporting.typed_report

MOST = 60  # waiting sentences
_LONGEST = 60_000  # characters of all of them


@dataclass(frozen=True)
class Kept:
    """One sentence with the step it replied to; the step is "" if none waited for words.

    `data` and `seen` are that step's facts and the version shown; `where` is the name of the place
    ("Kết quả của nội dung 2.1").
    """

    number: int
    words: str
    kind: Kind
    step: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    seen: str = ""
    where: str = ""


class KeptWords:
    """The kept sentences of a conversation, stored in its state as `rows` and `count`."""

    def __init__(self, held: dict[str, Any] | None = None) -> None:
        self._held = held if held is not None else {}

    @property
    def all(self) -> tuple[Kept, ...]:
        """Give the sentences, oldest first."""
        rows = self._held.get("rows", ())
        return tuple(Kept(**{**row, "kind": Kind(row["kind"])}) for row in rows)

    def find(self, number: int | None) -> Kept | None:
        """Give a sentence; None when it is no longer kept."""
        return next((one for one in self.all if one.number == number), None)

    def holds(self, words: str) -> bool:
        """Tell whether these words are kept."""
        return any(one.words == nfc(words).strip() for one in self.all)

    def at(self, step: str, data: Mapping[str, Any]) -> tuple[Kept, ...]:
        """Give the sentences that replied to a step."""
        return tuple(one for one in self.all if one.step == step and one.data == dict(data))

    def add(self, words: str, kind: Kind, **of_step: Any) -> Kept:  # noqa: ANN401 - a Kept's fields
        """Keep a sentence, once for each step."""
        words = nfc(words).strip()
        for one in self.all:
            if (one.words, one.step) == (words, of_step.get("step", "")):
                return one
        number = self._held.get("count", 0) + 1
        kept = Kept(number, words, kind, **of_step)
        rows = [*self._held.get("rows", ()), asdict(kept)]
        self._held.update(count=number, rows=rows)
        return kept

    def overflown(self) -> list[str]:
        """Drop the oldest sentences when there are too many, and give their words."""
        rows = self._held.get("rows", [])
        held = rows[-MOST:]
        while len(held) > 1 and sum(len(row["words"]) for row in held) > _LONGEST:
            held = held[1:]
        left, self._held["rows"] = rows[: len(rows) - len(held)], held
        return [row["words"] for row in left]

    def change(self, number: int, words: str) -> None:
        """Replace a sentence after its message was edited."""
        for row in self._held.get("rows", ()):
            if row["number"] == number:
                row["words"] = nfc(words).strip()

    def put_back(self, before: tuple[Kept, ...]) -> None:
        """Keep again the sentences that are no longer kept, because what used them was refused."""
        known = {one.number for one in self.all}
        rows = [asdict(one) for one in before if one.number not in known]
        if rows:
            self._held["rows"] = sorted(
                [*rows, *self._held.get("rows", ())], key=lambda row: int(row["number"])
            )

    def drop(self, number: int | None) -> None:
        """Remove a sentence that is settled."""
        if "rows" in self._held:
            self._held["rows"] = [row for row in self._held["rows"] if row["number"] != number]
