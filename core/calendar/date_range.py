"""A range of days: what somebody types as "20-24/3", and what a leave covers."""

from datetime import date, timedelta
from typing import NamedTuple


class DateRange(NamedTuple):
    """The first and the last day, both within; the same for one day."""

    first: date
    last: date

    def days(self) -> list[date]:
        """List every day from the first to the last; none when the last comes before the first."""
        length = (self.last - self.first).days + 1
        return [self.first + timedelta(days=passed) for passed in range(length)]
