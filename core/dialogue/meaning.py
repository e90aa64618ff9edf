"""Finds what words mean: a shown choice, a way out, or an answer in words."""

from core.dialogue.command_words import command_in
from core.dialogue.incoming import Incoming
from core.dialogue.numbering import BACK, is_way_back
from core.dialogue.state import State
from core.dialogue.step import Stay, Step
from core.dialogue.words import kept_words as texts
from core.menu import Menu
from core.screen import Limits
from core.speech.stopping import stops, surely_stops
from core.speech.words.ways_out import SHORT_VERBS, SOFT_AFTER_VERB, WAYS_OUT
from core.vietnamese import fold, name_key

STOP = "/huy"
_CHOICE_DIGITS = 2  # longer numbers are no slip for a choice


def key_of(menu: Menu, state: State, step: Step, incoming: Incoming, limits: Limits) -> str | None:
    """Give the key of the choice or command that was meant; None for words and files."""
    if incoming.tap or incoming.is_edit or incoming.files:
        return incoming.tap.key if incoming.tap else None
    words = incoming.text.strip()
    return command_in(words, menu) or meant(state, step, words, limits, menu)


def meant(state: State, step: Step, words: str, limits: Limits, menu: Menu) -> str | None:
    """Give the key that words mean; None when the words themselves are the answer.

    A number is an answer if the step takes numbers, except on channels that number the choices.
    """
    takes_number = is_number_answer(state, step, limits)
    names = WAYS_OUT if step.takes_words else {**menu.typed, **WAYS_OUT}
    by_number = not takes_number or bool(state.pushed)
    named = state.meant_by(words, by_number=by_number) or names.get(fold(words))
    # Where people know 0 as the way back, it must not be taken for a result of 0%.
    if named is None and not (limits.has_buttons or step.takes_numbers) and is_way_back(words):
        named = BACK
    # The one word that may be a no is left to a step that asks for a decision.
    is_stop = stops(words) if step.keeps else surely_stops(words)
    if named is None and step.keeps is None:
        named = _in_short(state, words)
    return named or (STOP if is_stop and not step.takes_none else None)


def stray_number(step: Step, incoming: Incoming, key: str | None, limits: Limits) -> Stay | None:
    """Refuse a number that chooses nothing, where choices have numbers and words are recorded.

    It was meant for another screen; as a result it would stand in the report.
    """
    number = incoming.text.strip().rstrip(".")
    is_number = number.isascii() and number.isdigit() and len(number) <= _CHOICE_DIGITS
    if limits.has_buttons or key is not None or incoming.files or not is_number:
        return None
    if step.takes_numbers or step.keeps is None or step.keeps.means(incoming.text):
        return None
    return Stay(texts.number_without_choice())


def is_number_answer(state: State, step: Step, limits: Limits) -> bool:
    """Tell whether a number is an answer of this step, and chooses nothing."""
    only_way_back = {key for key, _ in state.choices} <= {BACK}
    return step.takes_numbers and (limits.has_buttons or only_way_back)


def _in_short(state: State, words: str) -> str | None:
    """Give the only choice that begins with the typed verb: "gửi" at [Gửi đề nghị]."""
    verb, *soft = name_key(words).split() or [""]
    if verb not in SHORT_VERBS or not set(soft) <= SOFT_AFTER_VERB:
        return None
    found = [
        key
        for key, label in state.choices
        if name_key(label).split()[:1] == [verb] and not key.startswith("/")
    ]
    return found[0] if len(found) == 1 else None
