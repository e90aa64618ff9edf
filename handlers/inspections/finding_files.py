"""Keeps files and words in a conversation until a finding is recorded or mended with them."""

from core.dialogue.step import Go, Reply
from core.dialogue.words import dialogue
from core.errors import UserError
from core.files.received import ReceivedFile
from core.inspections.inspecting import checked_words
from core.inspections.words import recording as texts
from core.stored_record import as_facts, read_record
from handlers.inspections.data import InspectionData

MEND = "finding.mend"  # handlers.inspections.mending
MOST_FILES = 20  # in a conversation


def received(data: InspectionData) -> tuple[ReceivedFile, ...]:
    """Give the waiting files in the step's facts."""
    return tuple(read_record(ReceivedFile, facts) for facts in data.get("files", ()))


def with_files(data: InspectionData, reply: Reply) -> InspectionData:
    """Add the new files to the step's facts; the same file counts once."""
    files = {file.sha256: file for file in (*received(data), *reply.files)}
    if len(files) > MOST_FILES:
        raise UserError(texts.too_many_files(MOST_FILES))
    return {**data, "files": [as_facts(file) for file in files.values()]}


def mending_with(data: InspectionData, reply: Reply) -> Go:
    """Go to the mending with the files and words so far."""
    said = "; ".join(part for part in (data.get("words", ""), reply.text) if part)
    words = checked_words(said) if said else ""
    more = {**with_files(data, reply), "words": words}
    note = texts.files_kept(len(reply.files)) if reply.files else dialogue.nothing()
    return Go(MEND, more, note)
