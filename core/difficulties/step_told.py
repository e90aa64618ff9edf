"""What others are told of a difficulty's newest step."""

from dataclasses import dataclass

from models import DifficultyAct, DifficultyReason

NOT_KEPT = -1  # a message of an earlier version names no task


@dataclass(frozen=True, kw_only=True)
class StepTold:
    """A case's newest step, with what the case says; `leader` is how a leader is called."""

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
