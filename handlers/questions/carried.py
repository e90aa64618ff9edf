"""Fills a command with facts from the wish for it: in the answer's button, or opened at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from core.dialogue.step import Go, Turn
from core.questions.given import Given
from core.questions.reading import Intent, Reading, readings_of
from core.questions.words import questions as texts
from core.speech.kinds import Kind, mends_task
from handlers.dialogue.given import given_here, opening, with_given
from handlers.questions.data import QuestionData
from models import Role

_NEEDS: Mapping[str, Callable[[Given], bool]] = {
    "giahan": lambda given: bool(given.first or given.count or given.reason),
    "nghiphep": lambda given: given.first is not None,
    "chidao": lambda given: bool(given.department_id is not None and given.rest),
    "nhacngay": lambda given: given.department_id is not None,
    "hen": lambda given: given.first is not None,
    "lydo": lambda given: bool(given.reason),
    "baocao": lambda given: given.task_id is not None,
    "tontai": lambda given: bool(given.department_id is not None and (given.rest or given.is_new)),
    "ky": lambda given: bool(given.round_key and given.last is not None),
}
"""Command → test whether the given facts are enough to open it with."""


def asked_with(readings: Sequence[Reading], given: Given) -> dict[str, object]:
    """Give the facts of an answer: the questions, and the facts said beside them."""
    if len(readings) == 1:
        given = _to(given, readings[0])
    is_needed = any(takes(_command(one), _to(given, one)) for one in readings)
    carried = with_given(given) if is_needed else {}
    return {**QuestionData(asked=[one.line() for one in readings]), **carried}


def _to(given: Given, reading: Reading) -> Given:
    """Give what is given to the department that a reading means."""
    if reading.department_id is None:
        return given
    return replace(given, department_id=reading.department_id)


def takes(command: str, given: Given) -> bool:
    """Tell whether a command can be opened with these facts."""
    needs = _NEEDS.get(command)
    return needs is not None and needs(given)


def opened_at_once(turn: Turn, move: Go, words: str, kind: Kind) -> Go | None:
    """Open the only command that is clearly wished for, filled in; None to show the answer."""
    readings = readings_of(move.data["asked"])
    given = given_here(replace(turn, data=move.data))
    if kind is Kind.QUESTION or texts.tells(words) or len(readings) != 1:
        return None
    command = _command(readings[0])
    if readings[0].intent is Intent.TASK and not mends_task(words):
        return None
    if readings[0].intent is Intent.FINDINGS and not (turn.actor.inspects and given.is_new):
        return None
    is_theirs = command in turn.menu.for_roles(turn.actor.acting_roles)
    is_theirs = is_theirs and (command != "chidao" or Role.LEADER in turn.actor.roles)
    return opening(command, given) if is_theirs and takes(command, given) else None


def nudging(turn: Turn, reading: Reading, given: Given) -> Reading:
    """Read a coordinator's "remind Tư pháp again" as a nudge, not as their own reminder."""
    is_again = reading.intent is Intent.OPEN and reading.command == "nhaclai"
    is_other = given.department_id not in {None, *turn.actor.department_ids}
    if is_again and is_other and turn.actor.coordinates:
        return replace(reading, command="nhacngay")
    return reading


def of_task(readings: tuple[Reading, ...], department_id: int | None) -> tuple[Reading, ...]:
    """Keep only directions to the department whose task is named."""
    those = tuple(one for one in readings if one.department_id == department_id)
    return those if those and {one.intent for one in readings} == {Intent.DIRECT} else readings


def _command(reading: Reading) -> str:
    if reading.intent is Intent.DIRECT:
        return "chidao"
    if reading.intent is Intent.TASK:
        return "baocao"
    if reading.intent is Intent.FINDINGS:
        return "tontai"
    return reading.command if reading.intent is Intent.OPEN else ""
