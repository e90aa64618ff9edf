"""The manifest of difficulties."""

from core.difficulties.notices import CaseStepTaken, CaseToHandle
from core.difficulties.words import manifest as words
from core.logged import LogSource
from core.subject import Subject
from models import Difficulty

SUBJECT = Subject(
    "difficulties",
    notices=(CaseToHandle, CaseStepTaken),
    commands=words.COMMANDS,
    log_words=words.LOG,
    log_sources=(
        LogSource(
            "difficulty", Difficulty, (Difficulty.department_id,), task_id=Difficulty.task_id
        ),
    ),
    own_data=words.OWN_DATA,
)
