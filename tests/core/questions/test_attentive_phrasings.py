"""What people ask beside the figures, as three roles type it: read right, and never of others."""

from core.questions.reader import read
from tests.core.questions.attentive_phrasings import FAILED, OWN
from tests.core.questions.last_phrasings import LAST
from tests.core.questions.later_phrasings import AGAIN, FIFTH, FOURTH, THIRD
from tests.core.questions.office_words import CODES, NAMES, vocabulary
from tests.core.questions.test_reader import is_right

TUNED = (*FAILED, *OWN, *AGAIN, *THIRD, *FOURTH, *FIFTH)
EVERY = (*TUNED, *LAST)
RIGHT = 0.95  # of those on which the reader was mended
FIRST_TRY = 52  # of the last ones, which it had not seen


def _wrong(phrasings):
    return [
        (said.words, [one.line() for one in readings])
        for said in phrasings
        if not is_right(said, readings := read(said.words, vocabulary(said.asker)))
    ]


def test_each_phrasing_stands_there_once_and_there_are_enough():
    assert len({said.words for said in EVERY}) == len(EVERY)
    assert len(OWN) >= 84
    assert len(LAST) >= 60


def test_nearly_all_that_failed_and_as_many_more_are_understood():
    wrong = _wrong(TUNED)
    assert len(wrong) <= (1 - RIGHT) * len(TUNED), wrong


def test_of_the_last_ones_as_many_are_understood_as_at_the_first_try():
    wrong = _wrong(LAST)
    assert len(LAST) - len(wrong) >= FIRST_TRY, wrong


def test_none_is_answered_with_another_department():
    for said in EVERY:
        for one in read(said.words, vocabulary(said.asker)):
            assert one.department_id is None or NAMES[one.department_id] == said.department
            assert one.task_id is None or CODES[one.task_id] == said.task, said.words


def test_what_says_how_far_a_task_is_and_thanks_are_no_question():
    for said in EVERY:
        if said.intent is None:
            assert read(said.words, vocabulary(said.asker)) == (), said.words
