"""What officials type on a phone is read right, or is among the first two that are offered."""

from core.questions.reader import read
from core.questions.reading import Reading
from core.speech.kinds import kind_of
from tests.core.questions.office_words import CODES, NAMES, vocabulary
from tests.core.questions.phone_phrasings import FIRST, SECOND
from tests.core.questions.phrasings import CHAIR, DC, JUSTICE, NV, OFFICE, TP, VH

ASKERS = {"official": JUSTICE, "coordinator": OFFICE, "leader": CHAIR, "inspector": CHAIR}
SHORT = {"tp": TP, "dc": DC, "vh": VH, "nv": NV, "": None}
RIGHT = 0.95  # of those on which the reader was mended
_OFFERED = 2  # the answers that are looked at


def _rows(table: str) -> list[tuple[str, str, str]]:
    rows = [line.split(" | ") for line in table.strip().splitlines()]
    return [(ASKERS[who], said, wanted) for who, said, wanted in rows]


def _fits(one: Reading, wanted: str) -> bool:
    named, _, key = wanted.partition("~")
    named, _, task = named.partition("#")
    named, _, department = named.partition("@")
    intent, _, about = named.partition(":")
    is_named = department == "" or NAMES.get(one.department_id or 0) == SHORT[department]
    is_task = task == "" or CODES.get(one.task_id or 0) == task
    is_round = key == "" or one.round_key == f"2023-{key}"
    is_intent = intent in {"*", one.intent} and about in {"", one.command}
    return is_intent and is_named and is_task and is_round


def _is_right(asker: str, said: str, wanted: str) -> bool:
    readings = read(said, vocabulary(asker))
    if not readings:
        return kind_of(said) in wanted.replace("none", "result").split("/")
    return any(_fits(one, each) for one in readings[:_OFFERED] for each in wanted.split("/"))


def _wrong(table: str) -> list[tuple[str, str]]:
    return [
        (said, wanted) for who, said, wanted in _rows(table) if not _is_right(who, said, wanted)
    ]


def test_nearly_all_of_the_sets_are_understood():
    for table in (FIRST, SECOND):
        assert len(_wrong(table)) <= (1 - RIGHT) * len(_rows(table)), _wrong(table)


def test_none_is_answered_with_a_department_that_was_not_named():
    for asker, said, wanted in (*_rows(FIRST), *_rows(SECOND)):
        found = {one.department_id for one in read(said, vocabulary(asker))} - {None}
        assert not found or "@" in wanted, said
