"""Single things that a department is to do by a day, whoever follows them up."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class TrackedKind:
    """A kind of tracked thing: how people read of it, and how they are reminded of it.

    `rank` is its place among what is due on the same day, the least first.
    """

    rank: int
    what: str  # what is to be done, as a heading
    opens: str  # what a tap on its button does
    is_short: bool = False  # time is short for it, as for what is asked each month
    is_daily: bool = False  # those who are to do it hear of it each working day
    shows_day: bool = True  # its day is one that people know as its deadline
    is_seasonal: bool = False  # its day may be most of a year off: shown from its first reminder on


@dataclass(frozen=True)
class Tracked:
    """One thing to be done; it is reminded of like a report that is owed.

    `name` tells it from others in a few words, `opens` is the choice key that leads to it. `since`
    is when it began to be tracked: nothing is said of times before.
    """

    kind: TrackedKind
    id: int
    department_id: int
    department: str
    name: str
    due_on: date
    since: datetime
    opens: str
