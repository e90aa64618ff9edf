"""Documents: its manifest."""

from core.documents.notices import WordsMended
from core.documents.words import manifest as words
from core.subject import Subject

SUBJECT = Subject(
    "documents",
    notices=(WordsMended,),
    commands=words.COMMANDS,
    log_words=words.LOG,
    own_data=words.OWN_DATA,
)
