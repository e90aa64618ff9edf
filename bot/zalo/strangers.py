"""Bounds the answers to people whom nobody knows: each one uses up the month's messages.

Anybody on Zalo can find the bot and write to it, without end.
"""

import logging
import time
from collections import Counter
from collections.abc import Callable

_log = logging.getLogger(__name__)

TO_ONE = 15  # answers to one chat in a day: enough to mistype a code a few times
TO_ALL = 40  # in a day: not half of the smallest plan in a whole month
_A_DAY = 86_400.0  # seconds
_REMEMBERED = 10_000  # chats


class Strangers:
    """Counts answers to strangers' chats and groups, in memory, a day at a time.

    It never holds up a right code: who enters one is no stranger when they are answered.
    """

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._began = seconds()
        self._answers: Counter[str] = Counter()  # by address
        self._quiet: set[str] = set()

    def may_hear(self, address: str) -> bool:
        """Tell whether a stranger is answered once more, and count it."""
        self._end_day()
        if self._answers[address] >= TO_ONE or self._answers.total() >= TO_ALL:
            if not self._quiet:
                _log.warning("strangers write without end: some get no answer until tomorrow")
            if len(self._quiet) < _REMEMBERED:
                self._quiet.add(address)
            return False
        self._answers[address] += 1
        return True

    def is_quiet(self, address: str) -> bool:
        """Tell whether this chat gets no answer any more: what it brings is not counted either."""
        self._end_day()
        return address in self._quiet

    def know(self, address: str) -> None:
        """Note that the chat is somebody's now."""
        self._quiet.discard(address)

    def _end_day(self) -> None:
        if self._seconds() - self._began >= _A_DAY:
            self._began = self._seconds()
            self._answers.clear()
            self._quiet.clear()
