"""What an answer carries, whoever reads it: the department on its card, a reviewer, a draft."""

from dataclasses import dataclass
from decimal import Decimal

from core.plan.task_facts import TaskFacts
from core.reporting.proving import CarriedProof


@dataclass(frozen=True)
class AnswerFacts(TaskFacts):
    """A task with what was said of it, and what proves it; `progress` is in percent."""

    progress: int | None
    result: str
    difficulty: str
    self_score: Decimal | None
    explanation: str  # for no evidence, or wanted by a reviewer
    evidence_count: int  # files
    documents: tuple[str, ...]  # symbols that were named
    carried: tuple[CarriedProof, ...]  # given in earlier rounds; neither of the two counts them
