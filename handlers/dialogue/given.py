"""Carries facts said beside a command to the steps that need them."""

from dataclasses import replace
from typing import Any

from core.dialogue.step import Go, Move, Turn
from core.questions.given import Given, given_in

GIVEN = "cau"  # after a command: it is opened with given facts
_FACTS = "given"


def with_given(given: Given) -> dict[str, Any]:
    """Give the given facts as facts of a step."""
    facts = given.facts()
    return {_FACTS: facts} if facts else {}


def given_here(turn: Turn) -> Given:
    """Read the given facts of the current step; may be empty."""
    return given_in(turn.data.get(_FACTS, {}))


def given_to(turn: Turn, words: str) -> Given:
    """Read the given facts if the command was opened with them; otherwise empty."""
    return given_here(turn) if words == GIVEN else Given()


def opening(command: str, given: Given) -> Go:
    """Open a command with given facts."""
    return Go(f"/{command} {GIVEN}", with_given(given))


def carrying(move: Move, given: Given) -> Move:
    """Add given facts to a move, so that later steps do not ask for them again."""
    if not isinstance(move, Go):
        return move
    return replace(move, data={**move.data, **with_given(given)})
