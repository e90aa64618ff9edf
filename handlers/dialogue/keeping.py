"""The places of words that steps record; doubtful words are asked about first."""

from collections.abc import Callable

from markupsafe import Markup

from core.dialogue.step import Keeps, Turn, understands_none
from core.dialogue.words import kept_words as texts
from core.difficulties.words import difficulties
from core.directions.words import directions
from core.framework.words import framework
from core.inspections.words import findings
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

ADDRESSEE_WORDS = keeps(difficulties.kept_as_addressee)
CASE_WORDS = keeps(difficulties.kept_as_case_words, takes=ORDERED)
DIFFICULTY_WORDS = keeps(difficulties.kept_as_difficulty)
DIRECTION_WORDS = keeps(directions.kept_as_direction, takes=ORDERED)
FINDING_WORDS = keeps(findings.kept_as_finding)
MEASURE_WORDS = keeps(framework.kept_as_measure)
MENDED_WORDS = keeps(findings.kept_as_mended)
REASON_WORDS = keeps(texts.reason)
REMEDY_WORDS = keeps(findings.kept_as_remedy, takes=ORDERED)
REVIEW_WORDS = keeps(texts.reason, takes=ORDERED)
