"""What words stand for: a choice that is shown, a way out, or the answer themselves."""

from core.dialogue.state import State
from core.dialogue.step import Step
from core.menu import Menu
from core.screen import Limits
from core.speech.words.ways_out import WAYS_OUT
from core.vietnamese import fold

BACK = "back"


def meant(state: State, step: Step, words: str, limits: Limits, menu: Menu) -> str | None:
    """Give the key that words stand for; None when they are the answer themselves.

    A number is the answer where the step takes numbers, unless it is how choices are named.
    """
    only_way_back = {key for key, _ in state.choices} <= {BACK}
    takes_number = step.takes_numbers and (limits.has_buttons or only_way_back)
    names = WAYS_OUT if step.takes_words else {**menu.typed, **WAYS_OUT}
    by_number = not takes_number or bool(state.pushed)
    return state.meant_by(words, by_number=by_number) or names.get(fold(words))
