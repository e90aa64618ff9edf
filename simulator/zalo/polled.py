"""Updates on their way to a bot that polls: each is given at most once."""

from collections.abc import Callable

from simulator.people import JsonObject
from simulator.zalo.quirks import Quirks


class PolledUpdates:
    """What waits for a poll; what waited too long is lost."""

    def __init__(self, quirks: Quirks, monotonic: Callable[[], float]) -> None:
        self.waiting: list[JsonObject] = []
        self.lost: list[JsonObject] = []
        self._quirks = quirks
        self._monotonic = monotonic
        self._poll = 0
        self._open = 0
        self._left_at = float("-inf")

    def begin(self) -> int:
        """Return the number of a new poll, which ends the one before."""
        away = self._monotonic() - self._left_at
        if self._quirks.loses_unpolled and not self._open and away > self._quirks.patience:
            self.lost += self.waiting
            self.waiting = []
        self._poll += 1
        self._open += 1
        return self._poll

    def end(self) -> None:
        """Note that a poll is over."""
        self._open -= 1
        self._left_at = self._monotonic()

    def is_newest(self, poll: int) -> bool:
        """Tell whether no other poll has begun since."""
        return poll == self._poll
