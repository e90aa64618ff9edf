"""Reads an indicator: a score, a percentage, and other words."""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from core.plan.numbers import decimal_from, maximum, percents, scores, single_score
from core.plan.words import plan as texts
from core.vietnamese import fold

_PREFIX = re.compile(r"^\s*(?:trong\s+)?nam\s+(?:19|20)\d\d\b\s*[:,–-]?\s*")
_CLAUSE_END = re.compile(r"[;]|[,.](?!\d)")
_NEGATION = re.compile(
    r"\b(?:khong|chua|chang|thieu|giam|qua han|tre han|cham tre|cham tien do|con lai)\b"
)
_PERCENT_LEAD = re.compile(r"(?:\bdat\b|\bhoan thanh\b|\bty le\b|\btile\b)[^\d%]{0,20}$")
_USUAL = re.compile(
    r"\b(?:nam (?:19|20)\d\d|nam|tieu chi|thanh phan|chi so|nay|dat|duoc|diem|so|d|ket qua"
    r"|cham|tham dinh|danh gia|muc do|hoan thanh|ty le|la|tu|chi|moi|phan tram)\b"
)


@dataclass(frozen=True)
class Indicator:
    """An indicator's contents; `remarks` are sentences about its oddities."""

    score: Decimal | None = None
    max_score: Decimal | None = None
    percent: Decimal | None = None
    note: str | None = None
    remarks: tuple[str, ...] = ()


def read_indicator(inside: str) -> Indicator:
    """Read the words inside the brackets."""
    prefix = _PREFIX.match(fold(inside))
    words = inside[prefix.end() :] if prefix else inside
    clauses = [_clause(clause) for clause in _clauses(words)]
    scored = [clause for clause in clauses if clause.score is not None]
    shares = [clause for clause in clauses if clause.percent is not None]
    notes = [clause.note for clause in clauses if clause.note]
    notes += [clause.words for clause in [*scored[1:], *shares[1:]] if clause.words not in notes]
    several = len(scored) > 1 or any(clause.several for clause in clauses)
    return Indicator(
        score=scored[0].score if scored else None,
        max_score=scored[0].max_score if scored else None,
        percent=shares[0].percent if shares else None,
        note="; ".join(notes) or None,
        remarks=(texts.several_scores(inside),) if several else (),
    )


@dataclass(frozen=True)
class _Clause:
    words: str
    score: Decimal | None
    max_score: Decimal | None
    percent: Decimal | None
    note: str | None
    several: bool


def _clauses(words: str) -> list[str]:
    folded = fold(words)
    ends = (end.end() for end in _CLAUSE_END.finditer(folded))
    pieces = [words[start:end] for start, end in pairwise([0, *ends, len(words)])]
    return [piece.strip(" ;,.:") for piece in pieces if re.search(r"\w", piece)]


def _clause(words: str) -> _Clause:
    """Read one clause: a share that was NOT done is words for the note, not a percentage."""
    folded = fold(words)
    found = scores(folded)
    single = None if found else single_score(folded)
    shares = [] if _NEGATION.search(folded) else _reached(folded)
    scored = found[:1] or ([single] if single else [])
    used = [*scored, *shares[:1]]
    return _Clause(
        words=words,
        score=decimal_from(scored[0].group(1)) if scored else None,
        max_score=maximum(found[0]) if found else None,
        percent=decimal_from(shares[0].group(1)) if shares else None,
        note=_note(words, folded, used),
        several=len(found) > 1,
    )


def _reached(folded: str) -> list[re.Match[str]]:
    """Find the percentages of what was reached."""
    shares = percents(folded)
    bare = bool(shares) and not _leftover(folded, shares[:1])
    return [found for found in shares if bare or _PERCENT_LEAD.search(folded[: found.start()])]


def _note(words: str, folded: str, used: list[re.Match[str]]) -> str | None:
    """Give the clause for the note, unless it only has its figures and the usual words."""
    if used and not _leftover(folded, used):
        return None
    return re.sub(r"^\S+\s+(?=\d)", "", words) if re.match(r"co\s+\d", folded) else words


def _leftover(folded: str, used: list[re.Match[str]]) -> bool:
    for found in sorted(used, key=lambda match: -match.start()):
        folded = folded[: found.start()] + " " + folded[found.end() :]
    return bool(re.search(r"\w", _USUAL.sub(" ", folded)))
