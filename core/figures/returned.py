"""What a task's figures tell of an answer that was returned while an older one counts. Pure."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from models import Verdict


@dataclass(frozen=True)
class Returned:
    """The newest answer of a task, which a reviewer returned while an older one counts."""

    round_key: str  # in which it was given
    progress: int  # percent, as reported
    result: str
    explanation: str
    self_score: Decimal | None
    verdict: Verdict
    reason: str  # the reviewer's
    reported_at: datetime  # local
