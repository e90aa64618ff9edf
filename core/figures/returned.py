"""The part of a task's figures for an answer that was returned while an older one counts. Pure."""

from dataclasses import dataclass
from datetime import datetime

from core.reporting.answer_facts import AnswerContent
from models import Verdict


@dataclass(frozen=True, kw_only=True)
class Returned(AnswerContent):
    """A task's newest answer, returned by a reviewer while an older one counts."""

    round_key: str  # of the answer
    progress: int
    verdict: Verdict
    reason: str  # of the reviewer
    reported_at: datetime  # local
