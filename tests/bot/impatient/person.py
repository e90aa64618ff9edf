"""One person in a hurry: writes, sends files, and taps buttons or types numbers."""

import itertools
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from core.dialogue.incoming import Incoming, MessageText, Tap
from core.dialogue.shown import Shown
from core.dialogue.words import dialogue as dialogue_words
from core.screen import Choice, plain
from tests.numbered import numbers
from tests.office import Chat, photo

_COMMANDS = ("/baocao", "/menu", "/khokhan", "/viec", "/giahan", "hủy", "/nghiphep", "/nop")
_QUESTIONS = ("{} Tư pháp đã nộp báo cáo chưa", "{} bao giờ phải nộp?")
"""Where they are no answer, the assistant answers them and records nothing."""
_SENTENCES = (
    "{} đã rà soát xong 12 thủ tục, niêm yết tại bộ phận một cửa",
    "{} đang làm",
    "{}",
    *_QUESTIONS,
    "{} ban hành Quyết định số 15/QĐ-UBND ngày 10/03/2023 về cải cách hành chính",
    "{} 50%",
    "{}\ndòng hai\ndòng ba của kết quả thực hiện trong quý",
)
_ECHO = "✓ "


@dataclass
class Person:
    """A person in a hurry, and the messages that this person sees."""

    chat: Chat
    patience: float  # the chance that this person waits for an answer
    seen: list[str] = field(default_factory=list)
    pages: list[tuple[Shown, bool]] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    let_go: set[str] = field(default_factory=set)  # marks of sentences dropped by a tap
    means: str = ""  # the label of the number that this person typed last
    echoed: list[tuple[str, str]] = field(default_factory=list)  # meant and understood labels

    def act(self, chance: random.Random, marks: "itertools.count[int]") -> list[Incoming]:
        """Do one act, or two at once."""
        kind = chance.random()
        self.means = ""
        if kind < 0.40 or not self.pages:
            return [self._says(self._words(chance, marks))]
        if kind < 0.45:
            return [self._says(chance.choice(_COMMANDS))]
        if kind < 0.52:
            words = self._words(chance, marks) if chance.random() < 0.6 else ""
            content = str(chance.random()).encode() if chance.random() < 0.8 else b""
            return [replace(self._says(words), offered=(photo(content=content),))]
        shown = self._looks_at(kind, chance)
        if not shown.page.choices:
            return [self._says("/baocao")]
        chosen = _chosen(chance, shown.page.choices)
        if chosen.label in LET_GO:
            self.let_go |= marks_in(shown.page.text)
        done = self._chooses(shown, chosen)
        return [done, done] if kind > 0.90 and self.patience < 1 else [done]

    def _looks_at(self, kind: float, chance: random.Random) -> Shown:
        """Give mostly the newest screen; where numbers choose, they mean the newest choices."""
        if not self.chat.office.limits.has_buttons:
            asked = [one for one, _ in self.pages if one.page.choices]
            return asked[-1] if asked else self.pages[-1][0]
        return self.pages[-1][0] if kind < 0.93 else chance.choice(self.pages)[0]

    def _chooses(self, shown: Shown, chosen: Choice) -> Incoming:
        """Tap a choice, or type its number where there are no buttons."""
        page = shown.page
        if self.chat.office.limits.has_buttons:
            turn = None if page.is_record else shown.turn
            return replace(self._says(""), tap=Tap(turn, chosen.key))
        if not page.has_numbers:
            return self._says(chosen.label)
        self.means = chosen.label
        return self._says(str(numbers(page)[page.choices.index(chosen)]))

    def sees(self, shown: Shown) -> None:
        """Look at a screen; a number that was typed is repeated at its head by its label."""
        words = plain(shown.page.text)
        self.seen.append(words)
        self.pages = [*self.pages[-6:], (shown, True)]
        if self.means and words.startswith(_ECHO):
            # A task's mark is left out.
            meant = plain(dialogue_words.chosen(self.means)).removeprefix(_ECHO)
            self.echoed.append((meant, words.splitlines()[0].removeprefix(_ECHO)))
        self.means = ""

    def _words(self, chance: random.Random, marks: "itertools.count[int]") -> str:
        mark = f"M{next(marks):05}Z"
        sentence = chance.choice(_SENTENCES)
        if sentence not in _QUESTIONS:
            self.marks.append(mark)
        return sentence.format(mark)

    def _says(self, words: str) -> Incoming:
        said = (MessageText(str(random.random()), words),) if words else ()
        return Incoming(
            self.chat.office.channel, self.chat.address, ("",), self.chat.name, words, said=said
        )


LET_GO = ("Bỏ", "Không ghi", "Trả lời câu hỏi này", "Làm theo câu này")
"""Labels after which typed words are recorded nowhere."""


def marks_in(words: str) -> set[str]:
    """Give the marks of a screen."""
    return set(re.findall(r"M\d{5}Z", words))


_WORK = ("○", "✎", "Đang", "Xác nhận", "Ghi", "Khó", "Gửi", "Đã")  # continue the report


def _chosen(chance: random.Random, choices: Sequence[Choice]) -> Choice:
    """Choose mostly buttons that continue the report."""
    on = [one for one in choices if one.label.startswith(_WORK)]
    return chance.choice(on if on and chance.random() < 0.8 else choices)
