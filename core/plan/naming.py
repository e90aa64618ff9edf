"""Takes a department's name from its heading, without instructions in it."""

import re

from core.plan.indicator import has_indicator
from core.vietnamese import fold, name_key

_MOST_WORDS = 14
_MOST_WORDS_BEFORE_COLON = 30
_COUNT = re.compile(r"\s*\(\s*\d+ (?:noi dung|nhiem vu|tieu chi)[^)]*\)")
_WORK = re.compile(
    r"(?:thuc hien|ra soat|tang cuong|nang cao|day manh|tiep tuc|cai cach|hoan thien|quan triet"
    r"|dam bao|bao dam|phan dau|khac phuc|giai quyet|kiem tra|ty le|viec|ve)\b"
)
_ORDER = re.compile(r"(?:giao|phan cong|yeu cau|de nghi|doi voi)(?: cho)?\s+")
_BRANCH = re.compile(r"(?:nganh|linh vuc)\s+(?=\w)")
_VERB = re.compile(
    r"\s*[-–,]?\s*\b(?:chu tri|tham muu|trien khai|thuc hien|chiu trach nhiem|co trach nhiem"
    r"|co nhiem vu|phu trach)\b.*$"
)


def department_name(heading: str) -> str:
    """Give the name in a heading whose number is already removed."""
    text = heading[: _name_end(heading)]
    count = _COUNT.search(fold(text))
    text = text[: count.start()] if count else text
    for pattern in (_ORDER, _BRANCH):
        found = pattern.match(fold(text))
        text = text[found.end() :] if found and found.end() < len(text) else text
    verb = _VERB.search(fold(text))
    text = text[: verb.start()] if verb and verb.start() else text
    return text.strip(" .:;,–-")


def words_after_name(heading: str) -> str:
    """Give the words after a heading's colon."""
    return heading[_name_end(heading) :].lstrip(" :–-").strip()


def is_plausible_name(heading: str) -> bool:
    """Tell whether a heading can name a department: not work, a score, or a sentence."""
    name = department_name(heading)
    most = _MOST_WORDS_BEFORE_COLON if ":" in heading else _MOST_WORDS
    is_work = _WORK.match(fold(name)) or has_indicator(name) or len(name.split()) > most
    return is_name(name) and not is_work


def is_name(words: str) -> bool:
    """Tell whether `words` hold a letter that can distinguish names."""
    return bool(re.search("[a-z]", name_key(words)))


def _name_end(heading: str) -> int:
    colon = heading.find(":")
    return colon if colon >= 0 else len(heading)
