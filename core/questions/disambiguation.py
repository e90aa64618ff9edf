"""Chooses the meanings by rules and by similar examples; several are offered. Pure."""

from core.questions.examples import WORD_BY_WORD, Nearest
from core.questions.reading import Intent, IntentOf

_FEWEST = 3  # words: below this, examples do not override a rule
_MOST_WORDS = 12  # words: in longer texts most are details that no example has
_LEAST = 0.3  # similarity from which examples count
_SURE = 0.5  # similarity; with the share below, no other meaning is offered
_SURE_SHARE = 0.7
_LEAST_SHARE = 0.3  # share of the likeliest meaning of a few words
_MORE = 2.0  # to override a rule, a share must be so many times the rule's
_ASKING_SHARE = 0.5  # share of one meaning that makes words with a task's code a question
_MOST_TELLING = 0.5  # share of statements from which nothing is offered
_MOST = 3  # meanings offered at most


def disambiguated(ruled: list[IntentOf], near: Nearest, words: int) -> list[IntentOf]:
    """Give the meanings: one to answer, several to choose from, or none.

    `ruled` is what the rules read. If the examples differ, both are offered, unless there are too
    few or too many words.
    """
    if not ruled:
        return meant_by_examples(near, words)
    if not _FEWEST <= words <= _MOST_WORDS or near.similarity < _LEAST or not near.meanings:
        return ruled
    likeliest, share = near.meanings[0]
    if near.similarity >= WORD_BY_WORD and share >= _SURE_SHARE:
        return [likeliest] if likeliest not in ruled else ruled
    of_rules = max((one.share for one in near.meanings if one.meant in ruled), default=0.0)
    if likeliest in ruled or share <= _MORE * of_rules:
        return ruled
    others = [one.meant for one in near.meanings]
    return list(dict.fromkeys((ruled[0], *others)))[:_MOST]


def meant_by_examples(near: Nearest, words: int, *, is_statement: bool = False) -> list[IntentOf]:
    """Give the examples' meanings where no rule fits; statements need more similar ones."""
    if (
        near.similarity < (_SURE if is_statement else _LEAST)
        or near.statement_share >= _MOST_TELLING
    ):
        return []
    is_vague = words <= _FEWEST and near.similarity < _SURE
    if is_vague and near.meanings[0].share < _LEAST_SHARE:
        return []  # "hôm nào đó" is a little similar to everything
    is_sure = near.similarity >= _SURE and near.meanings[0].share >= _SURE_SHARE
    return [one.meant for one in near.meanings[: 1 if is_sure else _MOST]]


def is_likely_question(near: Nearest) -> bool:
    """Tell whether words that name a task are a question or a wish, rather than its result."""
    if near.similarity < _SURE or not near.meanings:
        return False
    meant, share = near.meanings[0]
    return share >= _ASKING_SHARE and meant.intent is not Intent.TASK
