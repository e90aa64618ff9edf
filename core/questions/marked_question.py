"""A question as the rules ask for it: which marks it holds, in which order, and whose it is."""

from dataclasses import dataclass

from core.speech.tokens import Mark, Words
from core.speech.words import question_words as data

_ASKING = frozenset({"yet", "not", "what", "who", "count", "state", "doing", "when"})


@dataclass
class MarkedQuestion:
    """A question's marks, as the rules ask for them."""

    words: Words
    text: str
    has_department: bool
    has_round: bool
    has_task: bool = False
    has_framework: bool = False
    has_year_end: bool = False
    has_own: bool = False  # the asker reports for a department
    has_year_before: bool = False  # the year whose points the plan mends

    def has(self, *tags: str) -> bool:
        """Tell whether one of these marks is there."""
        return any(mark.tag in tags for mark in self.words.marks)

    def first(self, *tags: str) -> int:
        """Give where the first of these marks begins; -1 when none is there."""
        return next((mark.start for mark in self.words.marks if mark.tag in tags), -1)

    def last(self, *tags: str) -> int:
        """Give where the last of these marks begins; -1 when none is there."""
        found = [mark.start for mark in self.words.marks if mark.tag in tags]
        return found[-1] if found else -1

    @property
    def is_mine(self) -> bool:
        """Tell whether the asker speaks of themselves; "em" at the end only addresses somebody."""
        return any(mark.tag == "me" and not self._is_address(mark) for mark in self.words.marks)

    @property
    def names_own(self) -> bool:
        """Tell whether it is said whose: "cua toi", and not only "toi"."""
        return any(
            mark.tag == "me" and mark.name not in data.OWN_AT_ONCE for mark in self.words.marks
        )

    def _is_address(self, mark: Mark) -> bool:
        said = self.words.said
        if mark.name not in data.OWN_AT_ONCE:
            return False
        is_last = mark.end == len(said) and mark.start > 0
        after = self.words.at(mark.end)
        is_followed = mark.end < len(said) and said[mark.end] in data.AFTER_ADDRESS
        return is_last or (is_followed and not (after and after.tag in {"must", "due"}))

    @property
    def asks(self) -> bool:
        """Tell whether something is asked, by a word or by the sign."""
        return "?" in self.text or self.has(*_ASKING) or self._ends_asking()

    def _ends_asking(self) -> bool:
        *_, before, last = ("", *self.words.said)
        soft = last in data.SOFTENERS and before in data.FINAL_PARTICLES
        return soft or last in data.FINAL_PARTICLES
