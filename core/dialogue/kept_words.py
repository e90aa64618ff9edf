"""Sentences that a person was asked about: kept with the conversation until they are answered.

A step that waits for words says where they go (`Keeps`); what may be a question, a thank-you or a
command is not written there before the person says so.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from core.speech.kinds import Kind
from core.vietnamese import nfc

ASK = "words.ask"  # handlers.questions.kept_words: is this sentence an answer?
PLACE = "words.place"  # as above: where does it belong?
TYPED = "typed.offer"  # handlers.reporting.typed_report

MOST = 60  # sentences that wait
_LONGEST = 60_000  # characters of all of them


@dataclass(frozen=True)
class Kept:
    """One sentence; with the step that was answered by it, or "" when none waited for words.

    `data` and `seen` are that step's facts and the version that was shown; `where` is the place as
    it is shown ("Kết quả của nội dung 2.1").
    """

    number: int
    words: str
    kind: Kind
    step: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    seen: str = ""
    where: str = ""


class KeptWords:
    """The sentences of one conversation, as its state holds them: `rows`, and how many came."""

    def __init__(self, held: dict[str, Any] | None = None) -> None:
        self._held = held if held is not None else {}

    @property
    def all(self) -> tuple[Kept, ...]:
        """Give them, the oldest first."""
        rows = self._held.get("rows", ())
        return tuple(Kept(**{**row, "kind": Kind(row["kind"])}) for row in rows)

    def find(self, number: int | None) -> Kept | None:
        """Give one; None when it was answered."""
        return next((one for one in self.all if one.number == number), None)

    def holds(self, words: str) -> bool:
        """Tell whether these words wait."""
        return any(one.words == nfc(words).strip() for one in self.all)

    def at(self, step: str, data: Mapping[str, Any]) -> tuple[Kept, ...]:
        """Give those that were said to a step."""
        return tuple(one for one in self.all if one.step == step and one.data == dict(data))

    def add(self, words: str, kind: Kind, **of_step: Any) -> Kept:  # noqa: ANN401 - a Kept's fields
        """Keep a sentence; one that waits for the same place already is not kept twice."""
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
        """Let go of the oldest when too many wait, and give their words."""
        rows = self._held.get("rows", [])
        held = rows[-MOST:]
        while len(held) > 1 and sum(len(row["words"]) for row in held) > _LONGEST:
            held = held[1:]
        left, self._held["rows"] = rows[: len(rows) - len(held)], held
        return [row["words"] for row in left]

    def change(self, number: int, words: str) -> None:
        """Put other words in its place: the message was edited."""
        for row in self._held.get("rows", ()):
            if row["number"] == number:
                row["words"] = nfc(words).strip()

    def drop(self, number: int | None) -> None:
        """Forget one: it was answered."""
        if "rows" in self._held:
            self._held["rows"] = [row for row in self._held["rows"] if row["number"] != number]
