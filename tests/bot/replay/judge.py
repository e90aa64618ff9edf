"""Watches every message that arrives, and reports wrong, repeated and missing ones."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from tests.bot.replay import verdicts as v
from tests.bot.replay.oracle import EVERYBODY, Oracle
from tests.bot.replay.rungs import WINDOWS
from tests.bot.replay.standing import Chats
from tests.bot.replay.wording import lacking
from tests.bot.replay.working_days import is_working

# A window is calm for a person when nothing delayed messages in its last minutes.
TAIL = timedelta(minutes=20)
_NEVER = datetime(1, 1, 1)
_DAY = timedelta(days=1)
_TOGETHER = re.compile(r"Có (\d+) thông báo cùng loại")


class Judge:
    """Follows the clock: which messages are due, which arrived, and what is wrong so far.

    All times are local, without a zone. The oracle learns people's acts at once, so each message is
    judged by the state when it arrives.
    """

    def __init__(self, oracle: Oracle) -> None:
        self.oracle = oracle
        self.verdicts = v.Verdicts()
        self.pending: dict[tuple[int, datetime], None] = {}  # person → slots that are due
        self.notices: set[str] = set()  # texts that are not reminders
        self.notices_arrived: Counter[int] = Counter()
        self.notices_hidden: Counter[int] = Counter()
        self._counts = self.verdicts.counts
        self._seen: set[tuple[int, datetime]] = set()
        self._covered = dict.fromkeys(EVERYBODY, _NEVER)  # person → newest slot that they were told
        self._late_until = dict.fromkeys(EVERYBODY, _NEVER)
        self._hidden: dict[int, str] = {}  # people whose newest reminder may be repeated, and why
        self._chats = Chats(oracle)

    def passes(self, after: datetime, until: datetime) -> None:
        """Let time pass: slots are reached, windows close, reasons end."""
        for end in _closings(after, until):
            self._owe(after, end)
            self._review(end)
            self._close(end)
            after = end
        self._owe(after, until)
        self._review(until)

    def looks_again(self, now: datetime) -> None:
        """Note that a person acted."""
        self.oracle.forget()
        self._review(now)

    def opens(self, chat: int, now: datetime) -> None:
        """Note that a person can be reached again: the newest slot is due, unless already told."""
        newest = self.oracle.newest(chat, now)
        if newest is not None and newest > self._covered[chat]:
            self._counts[v.OWED_AGAIN] += (chat, newest) not in self.pending
            self.pending[chat, newest] = None
        self.allow_delay_until(now, (chat,))

    def count_due(self, now: datetime) -> int:
        """Count the messages that are due and may be sent now."""
        return sum(self._late_until[chat] <= now for chat, _ in self.pending)

    def allow_delay_until(self, until: datetime, chats: tuple[int, ...] = EVERYBODY) -> None:
        """Note that messages may be late until this time."""
        for chat in chats:
            self._late_until[chat] = max(self._late_until[chat], until)

    def arrives(self, chat: int, number: int, text: str, at: datetime, hidden: str | None) -> None:
        """Judge a message; `hidden` says why the assistant cannot know that it was accepted."""
        if not _is_open(at):
            self.verdicts.accuse(v.OUTSIDE, f"{at}, to {chat}: {text[:90]!r}")
        if notices := self.notices_in(text):
            self._counts[v.NOTICES] += notices
            self.notices_arrived[chat] += notices
            self.notices_hidden[chat] += notices if hidden is not None else 0
            return
        self._counts[v.ARRIVED] += 1
        newest = self.oracle.newest(chat, at)
        reasons = self.oracle.reasons(chat, self._covered[chat], at)
        self._chats.comes(chat, number, text, reasons or self._chats.told_again(chat))
        if newest is not None and newest > self._covered[chat]:
            self._settle(chat, newest, at, text)
        elif cause := self._hidden.get(chat):
            self._counts[v.TWICE + cause] += 1
        else:
            self.verdicts.accuse(v.UNOWED, f"{at}, to {chat}: {text[:200]!r}")
        self._hidden.pop(chat, None)
        if hidden is not None:
            self._hidden[chat] = hidden

    def vanishes(self, chat: int, number: int, text: str, at: datetime) -> None:
        """Judge the deletion of a message, or its replacement by one line."""
        self._counts[v.REPLACED] += 1
        for why in self._chats.goes(chat, number, at):
            self.verdicts.accuse(v.VANISHED, f"{at}, from {chat}, {why}: {text[:200]!r}")

    def notices_in(self, text: str) -> int:
        """Count the notices in a message: one, several of a kind, or none in a reminder."""
        if text in self.notices:
            return 1
        found = _TOGETHER.match(text)
        lines = [line for line in text.splitlines() if line.startswith("• ")]
        starts = [_plain(line.removeprefix("• ").removesuffix("…")) for line in lines]
        known = [_plain(notice) for notice in self.notices]
        is_known = all(any(one.startswith(start) for one in known) for start in starts)
        return int(found[1]) if found and starts and is_known else 0

    def hides(self, chat: int, cause: str, *, notices: int) -> None:
        """Note afterwards that the assistant cannot know that a person's message was accepted."""
        if notices:
            self.notices_hidden[chat] += notices
        else:
            self._hidden.setdefault(chat, cause)

    def _owe(self, after: datetime, until: datetime) -> None:
        day = after.date()
        while day <= until.date():
            for chat, slot in sorted(self.oracle.slots_between(after, until, day)):
                if (chat, slot) not in self._seen and slot > self._covered[chat]:
                    self._counts[v.OWED] += 1
                    self.pending[chat, slot] = None
                self._seen.add((chat, slot))
            day += _DAY

    def _settle(self, chat: int, newest: datetime, at: datetime, text: str) -> None:
        reasons = self.oracle.reasons(chat, self._covered[chat], at)
        if words := lacking(text, reasons):
            self.verdicts.accuse(v.UNSAID, f"{at}, to {chat}, {words}: {text!r}")
        self._covered[chat] = newest
        settled = [owed for owed in self.pending if owed[0] == chat]
        self._counts[v.TAKEN_OVER] += not settled
        for owed in settled:
            del self.pending[owed]
            self._counts[v.IN_TIME if _window_of(owed[1]) == _window_of(at) else v.LATER] += 1

    def _review(self, now: datetime) -> None:
        for chat, slot in [*self.pending]:
            if not self.oracle.owes(chat, slot, now.date()):
                del self.pending[chat, slot]
                self._counts[v.VOID] += 1

    def _close(self, end: datetime) -> None:
        for chat, slot in [*self.pending]:
            if slot < end and self._late_until[chat] <= end - TAIL:
                del self.pending[chat, slot]
                self.verdicts.accuse(v.MISSING, f"by {end}, to {chat}, of {slot}")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _closings(after: datetime, until: datetime) -> Iterator[datetime]:
    """Give the ends of windows within a time span."""
    day = after.date()
    while day <= until.date():
        for _, end in WINDOWS if is_working(day) else ():
            if after < (closing := datetime.combine(day, end)) <= until:
                yield closing
        day += _DAY


def _is_open(at: datetime) -> bool:
    return is_working(at.date()) and any(start <= at.time() < end for start, end in WINDOWS)


def _window_of(at: datetime) -> tuple[date, int]:
    return at.date(), sum(at.time() >= start for start, _ in WINDOWS)
