"""Keeps two officials of a department from overwriting each other's unseen words."""

from markupsafe import Markup

from core.dialogue.step import Turn
from core.reporting import answers
from core.reporting.answers import TaskInRound
from core.reporting.card import Entry
from core.reporting.versions import is_unseen
from core.reporting.words import answering
from core.reporting.words import colleagues as texts


def unseen(turn: Turn, entry: Entry, *fields: str) -> bool:
    """Tell whether a colleague changed one of these fields (or any) since the person saw them."""
    return is_unseen(entry, turn.seen, turn.actor.person_id, *fields)


async def keep_result(turn: Turn, place: TaskInRound, entry: Entry, words: str) -> Markup:
    """Record the result, replacing the one that was seen, or below a colleague's new one."""
    if entry.result and unseen(turn, entry, "result"):
        await answers.add_result(turn.act, place, words)
        return texts.added_below(entry)
    await answers.set_result(turn.act, place, words)
    return answering.result_kept()


async def keep_explanation(turn: Turn, place: TaskInRound, entry: Entry, words: str) -> Markup:
    """Record the explanation, replacing the one that was seen, or below a colleague's new one."""
    if entry.explanation and unseen(turn, entry, "explanation"):
        await add_explanation(turn, place, entry, words)
        return texts.added_below(entry)
    await answers.set_explanation(turn.act, place, words)
    return answering.explanation_kept()


async def add_explanation(turn: Turn, place: TaskInRound, entry: Entry, words: str) -> Markup:
    """Append the words to the explanation."""
    written = f"{entry.explanation}\n{words}" if entry.explanation else words
    await answers.set_explanation(turn.act, place, written)
    return answering.explanation_kept()
