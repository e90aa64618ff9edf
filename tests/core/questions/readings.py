"""Compares lines "who | said | readings" of the tables of phrasings with the reader's readings.

A reading is an intent, ":" what it is about, "@" a department, "#" a task, "~" a round; "none" is a
statement, "*" any intent; "/" separates readings that are equally good.
"""

from typing import NamedTuple

from core.questions.reader import read, read_nearest
from core.questions.reading import Reading
from core.speech.kinds import kind_of
from tests.core.questions.office_words import CODES, NAMES, vocabulary
from tests.core.questions.phrasings import CHAIR, DC, JUSTICE, NV, OFFICE, TP, VH

ASKERS = {"official": JUSTICE, "coordinator": OFFICE, "leader": CHAIR, "inspector": CHAIR}
SHORT = {"tp": TP, "dc": DC, "vh": VH, "nv": NV, "": None}


class Line(NamedTuple):
    """Who said what, and the readings that are right."""

    asker: str
    said: str
    wanted: tuple[str, ...]


def lines(table: str) -> list[Line]:
    """Give a table's lines."""
    rows = [line.split(" | ") for line in table.strip().splitlines() if line]
    return [Line(ASKERS[who], said, tuple(wanted.split("/"))) for who, said, wanted in rows]


def wrong(table: str, offered: int = 1) -> list[Line]:
    """Give the lines whose first answered or offered readings contain no right one."""
    return [one for one in lines(table) if not _is_right(one, offered)]


def others_named(table: str) -> list[str]:
    """Give the lines that are answered with a department they do not name."""
    return [
        one.said
        for one in lines(table)
        if not any("@" in wanted for wanted in one.wanted)
        and {found.department_id for found in read(one.said, vocabulary(one.asker))} - {None}
    ]


def _is_right(one: Line, offered: int) -> bool:
    kinds = {"result" if each == "none" else each for each in one.wanted}
    readings = read(one.said, vocabulary(one.asker))
    if not readings and kind_of(one.said) in kinds:
        return True
    readings = readings or read_nearest(one.said, vocabulary(one.asker))  # offered beside recording
    return any(_fits(found, each) for found in readings[:offered] for each in one.wanted)


def _fits(found: Reading, wanted: str) -> bool:
    named, _, key = wanted.partition("~")
    named, _, task = named.partition("#")
    named, _, department = named.partition("@")
    intent, _, about = named.partition(":")
    is_named = department == "" or NAMES.get(found.department_id or 0) == SHORT[department]
    is_task = task == "" or CODES.get(found.task_id or 0) == task
    is_round = key == "" or found.round_key == f"2023-{key}"
    is_intent = intent in {"*", found.intent} and about in {"", found.command}
    return is_intent and is_named and is_task and is_round
