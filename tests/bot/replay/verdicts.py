"""A judge's results: faults, and what became of every due message."""

from collections import Counter
from dataclasses import dataclass, field

OUTSIDE = "wrong: outside the hours, or on a day off"
UNOWED = "wrong: not owed (sent before, away, no slot), or twice"
MISSING = "wrong: did not arrive"
UNSAID = "wrong: does not say what it ought to"
VANISHED = "wrong: taken away, and is not said elsewhere, or is owed"
WRONG = (OUTSIDE, UNOWED, MISSING, UNSAID, VANISHED)

OWED = "owed by the ladder (person and slot)"
OWED_AGAIN = "owed when a chat was opened again"
IN_TIME = "… arrived in their window"
LATER = "… made up for in a later window"
VOID = "… reason gone before it could be told"
WAITING = "… still waiting at the end, Telegram being down"
TAKEN_OVER = "told on taking over or coming back"
ARRIVED = "reminders that arrived"
TWICE = "… of them a second time, "  # with the reason for each
REPLACED = "digests whose place a newer one took"
NOTICES = "notices that arrived"
NOTICES_TWICE = "… of them a second time"


@dataclass
class Verdicts:
    """Counts by name, and descriptions of faults."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def accuse(self, of: str, what: str) -> None:
        """Note a fault."""
        self.counts[of] += 1
        self.wrong.append(f"{of}: {what}")
