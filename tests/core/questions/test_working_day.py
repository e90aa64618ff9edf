"""What people type in a working day is read right, and a result is never taken for a question."""

import pytest

from core.questions.reader import read
from core.speech.kinds import Kind, kind_of
from tests.core.questions.office_words import vocabulary
from tests.core.questions.phrasings import JUSTICE
from tests.core.questions.test_phone_phrasings import _rows, _wrong
from tests.core.questions.working_day_phrasings import RESULTS, WORKING_DAY


def test_each_phrasing_is_read_right():
    assert len(_rows(WORKING_DAY)) > 0
    assert _wrong(WORKING_DAY) == []


@pytest.mark.parametrize("said", RESULTS.strip().splitlines())
def test_a_result_stays_a_result(said: str):
    assert kind_of(said) is Kind.RESULT
    assert {one.command for one in read(said, vocabulary(JUSTICE))} <= {"khokhan"}
