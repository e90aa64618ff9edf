"""The sending hours of a working day."""

from dataclasses import dataclass
from datetime import time
from typing import NamedTuple


class HourSpan(NamedTuple):
    """A span of local time; its end is excluded."""

    start: time
    end: time


@dataclass(frozen=True)
class Windows:
    """The spans of a day, the earliest first."""

    spans: tuple[HourSpan, ...] = (HourSpan(time(8), time(11)), HourSpan(time(14), time(16, 30)))

    @property
    def first(self) -> time:
        """Give the opening of the first span."""
        return self.spans[0].start

    def is_inside(self, moment: time) -> bool:
        """Tell whether messages may be sent at this time of a working day."""
        return any(start <= moment < end for start, end in self.spans)

    def next_opening(self, moment: time) -> time | None:
        """Give the first time inside from `moment` on; None when the day's hours are over."""
        for start, end in self.spans:
            if moment < end:
                return max(start, moment)
        return None
