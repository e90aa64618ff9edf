"""An answer's facts for everyone who reads them: cards, reviews, drafts of documents."""

from dataclasses import dataclass, fields
from decimal import Decimal

from core.plan.task_facts import TaskFacts
from core.reporting.proving import CarriedProof


@dataclass(frozen=True, kw_only=True)
class AnswerContent:
    """What an answer says about its task; the defaults are those of an empty answer.

    Conversations store a mark of each field in this order, so a new field comes last.
    """

    progress: int | None = None  # percent
    result: str = ""
    difficulty: str = ""
    self_score: Decimal | None = None
    explanation: str = ""  # why there is no evidence, or what a reviewer wants explained


ANSWER_FIELDS = tuple(field.name for field in fields(AnswerContent))


@dataclass(frozen=True, kw_only=True)
class AnswerFacts(TaskFacts, AnswerContent):
    """A task with its answer and its evidence."""

    evidence_count: int  # files
    documents: tuple[str, ...]  # symbols of cited documents
    carried: tuple[CarriedProof, ...]  # from earlier rounds; not in the two fields above
