"""The hours in which messages may go out, whatever the day."""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True)
class Windows:
    """Spans of local time, the earliest first; the end of a span is not part of it."""

    spans: tuple[tuple[time, time], ...] = ((time(8), time(11)), (time(14), time(16, 30)))

    @property
    def first(self) -> time:
        """Give when the first one opens."""
        return self.spans[0][0]

    def is_inside(self, moment: time) -> bool:
        """Tell whether a message may go out at this time of a working day."""
        return any(start <= moment < end for start, end in self.spans)

    def next_opening(self, moment: time) -> time | None:
        """Give the first time from `moment` on that is inside; None when the day is over."""
        for start, end in self.spans:
            if moment < end:
                return max(start, moment)
        return None
