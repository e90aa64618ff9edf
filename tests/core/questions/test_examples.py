"""Examples recognize other phrasings; where rules and examples differ, both are offered."""

import pytest

from core.questions.disambiguation import disambiguated, is_likely_question, meant_by_examples
from core.questions.examples import Examples, Likely, Nearest, listed, near_examples
from core.questions.reading import Intent, IntentOf
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


def near(similarity: float, *meanings: Likely, statement_share: float = 0.0) -> Nearest:
    return Nearest(similarity, statement_share, meanings)


def test_most_examples_left_out_are_recognized_by_the_others():
    others = Examples(listed(leaving_out={said for _, said in LEFT_OUT}))
    found = [
        meant in {line(one.meant) for one in others.near(said.split()).meanings[:3]}
        for meant, said in LEFT_OUT
    ]
    assert sum(found) >= AMONG_THREE * len(LEFT_OUT)


def test_no_intent_has_an_example_twice():
    for each in listed().values():
        assert len(set(each)) == len(each)


def test_examples_are_written_in_the_readers_normalized_words():
    rest = [" ".join(word for word in said.split() if word not in NAMES) for _, said in EVERY]
    assert [one for one in rest if plain(one) != one] == []


def test_a_mistyped_word_is_recognized():
    typed = near_examples(words_of("toi can sua thong tyn cua toi"))
    assert line(typed.meanings[0].meant) == "open:dulieu"


@pytest.mark.parametrize("said", ["vo em moi sinh em be", "xe may bi thung lop", "ai vo dich"])
def test_sentences_about_other_subjects_have_no_meaning(said):
    assert meant_by_examples(near_examples(words_of(said)), len(said.split())) == []


@pytest.mark.parametrize("said", ["hôm nào đó", "hôm nào rảnh", "chuyện gì đó"])
def test_a_few_vague_words_have_no_meaning(said):
    assert meant_by_examples(near_examples(words_of(said)), len(said.split())) == []


def test_an_intent_is_answered_if_rules_and_examples_agree():
    assert disambiguated([HOW], near(0.9, Likely(HOW, 0.6), Likely(LATE, 0.4)), 5) == [HOW]


def test_both_intents_are_offered_if_rules_and_examples_differ():
    assert disambiguated([HOW], near(0.6, Likely(LATE, 0.9)), 5) == [HOW, LATE]


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (near(0.2, Likely(LATE, 0.9)), 5),  # nothing is similar
        (near(0.6, Likely(LATE, 0.9)), 2),  # too few words
        (near(0.6, Likely(LATE, 0.9)), 13),  # too many words: most are details
        (near(0.6, Likely(LATE, 0.5), Likely(HOW, 0.4)), 5),  # nearly as likely
        (Nearest(), 5),
    ],
)
def test_doubtful_examples_do_not_override_a_rule(found, words):
    assert disambiguated([HOW], found, words) == [HOW]


def test_an_example_typed_word_for_word_overrides_a_rule():
    assert disambiguated([HOW], near(1.0, Likely(LATE, 1.0)), 5) == [LATE]


def test_without_a_rule_one_certain_or_at_most_three_intents_are_offered():
    several = [Likely(IntentOf(intent), 0.2) for intent in list(Intent)[:5]]
    assert disambiguated([], near(0.6, *several), 5) == [one.meant for one in several[:3]]
    assert disambiguated([], near(0.6, Likely(LATE, 0.8), Likely(HOW, 0.2)), 5) == [LATE]


def test_statements_need_more_similar_examples_than_questions():
    assert meant_by_examples(near(0.4, Likely(LATE, 0.6)), 5, is_statement=True) == []
    assert meant_by_examples(near(0.4, Likely(LATE, 0.6)), 5) == [LATE]
    assert meant_by_examples(near(0.6, Likely(LATE, 0.4), statement_share=0.6), 5) == []


@pytest.mark.parametrize(
    ("found", "is_asking"),
    [
        (near(0.6, Likely(LATE, 0.6)), True),
        (near(0.4, Likely(LATE, 0.6)), False),
        (near(0.6, Likely(LATE, 0.4)), False),
        (near(0.6, Likely(IntentOf(Intent.TASK), 0.9)), False),
        (Nearest(), False),
    ],
)
def test_words_that_name_a_task_are_a_question_if_similar_to_one_other_intent(found, is_asking):
    assert is_likely_question(found) is is_asking
