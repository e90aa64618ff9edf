"""Single things that a department is to do by a day, whoever follows them up."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class TrackedKind(StrEnum):
    """What is to be done."""

    RETURNED = "returned"  # an answer, by a reviewer
    EXPLAIN = "explain"  # likewise: an explanation is wanted
    DIRECTION = "direction"  # to be acknowledged
    FINDING = "finding"  # of an inspection, to be mended
    MEASURE = "measure"  # of the framework plan, to be finished


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
