"""Leads what somebody sends at one task to where it belongs: another task, or a difficulty."""

import re
from collections.abc import Awaitable, Callable

from core.dialogue.step import Go, Hand, Move, Reply, Turn
from core.reporting.evidence.likely import TaskOnCard, tasks_named_in
from handlers.reporting.data import ReportingData, data_of, place_of
from handlers.reporting.keeping_answers import difficulty_in
from handlers.reporting.report import card_of
from handlers.reporting.steps import DIFFICULTY, TASK

_CODE = re.compile(r"[0-9]+[.][0-9]+")

Take = Callable[[Turn, Reply], Awaitable[Move]]


def led(take: Take) -> Take:
    """Pass files to the task in their caption, and words headed "khó khăn" to a difficulty."""

    async def answer(turn: Turn, reply: Reply) -> Move:
        if other := await _other_task(turn, reply):
            return other
        words = difficulty_in(reply)
        if not (words or (reply.files and reply.text)):
            return await take(turn, reply)
        card = await card_of(turn)
        if words and not card.entry(data_of(turn)["task_id"]).owes_explanation:
            place = place_of(turn)
            return Hand(DIFFICULTY, place, Reply(text=words))
        named = tasks_named_in(reply.text, [TaskOnCard(card, entry) for entry in card.entries])
        if len(named) != 1:
            return await take(turn, reply)
        there = named[0].entry.task_id
        files = Reply(files=reply.files)
        if there == data_of(turn)["task_id"]:
            return await take(turn, files)
        place = place_of(turn)
        return Hand(TASK, {**place, **ReportingData(task_id=there)}, files)

    return answer


async def _other_task(turn: Turn, reply: Reply) -> Go | None:
    """Open another task of the report whose code alone is typed: it is no result."""
    if reply.choice or reply.files or not _CODE.fullmatch(reply.text):
        return None
    entry = (await card_of(turn)).by_code(reply.text)
    if entry is None or entry.task_id == data_of(turn)["task_id"]:
        return None
    return Go(TASK, {**place_of(turn), **ReportingData(task_id=entry.task_id)})
