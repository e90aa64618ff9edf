"""Carries facts said beside a command to the steps that need them."""

from dataclasses import replace
from typing import Any, TypedDict, cast

from core.dialogue.step import Go, Move, Turn
from core.questions.given import Given
from core.stored_record import as_facts, read_record

GIVEN = "cau"  # after a command: it is opened with given facts


class GivenData(TypedDict, total=False):
    """The key for given facts in the data of any step."""

    given: dict[str, Any]


def with_given(given: Given) -> GivenData:
    """Give the given facts as data of a step."""
    facts = as_facts(given, short=True)
    return GivenData(given=facts) if facts else GivenData()


def given_here(turn: Turn) -> Given:
    """Read the given facts of the current step; may be empty."""
    return read_record(Given, cast("GivenData", turn.data).get("given", {}))


def given_to(turn: Turn, words: str) -> Given:
    """Read the given facts if the command was opened with them; otherwise empty."""
    return given_here(turn) if words == GIVEN else Given()


def opening(command: str, given: Given) -> Go:
    """Open a command with given facts."""
    return Go(f"/{command} {GIVEN}", {**with_given(given)})


def carrying(move: Move, given: Given) -> Move:
    """Add given facts to a move, so that later steps do not ask for them again."""
    if not isinstance(move, Go):
        return move
    return replace(move, data={**move.data, **with_given(given)})
