"""Decides where "quay lại" leads: to the screen before a button, a command or a question."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from core.dialogue.gates import GATES, HOME
from core.dialogue.kept_words import PLACE
from core.dialogue.numbering import BACK
from core.dialogue.screens import go_back, to_menu
from core.dialogue.settling import Reaction
from core.dialogue.state import State
from core.dialogue.step import Go, Step
from core.screen import Screen

_MOST = 8  # screens
_PASSING = ("words.", "typed.", "evidence.whose")  # steps that are asked once and never shown again
_BEGUN = frozenset({"files", "words"})  # facts of unfinished work


def note_way(state: State, step: Step, reaction: Reaction, now: datetime) -> None:
    """Remember the screen that the person leaves when another topic is opened from it.

    `step` is the step that they leave; call this before `note_step`.
    """
    move = reaction.move
    if state.step == HOME or not state.step:
        state.trail = []
    if not isinstance(move, Go) or reaction.key == BACK:
        return
    _cut(state, move)
    is_command = (reaction.key or "").startswith("/")
    is_other = _topic(move.step) != _topic(state.step) and not reaction.is_kept
    is_other = is_other and (move.step == PLACE or not _is_passing(move.step))
    if move.step in {HOME, *GATES} or (is_command and not _is_kept(state, step, now)):
        state.trail = []
    elif (is_command or is_other) and _is_kept(state, step, now) and not _is_here(state, move):
        left = [state.step, state.data, state.page, move.step, dict(move.data)]
        state.trail = [*state.trail, left][-_MOST:]


def way_back(state: State, way: Go) -> Go:
    """Give the screen before, if this step was opened from it; otherwise `way`.

    A back button with its own label keeps its own way.
    """
    named = next((label for key, label in state.choices if key == BACK), go_back().label)
    if not state.trail or named != go_back().label or not (is_opened(state) or way.step == HOME):
        return way
    *state.trail, (step, data, page, _, _) = state.trail
    return Go(step, data, page=page)


def is_opened(state: State) -> bool:
    """Tell whether this step was opened from the last screen of the trail."""
    if not state.trail:
        return False
    _, _, _, step, data = state.trail[-1]
    return bool(state.step == step and data.items() <= state.data.items())


def with_way_back(state: State, screen: Screen) -> Screen:
    """Give the screen with "quay lại", if there is a screen before."""
    keys = [choice.key for choice in screen.choices]
    if not is_opened(state) or BACK in keys or to_menu().key not in keys:
        return screen
    place = keys.index(to_menu().key)
    choices = (*screen.choices[:place], go_back(), *screen.choices[place:])
    return replace(screen, choices=choices)


def _cut(state: State, move: Go) -> None:
    """Cut the trail at a screen that the person reaches again."""
    for number, (step, data, *_) in enumerate(state.trail):
        if _is_same(step, data, move):
            state.trail = state.trail[:number]
            return


def _is_here(state: State, move: Go) -> bool:
    return _is_same(state.step, state.data, move)


def _is_same(step: str, data: Mapping[str, Any], move: Go) -> bool:
    return step == move.step and dict(data) == dict(move.data)


def _is_kept(state: State, step: Step, now: datetime) -> bool:
    """Tell whether a screen can be shown again: it is recent and has no unfinished work."""
    is_begun = step.refuses_files or step.takes_words or bool(_BEGUN & state.data.keys())
    is_place = state.step not in {HOME, *GATES} and not _is_passing(state.step)
    return bool(state.step) and is_place and not is_begun and not state.is_long_ago(now)


def _is_passing(step: str) -> bool:
    return step.startswith(_PASSING)


def _topic(step: str) -> str:
    return step.partition(".")[0]
