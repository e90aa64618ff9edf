"""Shared parts of the questions about a difficulty: taking files, and the way back."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from core.dialogue.step import Go, Reply, Stay, Turn
from core.dialogue.words import dialogue
from core.screen import join
from handlers.difficulties.sending import PLACE, KeptName, is_in_report, kept_facts
from handlers.reporting.keeping_answers import take_words_and_files

Take = Callable[[Turn, Reply], Awaitable[Go | Stay]]


def with_files_kept(take: Take) -> Take:
    """Record files as evidence of the report's task; outside a report refuse them."""

    async def answer(turn: Turn, reply: Reply) -> Go | Stay:
        if not reply.files:
            return await take(turn, reply)
        if not is_in_report(turn):
            return Stay(dialogue.files_not_taken())
        kept = await take_words_and_files(turn, Reply(files=reply.files))
        if not reply.text:
            return kept
        move = await take(turn, replace(reply, files=()))
        return replace(move, note=join([kept.note, move.note], " "))

    return answer


def back_keeping(*kept: KeptName) -> Callable[[str], Callable[[Turn], Go]]:
    """Make the way back to a step, carrying these facts besides the place."""

    def to(step: str) -> Callable[[Turn], Go]:
        return lambda turn: Go(step, kept_facts(turn, *PLACE, *kept))

    return to
