"""Sends a file of evidence for a button of any message, however old."""

from collections.abc import Sequence

from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Move, Tell, Topic, Turn
from core.errors import UserError
from core.history.words import history as texts
from core.reporting.evidence.files import may_withdraw, read_file
from core.reporting.words import withdrawing
from core.screen import Attachment, Choice, Screen
from core.wording import refusals
from handlers.reporting.report import ID
from handlers.reporting.steps import FILE_SENT


async def send_file(turn: Turn, words: str) -> Move:
    """Send the named file if the person may see it; else list the files they sent."""
    if not words:
        return Go(FILE_SENT)
    if not ID.fullmatch(words):
        raise UserError(refusals.file_not_found())
    kept, file = await read_file(turn.session, turn.actor, turn.office, int(words))
    choices: tuple[Choice, ...] = (to_menu(),)
    if kept.task_id is not None:
        again = Choice(f"/lichsu task {kept.task_id}", texts.task_button(kept.task_code or ""))
        choices = (again, to_menu())
    if may_withdraw(turn.actor, kept.added_by_id):
        choices = (Choice(f"/rut {kept.id}", withdrawing.button()), *choices)
    text = texts.file_sent(kept, turn.office.local(kept.added_at))
    return Tell(Screen(text, choices=choices, files=(file,), is_record=True))


def take_out(files: Sequence[Attachment], which: str) -> tuple[Choice, ...]:
    """Give the button to withdraw one of these files, if the person may."""
    may = any(file.choices for file in files)
    return (Choice(f"/rut {which}", withdrawing.button_of_several()),) if may else ()


TOPIC = Topic(steps=(), commands={"tep": send_file})
