"""Reads the header of a plan: number, day of issue, title, and commune."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from core.plan.document import PlanWarning
from core.plan.lines import Line, is_kind_of_document
from core.plan.words import plan as texts

_NUMBER = re.compile(r"\bso\s*:?\s*([\d\s.…_]*(?:/\s*\d{4}\s*)?)/\s*([a-z]+(?:\s*[-–]\s*[a-z]+)*)")
_DATE = re.compile(
    r"\bngay\s*([\d.…_\s]{0,12}?)\s*thang\s*([\d.…_\s]{0,12}?)\s*nam\s*(\d{4})"
    r"|\bngay\s*(\d{1,2})\s*[/-]\s*(\d{1,2})\s*[/-]\s*(\d{4})"
)
_OTHER_KINDS = re.compile(
    r"(?:bao cao|to trinh|thong bao|cong van|giay moi|nghi quyet|bien ban|cong dien|huong dan)\b"
)
_NOT_TITLE = re.compile(
    r"(?:can cu|thuc hien (?:quyet|ke|cong|nghi|chi)|kinh gui|nham|de |ubnd|uy ban)"
)
_LONGEST_TITLE_LINE = 200


@dataclass(frozen=True)
class Header:
    """The fields of the header; `year` is the plan's own, even when the day of issue is blank."""

    number: str | None
    issued_on: date | None
    year: int | None
    title: str
    warnings: tuple[PlanWarning, ...]


def is_plan(head: Sequence[Line]) -> bool:
    """Tell whether the document names itself first as a plan."""
    for line in head:
        if is_kind_of_document(line):
            return True
        if _OTHER_KINDS.match(line.folded) and line.text.split(":")[0].isupper():
            return False
    numbered = any(_symbol(line).startswith("KH") for line in head)
    return numbered or any("ke hoach" in line.folded for line in head)


def read_header(head: Sequence[Line]) -> Header:
    """Read the lines above the first part."""
    number, number_odd = _number(head)
    issued_on, year, date_odd = _issued(head)
    title, title_odd = _title(head)
    return Header(number, issued_on, year, title, (*number_odd, *date_odd, *title_odd))


def _symbol(line: Line) -> str:
    found = _NUMBER.match(line.folded)
    return re.sub(r"\s", "", line.text[found.start(2) : found.end(2)]) if found else ""


class _ReadNumber(NamedTuple):
    """The plan's number, and what is odd about it."""

    number: str | None
    warnings: list[PlanWarning]


def _number(head: Sequence[Line]) -> _ReadNumber:
    for line in head:
        found = _NUMBER.match(line.folded)
        if found:
            digits = re.sub(r"[^\d/]", "", found.group(1))
            symbol = _symbol(line).replace("–", "-")
            if re.match(r"\d", digits):
                return _ReadNumber(f"{digits}/{symbol}", [])
            return _ReadNumber(None, [PlanWarning(line.number, texts.no_number())])
    return _ReadNumber(None, [PlanWarning(None, texts.no_number())])


class _ReadDate(NamedTuple):
    """The day of issue, the plan's year also without it, and what is odd about them."""

    issued_on: date | None
    year: int | None
    warnings: list[PlanWarning]


def _issued(head: Sequence[Line]) -> _ReadDate:
    above = _above_title(head)
    for line in [*above, *(line for line in head if line not in above)]:
        found = _DATE.search(line.folded)
        if found and (line in above or found.start() == 0):
            return _date(line, found)
    return _ReadDate(None, None, [PlanWarning(None, texts.no_date())])


def _above_title(head: Sequence[Line]) -> list[Line]:
    for place, line in enumerate(head):
        if is_kind_of_document(line):
            return list(head[:place])
    return [line for line in head if re.match(r"[^,.]{0,40},\s*ngay\b", line.folded)]


def _date(line: Line, found: re.Match[str]) -> _ReadDate:
    words = line.text[found.start() : found.end()]
    day, month, year = (part.strip() for part in found.groups() if part is not None)
    if not (day.isdecimal() and month.isdecimal()):
        return _ReadDate(None, int(year), [PlanWarning(line.number, texts.no_date())])
    try:
        return _ReadDate(date(int(year), int(month), int(day)), int(year), [])
    except ValueError:
        return _ReadDate(None, int(year), [PlanWarning(line.number, texts.impossible_date(words))])


class _ReadTitle(NamedTuple):
    """The title, and what is odd about it."""

    title: str
    warnings: list[PlanWarning]


def _title(head: Sequence[Line]) -> _ReadTitle:
    for place, line in enumerate(head):
        if is_kind_of_document(line):
            pieces = [line.text[len("ke hoach") :].strip(" :.–-")]
            pieces += _title_lines(head[place + 1 :], begun=bool(pieces[0]))
            title = " ".join(piece for piece in pieces if piece).strip(" .")
            odd = [] if title else [PlanWarning(line.number, texts.no_title())]
            return _ReadTitle(title, odd)
    return _ReadTitle("", [PlanWarning(None, texts.no_title())])


def _title_lines(lines: Sequence[Line], *, begun: bool) -> list[str]:
    """Take the lines after KE HOACH until a sentence, a legal basis or a long paragraph begins."""
    taken: list[str] = []
    for line in lines:
        started = begun or bool(taken)
        basis = _NOT_TITLE.match(line.folded) and started
        sentence = line.text[-1] in ".;:" and line.opens_block and started
        if basis or sentence or len(line.text) > _LONGEST_TITLE_LINE or line.text[0] in "-(+":
            break
        taken.append(line.text)
    return taken
