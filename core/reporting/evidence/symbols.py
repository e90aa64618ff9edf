"""Finds numbers and symbols of official documents in a text; they count as evidence."""

import re
from dataclasses import dataclass
from datetime import date

from core.vietnamese import fold, nfc
from core.wording import document_kinds as words

_MOST = 20  # documents in one text
_YEARS = range(1990, 2101)

# A number, perhaps a year, then a symbol: 15/QĐ-UBND, 09/2019/NĐ-CP, 91/2025/QH15.
_SYMBOL = re.compile(
    r"(?<![\w/,.-])(?P<number>[0-9]{1,6})\s?/\s?"
    r"(?:(?P<year>(?:19|20)[0-9]{2})\s?/\s?)?"
    r"(?P<symbol>[^\W\d_]+[0-9]{0,2}(?:-[^\W\d_&]+(?:&[^\W\d_]+)?[0-9]{0,2})*)(?![\w/])"
)
_DAY = re.compile(
    r"\W{0,3}(?:ngay\s+)?(?P<day>[0-9]{1,2})"
    r"(?:\s?[/.-]\s?|\s+thang\s+)(?P<month>[0-9]{1,2})"
    r"(?:\s?[/.-]\s?|\s+nam\s+)(?P<year>[0-9]{4})"
)


@dataclass(frozen=True)
class Document:
    """An official document: its number and symbol in capitals, and its day if the text says it."""

    symbol: str  # "15/QĐ-UBND"
    issued_on: date | None


def find_documents(text: str) -> list[Document]:
    """List the documents that a text names, in its order, each once."""
    text = nfc(text)
    found: dict[str, Document] = {}
    for match in _SYMBOL.finditer(text):
        symbol = _symbol(match)
        if symbol is None:
            continue
        issued_on = _issued_on(fold(text[match.end() :]))
        known = found.get(symbol)
        if known is None or known.issued_on is None:
            found[symbol] = Document(symbol, issued_on)
    return list(found.values())[:_MOST]


def without_documents(text: str) -> str:
    """Give a text without the documents that it names and their days."""
    kept = nfc(text)
    for match in reversed([*_SYMBOL.finditer(kept)]):
        if _symbol(match) is not None:
            day = _DAY.match(fold(kept[match.end() :]))
            end = match.end() + (day.end() if day else 0)
            kept = f"{kept[: match.start()]} {kept[end:]}"
    return kept


def _symbol(match: re.Match[str]) -> str | None:
    """Give the symbol as an office writes it; None when it is not a document's, such as 3/thôn."""
    kind, dash, issuer = match["symbol"].partition("-")
    known = words.KINDS.get(fold(kind))
    is_capital = kind.isupper() and len(fold(kind)) > 1
    is_law = bool(match["year"]) and kind[:2].upper() == words.NATIONAL_ASSEMBLY
    if not ((known and dash) or (is_capital and dash) or is_law):
        return None
    parts = [match["number"], *([match["year"]] if match["year"] else [])]
    name = known if known and not kind.isupper() else kind.upper()
    return "/".join((*parts, f"{name}{dash}{_issuer(issuer)}"))


def _issuer(letters: str) -> str:
    """Give the letters of the issuing body, with their diacritics restored."""
    return "-".join(words.ISSUERS.get(fold(part), part.upper()) for part in letters.split("-"))


def _issued_on(after: str) -> date | None:
    match = _DAY.match(after)
    if match is None or int(match["year"]) not in _YEARS:
        return None
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
