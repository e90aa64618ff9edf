"""Warns at once, on the next screen, that typed words look wrong in print."""

from collections.abc import Callable
from dataclasses import replace

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Step, Turn
from core.documents.words import printed_words as texts
from core.screen import Choice, Screen, join

_RETYPE = "retype"


def seen_as_typed(step: Step, names: tuple[str, ...], to: Callable[[Turn], Go]) -> Step:
    """Extend the step that shows typed words by a warning when they look wrong in print.

    `names` are the words among the step's facts; `to` leads to typing them again.
    """

    async def show(turn: Turn) -> Screen:
        screen = await step.show(turn)
        line = texts.as_typed(*(str(turn.data.get(name, "")) for name in names))
        if not line:
            return screen
        place = next(at for at, one in enumerate(screen.choices) if one in {go_back(), to_menu()})
        choices = list(screen.choices)
        choices.insert(place, Choice(_RETYPE, texts.retype()))
        foot = join([screen.foot, line], "\n")
        return replace(screen, foot=foot, choices=tuple(choices))

    async def answer(turn: Turn, reply: Reply) -> Move:
        return to(turn) if reply.choice == _RETYPE else await step.answer(turn, reply)

    return replace(step, show=show, answer=answer)
