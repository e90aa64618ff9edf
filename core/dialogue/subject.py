"""The manifest of conversations."""

from core.dialogue.notices import FaultMet, NotHeard, WordsPassedOn
from core.dialogue.words import manifest as words
from core.notices.troubles import Trouble
from core.subject import Subject

SUBJECT = Subject(
    "dialogue",
    notices=(FaultMet, NotHeard, Trouble, WordsPassedOn),
    commands=words.COMMANDS,
    log_words=words.LOG,
    own_data=words.OWN_DATA,
)
