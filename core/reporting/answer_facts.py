"""What an answer carries, whoever reads it: the department on its card, a reviewer, a draft."""

from dataclasses import dataclass, fields
from decimal import Decimal

from core.plan.task_facts import TaskFacts
from core.reporting.proving import CarriedProof


@dataclass(frozen=True, kw_only=True)
class AnswerContent:
    """What an answer says of its task; the defaults are those of one that says nothing.

    Conversations keep a mark of each field in this order: a new field comes last.
    """

    progress: int | None = None  # percent
    result: str = ""
    difficulty: str = ""
    self_score: Decimal | None = None
    explanation: str = ""  # for no evidence, or wanted by a reviewer


ANSWER_FIELDS = tuple(field.name for field in fields(AnswerContent))


@dataclass(frozen=True, kw_only=True)
class AnswerFacts(TaskFacts, AnswerContent):
    """A task with what was said of it, and what proves it."""

    evidence_count: int  # files
    documents: tuple[str, ...]  # symbols that were named
    carried: tuple[CarriedProof, ...]  # given in earlier rounds; neither of the two counts them
