"""A file of evidence given back: one tap on a button of any message, however old."""

from core.dialogue.screen import Choice, Screen
from core.dialogue.screens import MENU
from core.dialogue.step import Move, Tell, Topic, Turn
from core.errors import UserError
from core.rounds.files import read_file
from core.texts import history as texts
from core.texts import refusals
from handlers.report import ID


async def send_file(turn: Turn, words: str) -> Move:
    """Send the file that is named, to those who may see it."""
    if not ID.fullmatch(words):
        raise UserError(refusals.file_not_found())
    kept, file = await read_file(
        turn.session, turn.actor, turn.office.evidence_directory, int(words)
    )
    choices: tuple[Choice, ...] = (MENU,)
    if kept.task_id is not None:
        again = Choice(f"/lichsu task {kept.task_id}", texts.task_button(kept.task_code or ""))
        choices = (again, MENU)
    text = texts.file_sent(kept, turn.office.local(kept.added_at))
    return Tell(Screen(text, choices=choices, files=(file,), is_record=True))


TOPIC = Topic(steps=(), commands={"tep": send_file})
