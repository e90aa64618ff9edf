"""What was said beside the command that it asked for: carried to where it is filled in."""

from dataclasses import replace
from typing import Any, TypedDict, cast

from core.dialogue.step import Go, Move, Turn
from core.questions.given import Given
from core.stored_record import as_facts, read_record

GIVEN = "cau"  # after a command: with what was said


class GivenData(TypedDict, total=False):
    """The key under which any step may find what was said."""

    given: dict[str, Any]


def with_given(given: Given) -> GivenData:
    """Give the data of a step from which the command is opened."""
    facts = as_facts(given, short=True)
    return GivenData(given=facts) if facts else GivenData()


def given_here(turn: Turn) -> Given:
    """Give what was said before this step, if anything was."""
    return read_record(Given, cast("GivenData", turn.data).get("given", {}))


def given_to(turn: Turn, words: str) -> Given:
    """Give what was said, when the command is opened with it."""
    return given_here(turn) if words == GIVEN else Given()


def opening(command: str, given: Given) -> Go:
    """Open a command with what was said."""
    return Go(f"/{command} {GIVEN}", {**with_given(given)})


def carrying(move: Move, given: Given) -> Move:
    """Give a move with what was said: it is not asked for again behind it."""
    if not isinstance(move, Go):
        return move
    return replace(move, data={**move.data, **with_given(given)})
