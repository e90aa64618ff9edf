"""The places of words that steps record; doubtful words are asked about first."""

from collections.abc import Callable

from markupsafe import Markup

from core.dialogue.step import Keeps, Turn, understands_none
from core.dialogue.words import kept_words as texts
from core.speech.kinds import Kind


def keeps(
    where: Callable[[], Markup],
    means: Callable[[str], bool] = understands_none,
    takes: frozenset[Kind] = frozenset(),
) -> Keeps:
    """Make the `Keeps` of a step whose words always go to the same place."""

    async def place(turn: Turn) -> Markup:
        del turn
        return where()

    return Keeps(place, means, takes)


ORDERED = frozenset({Kind.QUESTION, Kind.COMMAND})  # may be the answer to such a step

ADDRESSEE_WORDS = keeps(texts.addressee)
CASE_WORDS = keeps(texts.case_words, takes=ORDERED)
DIFFICULTY_WORDS = keeps(texts.difficulty)
DIRECTION_WORDS = keeps(texts.direction, takes=ORDERED)
FINDING_WORDS = keeps(texts.finding)
MEASURE_WORDS = keeps(texts.measure)
MENDED_WORDS = keeps(texts.mended)
REASON_WORDS = keeps(texts.reason)
REMEDY_WORDS = keeps(texts.remedy, takes=ORDERED)
REVIEW_WORDS = keeps(texts.reason, takes=ORDERED)
