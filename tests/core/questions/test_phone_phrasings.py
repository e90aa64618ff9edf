"""What officials type on a phone is read right, or is among the first that are offered."""

import pytest

from tests.core.questions.phone_phrasings import FIRST, SECOND, THIRD
from tests.core.questions.readings import lines, others_named, wrong

RIGHT = 0.95  # of those on which the reader was mended


@pytest.mark.parametrize(("table", "offered"), [(FIRST, 2), (SECOND, 2), (THIRD, 3)])
def test_nearly_all_of_the_sets_are_understood(table, offered):
    missed = wrong(table, offered)
    assert len(missed) <= (1 - RIGHT) * len(lines(table)), missed


def test_none_is_answered_with_a_department_that_was_not_named():
    assert others_named(f"{FIRST}{SECOND}{THIRD}") == []
