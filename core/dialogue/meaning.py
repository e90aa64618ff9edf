"""Finds what words mean: a shown choice, a way out, or an answer in words."""

from core.dialogue.state import State
from core.dialogue.step import Step
from core.menu import Menu
from core.screen import Limits
from core.speech.stopping import stops, surely_stops
from core.speech.words.ways_out import WAYS_OUT
from core.vietnamese import fold

BACK, STOP = "back", "/huy"


def meant(state: State, step: Step, words: str, limits: Limits, menu: Menu) -> str | None:
    """Give the key that words mean; None when the words themselves are the answer.

    A number is an answer if the step takes numbers, except on channels that number the choices.
    """
    only_way_back = {key for key, _ in state.choices} <= {BACK}
    takes_number = step.takes_numbers and (limits.has_buttons or only_way_back)
    names = WAYS_OUT if step.takes_words else {**menu.typed, **WAYS_OUT}
    by_number = not takes_number or bool(state.pushed)
    named = state.meant_by(words, by_number=by_number) or names.get(fold(words))
    # The one word that may be a no is left to a step that asks for a decision.
    is_stop = stops(words) if step.keeps else surely_stops(words)
    return named or (STOP if is_stop and not step.takes_none else None)
