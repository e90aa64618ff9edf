"""What was refused and is not known to have been told: kept with the conversation until it is.

An answer can be lost: in a crash, in a bad network, or because many more wait behind it. What was
recorded is seen on the next screen; what was not recorded must be said.
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

MOST = 60  # that are kept by name; more are counted


class UntoldKind(StrEnum):
    """How something came to nothing."""

    REFUSED = "refused"  # its own answer says so, with its words
    SAID = "said"  # its own answer says why, and that is enough
    ANSWERED = "answered"  # by a screen: it came to nothing only when that was not shown
    TAP = "tap"  # an old button: what follows unseen may be meant for something else


@dataclass(frozen=True)
class Untold:
    """One thing that was not recorded: its first words, if any, and the reason, as shown."""

    number: int
    kind: UntoldKind
    words: str
    why: str

    def sentence(self) -> Markup:
        """Say it alone."""
        why = Markup(self.why)  # noqa: S704 - it was text to show when it was kept
        if self.words:
            return texts.one(self.words, why)
        return why or texts.without_words(why)


def named(words: str) -> str:
    """Give the words by which a message is named; none when they must not be repeated."""
    return "" if is_marked_secret(words) or may_hold_code(words) else texts.snippet(words)


def read(kept: Sequence[Sequence[Any]]) -> tuple[Untold, ...]:
    """Read what a conversation's state keeps."""
    return tuple(
        Untold(int(number), UntoldKind(kind), str(words), str(why))
        for number, kind, words, why in kept
    )


def said_of(them: Collection[Untold], dropped: int, room: int) -> Markup:
    """Say what was not recorded: one by itself with its reason, several in one sentence."""
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


_SENTENCES = 3  # of refusals without words: the newest
