"""The manifest of deadlines."""

from core.deadlines.notices import DeadlineMoved, ExtensionAsked, ExtensionDecided
from core.deadlines.words import manifest as words
from core.logged import LogSource
from core.subject import Subject
from models import Extension, Round

SUBJECT = Subject(
    "deadlines",
    notices=(DeadlineMoved, ExtensionAsked, ExtensionDecided),
    commands=words.COMMANDS,
    log_words=words.LOG,
    log_sources=(
        LogSource("extension", Extension, (Extension.department_id,), Extension.round_id),
        LogSource("round", Round, round_id=Round.id),
    ),
    own_data=words.OWN_DATA,
)
