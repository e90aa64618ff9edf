"""A reviewer's judgement of answers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from models import Verdict


@dataclass(frozen=True)
class Judgement:
    """A reviewer's judgement; `reason` and `due_on` are set unless it is a pass."""

    verdict: Verdict
    reason: str = ""
    due_on: date | None = None
    verified_score: Decimal | None = None
