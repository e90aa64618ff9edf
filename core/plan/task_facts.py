"""What every task of the plan carries, wherever it is shown."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class TaskFacts:
    """A task; `score` of `max_score`, or `percent` (0 to 100), is of the scored year."""

    task_id: int
    code: str
    title: str
    score: Decimal | None
    max_score: Decimal | None
    percent: Decimal | None
