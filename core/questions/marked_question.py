"""A question with its marks: the facts that the rules use."""

from dataclasses import dataclass

from core.speech.tokens import Mark, Words
from core.speech.words import question_words as data

_ASKING = frozenset({"yet", "not", "what", "who", "count", "state", "doing", "when"})


@dataclass
class MarkedQuestion:
    """A question with its marks, and facts about them."""

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
        """Tell whether the question has one of these tags."""
        return any(mark.tag in tags for mark in self.words.marks)

    def first(self, *tags: str) -> int:
        """Give the position of the first mark with one of these tags; -1 for none."""
        return next((mark.start for mark in self.words.marks if mark.tag in tags), -1)

    def last(self, *tags: str) -> int:
        """Give the position of the last mark with one of these tags; -1 for none."""
        found = [mark.start for mark in self.words.marks if mark.tag in tags]
        return found[-1] if found else -1

    @property
    def is_mine(self) -> bool:
        """Tell whether the asker speaks of themselves; "em" at the end only addresses somebody."""
        return any(mark.tag == "me" and not self._is_address(mark) for mark in self.words.marks)

    @property
    def names_own(self) -> bool:
        """Tell whether it says "mine" ("cua toi"), and not only "I" ("toi")."""
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
        """Tell whether it has a question word or a question mark."""
        return "?" in self.text or self.has(*_ASKING) or self._ends_asking()

    def _ends_asking(self) -> bool:
        *_, before, last = ("", *self.words.said)
        soft = last in data.SOFTENERS and before in data.FINAL_PARTICLES
        return soft or last in data.FINAL_PARTICLES
