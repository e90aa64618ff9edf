"""Telegram's flood limits: 30 a second in all, 1 a second to a chat, 20 a minute to a group."""

import math
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from simulator.errors import too_many_requests


@dataclass
class _Window:
    """At most `count` messages in any `seconds`."""

    count: int
    seconds: float
    times: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        """Return the seconds until there is room."""
        while self.times and self.times[0] <= now - self.seconds:
            self.times.popleft()
        return 0.0 if len(self.times) < self.count else self.times[0] + self.seconds - now


class FloodControl:
    """Off unless a test wants it. A short burst to one chat is let through, as Telegram does."""

    BURST = 3

    def __init__(self, monotonic: Callable[[], float], *, is_on: bool) -> None:
        self.is_on = is_on
        self._monotonic = monotonic
        self._all = _Window(30, 1.0)
        self._chats: defaultdict[int, _Window] = defaultdict(
            lambda: _Window(self.BURST, float(self.BURST))
        )
        self._groups: defaultdict[int, _Window] = defaultdict(lambda: _Window(20, 60.0))

    def admit(self, chat_id: int, messages: int = 1) -> None:
        """Count messages to a chat, or raise 429 with the time to wait."""
        if not self.is_on:
            return
        now = self._monotonic()
        windows = [self._all, self._chats[chat_id]]
        if chat_id < 0:
            windows.append(self._groups[chat_id])
        wait = max(window.wait(now) for window in windows)
        if wait > 0:
            raise too_many_requests(math.ceil(wait))
        for window in windows:
            window.times.extend([now] * messages)
