"""Replaces words of Nghệ Tĩnh by common ones: "khi mô", "cái chi", "răng rứa"."""

from core.speech.tokens import Words
from core.speech.words import dialect as data


def in_common_words(words: Words) -> None:
    """Replace dialect words; `raw` stays as typed."""
    is_accented = any(not raw.isascii() for raw in words.raw)
    said: list[str] = []
    raw: list[str] = []
    for place, typed in enumerate(words.raw):
        common = _common(words, place, is_accented=is_accented).split()
        said += common
        raw += [typed, *common[1:]]
    words.said, words.raw = said, raw


def _common(words: Words, place: int, *, is_accented: bool) -> str:
    said, typed = words.said[place], words.raw[place].lower()
    before = words.said[place - 1] if place else ""
    after = words.said[place + 1] if place + 1 < len(words.said) else ""
    if typed in data.ALWAYS:
        return data.ALWAYS[typed]
    is_bare = typed == said and not is_accented
    if said == "mo" and (typed == data.WHICH or is_bare):
        return _mo(before, is_sure=typed == data.WHICH)
    if said == "chi" and typed == said:
        return _chi(before, after, is_accented=is_accented)
    if said == "rang" and is_bare and before not in data.NOT_THAT and after != "buoc":
        return "sao"
    if said == "bua" and is_bare:
        return "hom"
    return said


def _mo(before: str, *, is_sure: bool) -> str:
    """Tell "which" from "where"; unaccented and after another word it is "mở"."""
    if before in data.AFTER_WHICH:
        return "nao"
    return "dau" if is_sure or before in data.AFTER_WHERE else "mo"


def _chi(before: str, after: str, *, is_accented: bool) -> str:
    """Tell "what" from "sister", as in calling a woman."""
    if after in data.OTHER_CHI or (after and after not in data.SOFT and not is_accented):
        return "chi"
    return "gi" if is_accented or before in data.AFTER_WHAT else "chi"
