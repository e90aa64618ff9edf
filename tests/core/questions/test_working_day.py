"""What people type in a working day is read right; a result is never read as a question."""

import pytest

from core.questions.reader import read
from core.questions.reading import Intent, Reading
from core.speech.kinds import Kind, kind_of
from tests.core.questions.office_words import vocabulary
from tests.core.questions.phrasings import JUSTICE
from tests.core.questions.readings import lines, wrong
from tests.core.questions.working_day_phrasings import RESULTS, WORKING_DAY


def test_each_phrasing_is_read_right():
    assert len(lines(WORKING_DAY)) > 0
    assert wrong(WORKING_DAY, 2) == []


@pytest.mark.parametrize("said", RESULTS.strip().splitlines())
def test_a_result_is_not_read_as_a_question(said: str):
    assert (kind_of(said), read(said, vocabulary(JUSTICE))) == (Kind.RESULT, ())


def test_a_result_that_asks_for_money_is_also_offered_as_a_difficulty():
    said = "con vuong ve kinh phi, de nghi cap them"
    difficulty = Reading(Intent.OPEN, command="khokhan")
    assert (kind_of(said), read(said, vocabulary(JUSTICE))) == (Kind.RESULT, (difficulty,))
