"""Unrecorded messages that the person may not know of, kept until they were told.

The assistant's answer can be lost in a crash or a bad network, or be outdated by later messages.
The next screen shows what was recorded; what was not recorded must be said.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from markupsafe import Markup

from core.dialogue.words import untold as texts
from core.people.invitations import may_hold_code
from core.screen import join
from core.secrecy.secrecy import is_marked_secret

MOST = 60  # kept with their words; more are only counted


class UntoldKind(StrEnum):
    """Why something was not recorded."""

    REFUSED = "refused"  # the answer says so and repeats the words
    SAID = "said"  # the answer says why, without the words
    ANSWERED = "answered"  # answered by a screen; lost only if that was not shown
    TAP = "tap"  # an old button; the next message may be meant for another question


@dataclass(frozen=True)
class Untold:
    """One unrecorded message: its first words, if any, and the reason as shown."""

    number: int
    kind: UntoldKind
    words: str
    why: str

    def sentence(self) -> Markup:
        """Say that this one was not recorded."""
        why = Markup(self.why)  # noqa: S704 - it was text to show when it was kept
        if self.words:
            return texts.one(self.words, why)
        return why or texts.without_words(why)


def named(words: str) -> str:
    """Give the words that name a message; empty when they must not be repeated."""
    return "" if is_marked_secret(words) or may_hold_code(words) else texts.snippet(words)


def read(kept: Sequence[Sequence[Any]]) -> tuple[Untold, ...]:
    """Read the rows in a conversation's state."""
    return tuple(
        Untold(int(number), UntoldKind(kind), str(words), str(why))
        for number, kind, words, why in kept
    )


def said_of(them: Collection[Untold], dropped: int, room: int) -> Markup:
    """Say what was not recorded: one message with its reason, several in one sentence."""
    of_words = [one for one in them if one.words]
    count = len(of_words) + dropped
    others = dict.fromkeys(
        one.sentence() for one in them if not one.words and one.kind is not UntoldKind.TAP
    )
    if count > 1:
        opening = texts.several([one.words for one in of_words], count, room)
    else:
        opening = of_words[0].sentence() if of_words else Markup()
    return join((opening, *list(others)[-_SENTENCES:]), "\n")


_SENTENCES = 3  # newest refusals without words
