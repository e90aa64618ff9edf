"""Examples carry over to what nobody wrote down; where rules differ from them, both are offered."""

import pytest

from core.questions.examples import Examples, Likely, Near, listed, near_examples
from core.questions.reading import Intent, IntentOf
from core.questions.settling import asks_rather, meant_by_examples, settled
from core.questions.words.examples import NAMED, NONE
from core.speech.dialect import in_common_words
from core.speech.tokens import known_words, mend_typing, words_of

ASKED = {line: each for line, each in listed().items() if line != NONE}
EVERY = [(line, said) for line, each in ASKED.items() for said in each]
LEFT_OUT = EVERY[::5]
AMONG_THREE = 0.85
LATE, HOW = IntentOf(Intent.ABOUT, "late"), IntentOf(Intent.OPEN, "giahan")
NAMES = {*NAMED.values()}


def line(meant: IntentOf) -> str:
    return f"{meant.intent}:{meant.command}".rstrip(":")


def plain(said: str) -> str:
    words = words_of(said)
    mend_typing(words, known_words(), ())
    in_common_words(words)
    return words.line


def near(nearness: float, *meanings: Likely, telling: float = 0.0) -> Near:
    return Near(nearness, telling, meanings)


def test_what_is_left_out_is_mostly_found_by_the_other_examples():
    others = Examples(listed(leaving_out={said for _, said in LEFT_OUT}))
    found = [
        meant in {line(one.meant) for one in others.near(said.split()).meanings[:3]}
        for meant, said in LEFT_OUT
    ]
    assert sum(found) >= AMONG_THREE * len(LEFT_OUT)


def test_an_example_stands_once_in_its_meaning():
    for each in listed().values():
        assert len(set(each)) == len(each)


def test_examples_are_in_the_words_that_the_reader_gives():
    rest = [" ".join(word for word in said.split() if word not in NAMES) for _, said in EVERY]
    assert [one for one in rest if plain(one) != one] == []


def test_a_slip_of_a_key_finds_the_word():
    typed = near_examples(words_of("toi can sua thong tyn cua toi"))
    assert line(typed.meanings[0].meant) == "open:dulieu"


@pytest.mark.parametrize("said", ["vo em moi sinh em be", "xe may bi thung lop", "ai vo dich"])
def test_what_is_about_something_else_means_nothing(said):
    assert meant_by_examples(near_examples(words_of(said))) == []


def test_where_rules_and_examples_agree_nothing_is_asked():
    assert settled([HOW], near(0.9, Likely(HOW, 0.6), Likely(LATE, 0.4)), 5) == [HOW]


def test_where_examples_say_something_else_both_are_offered():
    assert settled([HOW], near(0.6, Likely(LATE, 0.9)), 5) == [HOW, LATE]


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (near(0.2, Likely(LATE, 0.9)), 5),  # nothing is near
        (near(0.6, Likely(LATE, 0.9)), 2),  # too few words
        (near(0.6, Likely(LATE, 0.9)), 13),  # so many that most are details
        (near(0.6, Likely(LATE, 0.5), Likely(HOW, 0.4)), 5),  # nearly as likely
        (Near(), 5),
    ],
)
def test_doubtful_examples_change_nothing(found, words):
    assert settled([HOW], found, words) == [HOW]


def test_an_example_that_was_said_word_by_word_decides():
    assert settled([HOW], near(1.0, Likely(LATE, 1.0)), 5) == [LATE]


def test_without_a_rule_at_most_three_are_offered_and_one_that_is_sure_alone():
    several = [Likely(IntentOf(intent), 0.2) for intent in list(Intent)[:5]]
    assert settled([], near(0.6, *several), 5) == [one.meant for one in several[:3]]
    assert settled([], near(0.6, Likely(LATE, 0.8), Likely(HOW, 0.2)), 5) == [LATE]


def test_what_mostly_tells_is_not_asked_and_what_begins_telling_only_where_it_is_near():
    assert meant_by_examples(near(0.4, Likely(LATE, 0.6)), is_told=True) == []
    assert meant_by_examples(near(0.4, Likely(LATE, 0.6))) == [LATE]
    assert meant_by_examples(near(0.6, Likely(LATE, 0.4), telling=0.6)) == []


@pytest.mark.parametrize(
    ("found", "is_asking"),
    [
        (near(0.6, Likely(LATE, 0.6)), True),
        (near(0.4, Likely(LATE, 0.6)), False),
        (near(0.6, Likely(LATE, 0.4)), False),
        (near(0.6, Likely(IntentOf(Intent.TASK), 0.9)), False),
        (Near(), False),
    ],
)
def test_words_with_a_task_rather_ask_where_one_other_meaning_is_near(found, is_asking):
    assert asks_rather(found) is is_asking
