"""The question how far a task is, and reading its answer."""

import re

from markupsafe import Markup

from core.dialogue.screens import go_back
from core.dialogue.step import Reply, Turn
from core.progress_levels import LEVELS
from core.reporting.card import Card, Entry
from core.reporting.previous import Previous
from core.reporting.versions import version_of
from core.reporting.words import answering as texts
from core.reporting.words.levels import level
from core.screen import Choice, Screen, join
from core.speech.kinds import Kind
from core.speech.levels import Level, adds_to_level, level_of

TAKE_AS_BEFORE = "as before"

_LEVEL = "level "
_PERCENT = re.compile(r"(\d{1,3})\s*%?")


def levels_screen(
    card: Card, entry: Entry, before: Previous | None, more: tuple[Choice, ...] = ()
) -> Screen:
    """Ask for the level below the answer so far, which "as before" would replace."""
    choices = level_choices()
    if before is not None:
        choices = (Choice(TAKE_AS_BEFORE, texts.as_before(before.progress)), *choices)
    is_begun = entry.has_draft or entry.has_answer
    so_far = texts.answer_so_far(entry) if is_begun else Markup()
    return Screen(
        join((texts.task_heading(entry, card.scored_year), so_far)),
        foot=texts.ask_level(),
        choices=(*choices, *more, go_back()),
        version=version_of(entry),
    )


def level_choices() -> tuple[Choice, ...]:
    """Give a choice for each level."""
    return tuple(Choice(f"{_LEVEL}{percent}", level(percent)) for percent in LEVELS)


def is_level_choice(reply: Reply) -> bool:
    """Tell whether a level was chosen by its button."""
    return reply.choice is not None and reply.choice.startswith(_LEVEL)


def chosen_level(reply: Reply) -> int | None:
    """Give the chosen or typed percentage; None for anything else."""
    if reply.choice:
        return int(reply.choice.removeprefix(_LEVEL)) if is_level_choice(reply) else None
    typed = _PERCENT.fullmatch(reply.text)
    if typed and int(typed.group(1)) in LEVELS:
        return int(typed.group(1))
    return texts.level_in_words(reply.text)


def level_told(turn: Turn, reply: Reply) -> Level | None:
    """Give the chosen or typed level, or that of words that say nothing else."""
    percent = chosen_level(reply)
    if percent is not None:
        return Level(percent)
    if reply.files or turn.hearing.kind(reply.text) is not Kind.RESULT:
        return None
    return None if adds_to_level(reply.text) else level_of(reply.text)
