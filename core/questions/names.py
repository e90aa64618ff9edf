"""The names by which people call a department, derived from its name: parts, initials, aliases."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from core.questions.vocabulary import KnownDepartment
from core.speech.words import question_words as words
from core.vietnamese import fold, name_key

_PARTS = re.compile(r"[-\u2010-\u2015&,;/]| va ")
_MOST_PARTS = 5
_LONG = 4  # words: the end of such a long part is a name by itself
_SHORTEST = 2  # letters


def joined(words_said: str) -> str:
    """Give the form in which names and phrases are compared: without blanks."""
    return name_key(words_said).replace(" ", "")


@lru_cache(maxsize=64)
def names_of(departments: Sequence[KnownDepartment]) -> dict[str, frozenset[int]]:
    """Map each name, without blanks, to the departments with this name."""
    found: dict[str, set[int]] = {}
    for department in departments:
        for name in {*derived(department.name), *map(name_key, department.aliases)}:
            if len(form := joined(name)) >= _SHORTEST:
                found.setdefault(form, set()).add(department.id)
    whole = {joined(one.name): frozenset({one.id}) for one in departments}
    return {**{form: frozenset(ids) for form, ids in found.items()}, **whole}


def derived(name: str) -> set[str]:
    """Give the names that people use for a department, unaccented."""
    parts = _parts(name)[:_MOST_PARTS]
    names = {name_key(name)}
    for chosen in product(*(("", *_forms(part)) for part in parts)):
        said = " ".join(form for form in chosen if form)
        is_kind_alone = said in words.KINDS and said not in words.SPOKEN_KINDS
        if said and not is_kind_alone and said not in words.NOT_ALONE:
            names.add(said)
    return names - {"p", "tt"}


def _parts(name: str) -> list[str]:
    """Split a name at punctuation, and its kind from the rest."""
    found = []
    for part in _PARTS.split(fold(name)):
        rest = name_key(part)
        for place in words.PLACES:
            rest = rest.removesuffix(f" {place}")
        kind = next((kind for kind in words.KINDS if rest.startswith(f"{kind} ")), "")
        found += [one for one in (kind, rest[len(kind) :].strip()) if one]
    return found


def _forms(part: str) -> Iterator[str]:
    yield part
    if part in words.KIND_SHORT:
        yield words.KIND_SHORT[part]
        return
    yield from words.SPELT_OUT.get(part, ())
    syllables = part.split()
    if len(syllables) > 1:
        yield "".join(syllable[0] for syllable in syllables)
    if len(syllables) >= _LONG:
        for start in range(1, len(syllables) - 1):
            yield " ".join(syllables[start:])
            yield "".join(syllable[0] for syllable in syllables[start:])
