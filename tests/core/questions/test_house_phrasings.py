"""What officials type is read right, and never with a department they did not name."""

import pytest

from core.questions.reader import read
from core.speech.kinds import kind_of
from tests.core.questions.house_later_phrasings import FIFTH, LAST, THIRD
from tests.core.questions.house_phrasings import ASKED
from tests.core.questions.house_phrasings import SETS as EARLIER
from tests.core.questions.office_words import vocabulary
from tests.core.questions.phrasings import JUSTICE
from tests.core.questions.readings import lines, others_named, wrong

SETS = f"{EARLIER}{THIRD}{FIFTH}"
RIGHT = 0.95  # of the phrasings on which the reader was improved
FIRST_TRY = 60  # of the last set


def test_every_phrasing_reported_as_failing_is_understood():
    assert wrong(ASKED) == []


def test_nearly_all_sets_are_understood_and_the_last_as_often_as_at_first():
    assert len(lines(SETS)) >= 280
    assert len(lines(LAST)) >= 60
    assert len(wrong(SETS)) <= (1 - RIGHT) * len(lines(SETS)), wrong(SETS)
    assert len(lines(LAST)) - len(wrong(LAST)) >= FIRST_TRY, wrong(LAST)


def test_no_phrasing_is_answered_with_an_unnamed_department():
    assert others_named(f"{ASKED}{SETS}{LAST}") == []


@pytest.mark.parametrize(
    "said", ["kho qua khong lam duoc", "phong lanh qua khong ai lo gi ca", "thieu nguoi qua"]
)
def test_a_complaint_is_a_statement(said):
    assert (kind_of(said), read(said, vocabulary(JUSTICE))) == ("result", ())
