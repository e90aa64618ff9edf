"""Settles what is meant: by the rules, by the nearest examples, or by the asker's choice. Pure."""

from core.questions.examples import WORD_BY_WORD, Near
from core.questions.reading import Intent, IntentOf

_FEWEST = 3  # words against which examples tell something
_MOST_WORDS = 12  # of more words most are details, which no example has
_LEAST = 0.3  # nearness from which examples tell something
_SURE = 0.5  # nearness, with the share below: then no other meaning is offered
_SURE_SHARE = 0.7
_MORE = 2.0  # so many times the share of what the rules read is needed against them
_ASKING_SHARE = 0.5  # of one meaning: then words with a task's code are perhaps no report
_MOST_TELLING = 0.5  # share of examples that ask nothing
_MOST = 3  # meanings that are offered


def settled(ruled: list[IntentOf], near: Near, words: int) -> list[IntentOf]:
    """Give the meanings: one that is answered, several to choose from, or none.

    `ruled` is what the rules read; where the examples say something else, both are offered, unless
    too few or too many words were said.
    """
    if not ruled:
        return meant_by_examples(near)
    if not _FEWEST <= words <= _MOST_WORDS or near.nearness < _LEAST or not near.meanings:
        return ruled
    likeliest, share = near.meanings[0]
    if near.nearness >= WORD_BY_WORD and share >= _SURE_SHARE:
        return [likeliest] if likeliest not in ruled else ruled
    of_rules = max((one.share for one in near.meanings if one.meant in ruled), default=0.0)
    if likeliest in ruled or share <= _MORE * of_rules:
        return ruled
    others = [one.meant for one in near.meanings]
    return list(dict.fromkeys((ruled[0], *others)))[:_MOST]


def meant_by_examples(near: Near, *, is_told: bool = False) -> list[IntentOf]:
    """Give what the examples mean where no rule fits; nearer ones are needed for what is told."""
    if near.nearness < (_SURE if is_told else _LEAST) or near.telling >= _MOST_TELLING:
        return []
    is_sure = near.nearness >= _SURE and near.meanings[0].share >= _SURE_SHARE
    return [one.meant for one in near.meanings[: 1 if is_sure else _MOST]]


def asks_rather(near: Near) -> bool:
    """Tell whether words that name a task ask or wish something, rather than tell its result."""
    if near.nearness < _SURE or not near.meanings:
        return False
    meant, share = near.meanings[0]
    return share >= _ASKING_SHARE and meant.intent is not Intent.TASK
