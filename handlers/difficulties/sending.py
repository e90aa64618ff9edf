"""Sends a difficulty: it becomes a case or more words of one, and goes into the report's answer.

`turn.data` has its department and task; with a round it is raised inside that round's report.
"""

from typing import Any, Literal

from markupsafe import Markup

from core.dialogue.step import Go, Stay, Turn
from core.difficulties.cases import Case
from core.difficulties.difficulties import NewCase, open_cases_of, raise_difficulty
from core.difficulties.steps import take_step
from core.difficulties.words import cases
from core.difficulties.words import difficulties as texts
from core.reporting import answers
from core.reporting.answers import TaskInRound
from core.reporting.card import Entry
from core.reporting.words import answering, colleagues
from core.screen import join
from handlers.difficulties.data import DifficultyData, answer_place, data_of
from handlers.reporting.colleagues import unseen
from handlers.reporting.report import card_of
from handlers.reporting.steps import TASK
from models import DifficultyAct, DifficultyReason

CASE = "difficulty.case"  # handlers.difficulties.difficulty
PLACE: tuple[Literal["round_id"], Literal["department_id"], Literal["task_id"]] = (
    "round_id",
    "department_id",
    "task_id",
)
KeptName = Literal["round_id", "department_id", "task_id", "reason", "words", "proposal"]


async def send(turn: Turn) -> Go:
    """Make a case; inside a report also write it into the answer."""
    data = data_of(turn)
    new = NewCase(
        department_id=data["department_id"],
        task_id=data["task_id"],
        reason=DifficultyReason(data["reason"]),
        words=data["words"],
        proposal=data["proposal"],
        addressed_to=data["addressed_to"],
    )
    kept = Markup()
    if is_in_report(turn):
        words = texts.with_proposal(new.words, new.proposal)
        place = _place(turn)
        await answers.write_difficulty(turn.act, place, words)
        kept = texts.kept_in_report()
    heard = await raise_difficulty(turn.act, new, office=turn.office)
    case = heard.made
    sent = texts.sent(
        cases.number(case),
        heard.told,
        for_leaders=case.is_of_office or texts.is_for_leaders(case.addressed_to),
        is_handled_here=not case.is_of_office,
    )
    return _done(turn, case, join([kept, sent], " "))


async def add(turn: Turn, case_id: int, words: str) -> Go:
    """Add words to an open case; inside a report also write them into the answer."""
    if is_in_report(turn):
        place = _place(turn)
        await answers.add_difficulty(turn.act, place, words)
    heard = await take_step(turn.act, case_id, DifficultyAct.REPLIED, words, office=turn.office)
    case = heard.made
    return _done(turn, case, texts.added(cases.number(case)))


async def clear(turn: Turn) -> Go | Stay:
    """Remove the difficulty from the report's answer; its case stays."""
    entry = await answer_of(turn)
    if entry.difficulty and unseen(turn, entry, "difficulty"):
        return Stay(colleagues.difficulty_meanwhile(entry))
    await answers.set_difficulty(turn.act, _place(turn), "")
    known = await open_case(turn)
    still = [texts.still_open(cases.number(known))] if known else []
    note = join([answering.difficulty_gone(), *still], " ")
    return Go(TASK, kept_facts(turn, *PLACE), note)


async def answer_of(turn: Turn) -> Entry:
    """Read the report's answer that the difficulty belongs to."""
    return (await card_of(turn)).entry(answer_place(turn)["task_id"])


async def open_case(turn: Turn) -> Case | None:
    """Read the newest open case of the task; None without one, or without a task."""
    task_id = data_of(turn).get("task_id")
    found = await open_cases_of(turn.session, turn.actor, task_id, turn.office, turn.today)
    return max(found, key=lambda case: case.id, default=None)


def is_in_report(turn: Turn) -> bool:
    """Tell whether the difficulty is raised inside a report."""
    return "round_id" in turn.data


def kept_facts(turn: Turn, *names: KeptName) -> dict[str, Any]:
    """Give these facts of the step."""
    return {name: turn.data[name] for name in names if name in turn.data}


def _done(turn: Turn, case: Case, note: Markup) -> Go:
    if is_in_report(turn):
        return Go(TASK, kept_facts(turn, *PLACE), note)
    return Go(CASE, DifficultyData(id=case.id), note)


def _place(turn: Turn) -> TaskInRound:
    place = answer_place(turn)
    return TaskInRound(place["round_id"], place["task_id"])
