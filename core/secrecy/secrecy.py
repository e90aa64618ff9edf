"""Tells whether a name, a caption or words are marked as a state secret, in any spelling.

What says that *this* is secret counts: a degree, a mark, a secret document that is named. Words
about secrecy as work do not count ("công tác bảo vệ bí mật nhà nước"). Without diacritics "mat" is
also a face, a surface, a loss: only a plain mark counts.
"""

from collections.abc import Sequence

from core.secrecy import words
from core.secrecy.secret_words import Clause, Word, clauses, joined, may_be_marked, undisguised

_NONE = Word("", "")
_STATE = ("nha", "nuoc")
_OLD_DEGREES = frozenset("abc")  # "độ mật: C"
_PAIR = 2
_NEAR = 24  # words: a text with thousands of odd ones must not delay everybody


def is_marked_secret(text: str) -> bool:
    """Tell whether the text calls something secret, top secret or most secret."""
    usual = undisguised(text)
    if not may_be_marked(usual):
        return False
    return any(_is_marked(list(clauses(one))) for one in {usual, joined(usual)})


def _is_marked(found: Sequence[Clause]) -> bool:
    for number, clause in enumerate(found):
        before = found[number - 1] if number else ()
        if _names_degree(before) and _is_degree(clause):
            return True
        if any(_is_mark(clause, place) for place in range(len(clause))):
            return True
    return False


def _names_degree(clause: Clause) -> bool:
    """Tell whether the text ends with "độ mật", so that a degree follows."""
    return [word.plain for word in clause[-_PAIR:]] == ["do", words.UNACCENTED]


def _is_degree(clause: Clause) -> bool:
    first = clause[0]
    is_letter = len(clause) == 1 and first.plain in _OLD_DEGREES
    return is_letter or first.typed in {words.MARK, words.UNACCENTED}


def _is_mark(clause: Clause, place: int) -> bool:
    word = clause[place]
    if word.plain == words.INITIALS:
        return not _speaks_of(clause, place, place)
    if word.typed not in {words.MARK, words.UNACCENTED}:
        return False
    before = _at(clause, place - 1)
    if before.typed in words.DEGREES:
        return not _is_prose(clause, place)
    if before.typed in words.SECRET_OF:
        return _is_secret_of_something(clause, place)
    return _is_accented(clause, place) if word.typed == words.MARK else _is_plain(clause, place)


def _is_prose(clause: Clause, place: int) -> bool:
    """Tell "toi mat 2 ngay" and "toi mat duong", without diacritics, from a degree."""
    before, word, after = (_at(clause, place + step) for step in (-1, 0, 1))
    if before.typed != "toi" or word.typed != words.UNACCENTED or word.is_upper:
        return False
    takes_time = after.is_number and _at(clause, place + 2).plain in words.IN_PROSE_AFTER
    return takes_time or after.plain in words.UNACCENTED_AFTER


def _is_secret_of_something(clause: Clause, place: int) -> bool:
    """Read "bí mật": a mark of the state, of a document or alone, but not of somebody's life."""
    start = place - 1
    follows = tuple(word.plain for word in clause[place + 1 : place + 3])
    if follows == _STATE:
        return not _speaks_of(clause, start, place + 2)
    if _noun(clause, start, words.NOUNS):
        return not _speaks_of(clause, start, place)
    return len(clause) == _PAIR


def _is_accented(clause: Clause, place: int) -> bool:
    """Read "mật" with its diacritics: a mark, unless it is part of an everyday word."""
    before, after = _at(clause, place - 1), _at(clause, place + 1)
    if before.typed in words.EVERYDAY_BEFORE or after.typed in words.EVERYDAY_AFTER:
        return False
    if before.typed == words.DEGREE_OF:
        is_stamped = _at(clause, place - 2).plain == "dau"
        is_degree = is_stamped or _is_degree(clause[place + 1 :] or (_NONE,))
        return is_degree or _is_of_this(clause, place)
    nearby = clause[max(place - _NEAR, 0) : place + _NEAR]
    if not clause[place].is_upper and words.SWEET & {word.typed for word in nearby}:
        return False
    return not _speaks_of(clause, place, place)


def _is_of_this(clause: Clause, place: int) -> bool:
    """Read "công văn này độ mật" and "độ MẬT" as marks; "xác định độ mật của tài liệu" is none."""
    start = place - 1
    end = start - (_at(clause, start - 1).plain in words.THIS_ONE)
    is_stressed = clause[place].is_upper and not clause[start].is_upper
    is_said = is_stressed or _noun(clause, end, words.NOUNS)
    return is_said and not _speaks_of(clause, start, place)


def _is_plain(clause: Clause, place: int) -> bool:
    """Read "mat" without diacritics: a mark only where it is plain."""
    before, word, after = (_at(clause, place + step) for step in (-1, 0, 1))
    if len(clause) == 1 or (before.is_number and after is _NONE):
        return True
    if before.plain == words.UNACCENTED and _at(clause, place - 2).plain == "do":
        return True
    if after.plain in words.UNACCENTED_AFTER - words.THIS_ONE:
        return False
    if _noun(clause, place, words.NOUNS) or before.plain in words.SHORT_NOUNS:
        return not _speaks_of(clause, place, place)
    is_numbered = after is _NONE or after.is_number or after.plain in words.NUMBERING
    if _noun(clause, place, words.WIDE_NOUNS) and is_numbered:
        return not _speaks_of(clause, place, place)
    is_everyday = before.plain in words.UNACCENTED_BEFORE or after.plain in words.UNACCENTED_AFTER
    return word.is_upper and not is_everyday


def _speaks_of(clause: Clause, start: int, end: int) -> bool:
    """Tell whether the words around a mark (`start` to `end`) only speak about secrecy."""
    after, later = _at(clause, end + 1), _at(clause, end + 2)
    is_named = _noun(clause, start, words.NOUNS | words.WIDE_NOUNS)
    if is_named and (after.plain in words.THIS_ONE or after.is_number):
        return False
    if after.plain in words.IS_KEPT and later.plain in words.KEPT_HOW:
        return True
    place = start - 1 - (_PAIR if is_named else 0)
    farthest = max(place - _NEAR, 0)
    while place >= farthest:
        pair = f"{_at(clause, place - 1).plain} {clause[place].plain}"
        if pair in words.BELONGS and _at(clause, place - 2).plain == "thuoc":
            place -= _PAIR
            continue
        if pair in words.SPEAKS_OF or clause[place].typed in words.SPEAKS_OF_ALONE:
            return True
        if clause[place].plain not in words.BETWEEN:
            return False
        place -= 1
    return False


def _noun(clause: Clause, place: int, nouns: frozenset[str]) -> bool:
    """Tell whether one of these two-word nouns stands directly before a position."""
    return f"{_at(clause, place - 2).plain} {_at(clause, place - 1).plain}" in nouns


def _at(clause: Clause, place: int) -> Word:
    return clause[place] if 0 <= place < len(clause) else _NONE
