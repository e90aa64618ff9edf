"""The reminders in each chat: a newer one may replace an older one if no reason is lost."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tests.bot.replay.oracle import Oracle, Reason
from tests.bot.replay.wording import lacking

_OWED = frozenset({"own", "finish"})  # reminders of acts that only the person can do


@dataclass(frozen=True)
class _Standing:
    number: int
    text: str
    reasons: frozenset[Reason]


class Chats:
    """The reminders that arrived and were not deleted, by chat."""

    def __init__(self, oracle: Oracle) -> None:
        self._oracle = oracle
        self._standing: dict[int, dict[int, _Standing]] = defaultdict(dict)

    def comes(self, chat: int, number: int, text: str, reasons: set[Reason]) -> None:
        """Note a reminder with its reasons."""
        self._standing[chat][number] = _Standing(number, text, frozenset(reasons))

    def told_again(self, chat: int) -> set[Reason]:
        """Give the reasons of the newest reminder, which may be sent a second time."""
        newest = max(self._standing[chat], default=None)
        return set() if newest is None else set(self._standing[chat][newest].reasons)

    def goes(self, chat: int, number: int, at: datetime) -> Iterator[str]:
        """Delete a message, and give what is wrong with that."""
        gone = self._standing[chat].pop(number, None)
        if gone is None:
            yield "it is no reminder, or was taken away before"
            return
        if owed := {kind for kind, *_ in gone.reasons} & _OWED:
            yield f"it says what the person owes ({', '.join(sorted(owed))})"
        newer = [one for one in self._standing[chat].values() if one.number > number]
        if not newer:
            yield "nothing newer stands in its place"
            return
        newest = max(newer, key=lambda one: one.number)
        if words := lacking(newest.text, self._still(chat, gone.reasons, at)):
            yield f"what took its place does not say {words}: {newest.text!r}"

    def _still(self, chat: int, reasons: frozenset[Reason], at: datetime) -> set[Reason]:
        """Give the reasons of which the person must still be told."""
        duties = self._oracle.duties(at.date()).get(chat, {})
        return {one for one in reasons if any(slot <= at for slot in duties.get(one, ()))}
