"""Phrasings that were written before the reader knew them."""

import random
import string

import pytest

from core.questions.reader import read
from core.speech.words.cues import CUES
from tests.core.questions.fresh_phrasings import AGAIN, FIFTH, FOURTH, FRESH, SIXTH, THIRD
from tests.core.questions.office_words import CODES, NAMES, vocabulary
from tests.core.questions.phrasings import CHAIR, DC, DEADLINE, FIGURES, JUSTICE, TP, Phrasing
from tests.core.questions.test_reader import is_right

EVERY = (*FRESH, *AGAIN, *THIRD, *FOURTH, *FIFTH, *SIXTH)
RIGHT = 0.95  # of all phrasings


def test_the_tables_have_no_repetitions():
    assert len({said.words for said in EVERY}) == len(EVERY) >= 350


def test_nearly_all_fresh_phrasings_are_understood():
    wrong = [
        (said.words, [one.line() for one in readings])
        for said in EVERY
        if not is_right(said, readings := read(said.words, vocabulary(said.asker)))
    ]
    assert len(wrong) <= (1 - RIGHT) * len(EVERY), wrong


@pytest.mark.parametrize("said", EVERY, ids=lambda said: said.words)
def test_no_phrasing_is_answered_with_another_departments_figures(said: Phrasing):
    allowed = {said.department, *said.either} - {""}
    tasks = {said.task, *said.either} - {""}
    for one in read(said.words, vocabulary(said.asker)):
        assert one.department_id is None or NAMES[one.department_id] in allowed
        assert one.task_id is None or CODES[one.task_id] in tasks


@pytest.mark.parametrize(
    "said", [said for said in EVERY if said.intent is None], ids=lambda said: said.words
)
def test_a_text_that_is_not_a_question_is_not_answered(said: Phrasing):
    assert read(said.words, vocabulary(said.asker)) == ()


def test_no_phrase_has_two_tags():
    told = [phrase for phrases in CUES.values() for phrase in phrases]
    assert sorted(set(told)) == sorted(told)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tuphap nopchua", "tu phap nop chua"),
        ("TuPhapNopChua", "tu phap nop chua"),
        ("ai chx gửi bcáo", "ai chua gui bao cao"),
        ("nganh nao hok nop", "nganh nao khong nop"),
        ("conf ai chuwa nopj", "con ai chua nop"),
    ],
)
def test_words_without_blanks_in_short_forms_or_telex_are_read(typed, meant):
    assert read(typed, vocabulary()) == read(meant, vocabulary()) != ()


def test_em_at_the_beginning_can_be_an_address_or_the_asker():
    (called,) = read("em ơi tư pháp làm đến đâu rồi", vocabulary(CHAIR))
    (own,) = read("em làm đến đâu rồi", vocabulary(JUSTICE))
    assert (called.intent, called.is_mine) == (FIGURES, False)
    assert own.is_mine


def _slipped(words: str, chance: random.Random) -> str:
    """Give words with one typing error."""
    place = chance.randrange(len(words) - 1)
    before, letter, after = words[:place], words[place], words[place + 1 :]
    other = chance.choice(string.ascii_lowercase)
    return chance.choice(
        [
            before + after,
            before + other + after,
            before + after[0] + letter + after[1:],
            before + other + letter + after,
            before + " " + letter + after,
            words.replace(" ", "", 1),
        ]
    )


def test_no_single_typing_error_leads_to_another_department():
    chance = random.Random(5)
    of_one = [said for said in EVERY if said.department and said.intent is not DEADLINE]
    understood = 0
    for said in (*of_one, *of_one, *of_one):
        typed = _slipped(said.words, chance)
        readings = read(typed, vocabulary(said.asker))
        named = {NAMES[one.department_id] for one in readings if one.department_id is not None}
        assert not named or said.department in named, typed
        assert len(named) <= 1 or not any(one.is_each for one in readings), typed
        understood += named == {said.department}
    assert understood >= 0.7 * 3 * len(of_one)


def test_the_senders_own_department_is_not_the_subject():
    readings = read("nội vụ đây, tư pháp nộp chưa", vocabulary())
    assert [NAMES[one.department_id or 0] for one in readings] == [TP]
    assert not readings[0].is_each


def test_a_question_about_two_joined_departments_concerns_both():
    readings = read("tp va dc nop chua", vocabulary())
    assert [(NAMES[one.department_id or 0], one.is_each) for one in readings] == [
        (TP, True),
        (DC, True),
    ]


def test_a_request_to_delete_or_to_give_points_is_not_read_as_a_question():
    for typed in ("xóa báo cáo của tư pháp", "chấm tư pháp 3 điểm", "xoa het diem"):
        assert read(typed, vocabulary()) == (), typed
