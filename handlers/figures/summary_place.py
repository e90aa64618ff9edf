"""Identifies the figures of the summary: from stored facts, words and buttons."""

from dataclasses import replace
from typing import Any, NamedTuple

from core.dialogue.step import Go, Turn
from core.errors import UserError
from core.figures.figures_key import FiguresKey, facts_of, key_of
from core.figures.summary import Summary, read_summary, report_rounds
from core.order_facts import OrderFacts
from core.questions.facts import read_vocabulary
from core.questions.reader import Named, read_place
from core.questions.words import questions
from core.screen import AccessFacts
from core.wording import formats
from handlers.figures.data import FiguresData

FIRST = "summary.first"
DEPARTMENTS = "summary.departments"
DEPARTMENT = "summary.department"

_EDITION = "#"  # in a command, before an edition's number


def pinned(turn: Turn, summary: Summary) -> dict[str, Any]:
    """Give the facts of the shown figures, always with their round."""
    return facts_of(replace(key_of(turn.data), round_id=summary.figures.round_id))


def pinned_order(turn: Turn, summary: Summary) -> OrderFacts:
    """Give the shown figures as the facts of an order."""
    place = key_of(turn.data)
    return OrderFacts(round_id=summary.figures.round_id, as_of=place.as_of, edition=place.edition)


def command_of(turn: Turn, summary: Summary) -> str:
    """Give the command that shows the same figures on any later day."""
    place, key = key_of(turn.data), summary.figures.round_key
    if place == FiguresKey():
        return "/summary"
    day = f" {formats.day(place.as_of)}" if place.as_of else ""
    edition = f" {_EDITION}{place.edition}" if place.edition else ""
    return f"/summary {key}{day}{edition}"


def summary_given(turn: Turn, summary: Summary, **more: int) -> tuple[AccessFacts, ...]:
    """Give the facts of the shown figures for the access log."""
    return (AccessFacts("summary", {**pinned(turn, summary), **more}),)


async def read_here(turn: Turn) -> Summary:
    """Read the conversation's current figures."""
    place = key_of(turn.data)
    return await read_summary(turn.act, turn.office, place)


async def opened(turn: Turn, words: str, *, alone: bool = False) -> Go | None:
    """Open the round, day, edition or department that words name; None when they name none.

    A day without a round means the round that was current then. With `alone`, words that say
    anything else give None, because they may be a question.
    """
    turn.actor.require_summary()
    place, department_ids = await _meant(turn, words, alone=alone)
    if place is None:
        if not department_ids:
            return None
        place = key_of(turn.data)  # only a department: keep the shown figures
    # A refusal must come here, so that the current screen stays.
    await read_summary(turn.act, turn.office, place)
    if len(department_ids) == 1:
        return Go(DEPARTMENT, {**facts_of(place), **FiguresData(department_id=department_ids[0])})
    return Go(DEPARTMENTS if department_ids else FIRST, facts_of(place))


async def place_named(turn: Turn, words: str, *, alone: bool = False) -> FiguresKey | None:
    """Give the round, day or edition that words name, as `opened` reads them."""
    place, _ = await _meant(turn, words, alone=alone)
    return place


class _Meant(NamedTuple):
    """Which figures words name, and which departments; None when they name no figures."""

    place: FiguresKey | None
    department_ids: tuple[int, ...]


async def _meant(turn: Turn, words: str, *, alone: bool) -> _Meant:
    words, _, number = words.partition(_EDITION)
    edition = int(number) if number.isascii() and number.isdecimal() else None
    named = await _named(turn, words)
    key, day = named.round_key, named.day
    if not (key or day or named.departments) or (alone and not named.is_all):
        return _Meant(None, ())
    if not (key or day):
        return _Meant(None, tuple(named.departments))
    place = FiguresKey(await _round_of(turn, key) if key else None, day, edition)
    return _Meant(place, tuple(named.departments))


async def _named(turn: Turn, words: str) -> Named:
    vocabulary = await read_vocabulary(turn.session, turn.actor, turn.office, turn.today)
    first, _, rest = words.strip().partition(" ")
    if first.upper() not in vocabulary.round_keys:  # not a button's key such as "2023-Q1"
        return read_place(words, vocabulary)
    return replace(read_place(rest, vocabulary), round_key=first.upper(), is_all=True)


async def _round_of(turn: Turn, key: str) -> int:
    rounds = await report_rounds(turn.session, turn.actor.organization_id)
    found = next((asked.id for asked in rounds if asked.key == key), None)
    if found is None:
        raise UserError(questions.no_such_round(key))
    return found
