"""The facts of a case's newest step for notices."""

from dataclasses import dataclass

from models import DifficultyAct, DifficultyReason

NOT_KEPT = -1  # messages of an earlier version have no task


@dataclass(frozen=True, kw_only=True)
class StepTold:
    """A case's newest step with the case's words; `leader` is how a leader is addressed."""

    id: int
    number: int
    year: int
    department_id: int
    department: str
    task_id: int | None = NOT_KEPT
    task_code: str | None
    reason: DifficultyReason
    case_words: str
    proposal: str
    addressed_to: str
    act: DifficultyAct
    words: str
    by: str
    leader: str | None
