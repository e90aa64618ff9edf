"""What a reviewer says of answers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from models import Verdict


@dataclass(frozen=True)
class Judgement:
    """What a reviewer says; `reason` and `due_on` of everything but a pass."""

    verdict: Verdict
    reason: str = ""
    due_on: date | None = None
    verified_score: Decimal | None = None
