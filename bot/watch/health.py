"""Whether people can be heard and answered: the outside watcher depends on it."""

import time
from collections.abc import Callable

_RECENT = 75.0  # seconds: a poll takes half a minute, its answer a quarter


class Health:
    """Remembers the newest polls, by a monotonic clock."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._polled_at: float | None = None

    def polled(self) -> None:
        """Note that a poll succeeded."""
        self._polled_at = self._seconds()

    def poll_failed(self) -> None:
        """Note that a poll failed."""
        self._polled_at = None

    @property
    def hears(self) -> bool:
        """Tell whether the newest poll succeeded recently."""
        return self._polled_at is not None and self._seconds() - self._polled_at < _RECENT
