"""What officials type on a phone is read right, or its meaning is among the first offered."""

import pytest

from tests.core.questions.phone_phrasings import FIRST, SECOND, THIRD
from tests.core.questions.readings import lines, others_named, wrong

RIGHT = 0.95  # of the phrasings on which the reader was improved


@pytest.mark.parametrize(("table", "offered"), [(FIRST, 2), (SECOND, 2), (THIRD, 3)])
def test_nearly_all_phrasings_are_understood(table, offered):
    missed = wrong(table, offered)
    assert len(missed) <= (1 - RIGHT) * len(lines(table)), missed


def test_no_phrasing_is_answered_with_an_unnamed_department():
    assert others_named(f"{FIRST}{SECOND}{THIRD}") == []
