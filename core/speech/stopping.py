"""Tells by the words alone that a person stops a step, or corrects what they said."""

import re

from core.speech.kinds import mended
from core.speech.words import correcting as data
from core.speech.words.ways_out import STOP_OR_NO, STOPS
from core.vietnamese import fold, name_key, nfc

_STOPS = re.compile(STOPS)
_WRONG = re.compile(data.WRONG)
_NO_PROOF = re.compile(data.NO_PROOF)


def stops(words: str) -> bool:
    """Tell whether a person stops: "thôi không cần nữa", "bỏ qua đi"."""
    return "?" not in words and _STOPS.fullmatch(name_key(words)) is not None


def surely_stops(words: str) -> bool:
    """Tell the same, except for the one word that may be an answer "no"."""
    return stops(words) and name_key(words) != STOP_OR_NO


def corrected(words: str) -> str:
    """Give the correction: "70%" of "à nhầm, 70%"; "" when nothing is corrected."""
    kept = nfc(words).strip()
    wrong = _WRONG.match(fold(kept))
    return kept[wrong.end() :].strip(data.SIGNS) if wrong else ""


def says_no_proof(words: str) -> bool:
    """Tell whether words only say that there is no evidence: "không có ảnh"."""
    return _NO_PROOF.fullmatch(" ".join(mended(words).said)) is not None
