"""What is said after a slip: another level, or other words in the place of the last ones."""

from decimal import Decimal

from markupsafe import Markup

from core.dialogue.step import Go, Reply, Stay, Turn
from core.numbers import read_number
from core.reporting import answers
from core.reporting.card import Entry
from core.reporting.words import answering as texts
from core.reporting.words import colleagues, levels
from core.speech.levels import Level
from core.speech.stopping import corrected, says_no_proof
from handlers.reporting.colleagues import keep_result, unseen
from handlers.reporting.keeping_answers import task_in_round
from handlers.reporting.levels import level_told
from handlers.reporting.steps import LEVEL, TASK


async def take_instead(turn: Turn, entry: Entry, reply: Reply) -> Go | Stay | None:
    """Take what puts something right, or says that nothing proves it; None for any other words."""
    right = corrected(reply.text)
    if right and (move := await _put_right(turn, entry, right)):
        return move
    return Stay(texts.no_proof()) if lacks_proof(reply) else None


async def _put_right(turn: Turn, entry: Entry, right: str) -> Go | Stay | None:
    """Put a level, or words in the place of the last line of the result; None for neither."""
    if (level := level_told(turn, Reply(text=right))) is not None:
        return await keep_level(turn, entry, level)
    if (score := read_number(right)) is not None:
        return await _put_number_right(turn, entry, score)
    if not entry.result:
        return None
    lines = entry.result.splitlines()
    words = "\n".join([*lines[:-1], right])
    return Go(TASK, turn.data, await keep_result(turn, task_in_round(turn), entry, words))


async def _put_number_right(turn: Turn, entry: Entry, score: Decimal) -> Go | Stay:
    """Take a number for the score where one was given; else ask what it is."""
    if entry.self_score is None:
        return Stay(texts.number_of_what())
    if unseen(turn, entry, "self_score"):
        return Stay(colleagues.score_meanwhile(entry))
    await answers.set_self_score(turn.act, task_in_round(turn), score)
    return Go(TASK, turn.data, texts.score_kept(score))


async def keep_level(turn: Turn, entry: Entry, level: Level) -> Go:
    """Keep the level, and tell when it is only the nearest to what was typed."""
    if entry.progress != level.percent and unseen(turn, entry, "progress"):
        return Go(LEVEL, turn.data, colleagues.level_meanwhile(entry))
    await answers.set_progress(turn.act, task_in_round(turn), level.percent)
    said, percent = level.said, level.percent
    note = levels.nearest(said, percent) if said is not None else Markup()
    return Go(TASK, turn.data, note)


def lacks_proof(reply: Reply) -> bool:
    """Tell whether words only say that nothing proves it: they are no result."""
    return bool(reply.text) and not reply.files and says_no_proof(reply.text)
