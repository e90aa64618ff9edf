"""Questions beside the figures, as three roles type them, are read with the right department."""

from core.questions.reader import read
from tests.core.questions.attentive_phrasings import FAILED, OWN
from tests.core.questions.last_phrasings import LAST
from tests.core.questions.later_phrasings import AGAIN, FIFTH, FOURTH, THIRD
from tests.core.questions.office_words import CODES, NAMES, vocabulary
from tests.core.questions.test_reader import is_right

TUNED = (*FAILED, *OWN, *AGAIN, *THIRD, *FOURTH, *FIFTH)
EVERY = (*TUNED, *LAST)
RIGHT = 0.95  # of the phrasings on which the reader was improved
FIRST_TRY = 52  # of the last set, which the reader had not seen


def _wrong(phrasings):
    return [
        (said.words, [one.line() for one in readings])
        for said in phrasings
        if not is_right(said, readings := read(said.words, vocabulary(said.asker)))
    ]


def test_the_tables_have_no_repetitions_and_are_long_enough():
    assert len({said.words for said in EVERY}) == len(EVERY)
    assert len(OWN) >= 84
    assert len(LAST) >= 60


def test_nearly_all_phrasings_for_improvement_are_understood():
    wrong = _wrong(TUNED)
    assert len(wrong) <= (1 - RIGHT) * len(TUNED), wrong


def test_the_unseen_phrasings_are_understood_as_often_as_at_the_first_try():
    wrong = _wrong(LAST)
    assert len(LAST) - len(wrong) >= FIRST_TRY, wrong


def test_no_phrasing_is_answered_with_another_department():
    for said in EVERY:
        for one in read(said.words, vocabulary(said.asker)):
            assert one.department_id is None or NAMES[one.department_id] == said.department
            assert one.task_id is None or CODES[one.task_id] == said.task, said.words


def test_progress_of_a_task_and_thanks_are_not_read_as_a_question():
    for said in EVERY:
        if said.intent is None:
            assert read(said.words, vocabulary(said.asker)) == (), said.words
