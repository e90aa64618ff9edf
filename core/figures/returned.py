"""What a task's figures tell of an answer that was returned while an older one counts. Pure."""

from dataclasses import dataclass
from datetime import datetime

from core.reporting.answer_facts import AnswerContent
from models import Verdict


@dataclass(frozen=True, kw_only=True)
class Returned(AnswerContent):
    """The newest answer of a task, which a reviewer returned while an older one counts."""

    round_key: str  # in which it was given
    progress: int
    verdict: Verdict
    reason: str  # the reviewer's
    reported_at: datetime  # local
