"""Sends a task's files to people who report for it."""

from core.dialogue.screens import to_menu
from core.dialogue.step import Move, Tell, Turn
from core.reporting.evidence.files import read_files
from core.reporting.words import answering as texts
from core.screen import Choice, Screen
from handlers.reporting.data import data_of
from handlers.reporting.file import take_out
from handlers.reporting.report import card_of


async def send_files_of(turn: Turn) -> Move:
    """Send the files of the open task."""
    card = await card_of(turn)
    entry = card.entry(data_of(turn)["task_id"])
    folder = turn.office.evidence_directory
    files = await read_files(
        turn.session, turn.actor, folder, card.report_id, entry.task_id, carried=entry.carried
    )
    taking = take_out(files, f"nd {entry.task_id}")
    choices = (Choice(card.opens, texts.to_card()), *taking, to_menu())
    text = texts.files_sent(entry, len(files))
    return Tell(Screen(text, choices=choices, files=files, is_record=True))
