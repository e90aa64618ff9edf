"""Kinds of official documents and issuing bodies, by their abbreviations."""

import re
from datetime import date

from core.vietnamese import fold, nfc
from core.wording import formats

NATIONAL_ASSEMBLY = "QH"

KINDS = {
    "bb": "BB",
    "bc": "BC",
    "cd": "CĐ",
    "ct": "CT",
    "cv": "CV",
    "da": "ĐA",
    "gm": "GM",
    "hd": "HD",
    "kh": "KH",
    "kl": "KL",
    "nd": "NĐ",
    "nq": "NQ",
    "pa": "PA",
    "qc": "QC",
    "qd": "QĐ",
    "tb": "TB",
    "tt": "TT",
    "ttr": "TTr",
}
"""Unaccented letters → the abbreviation of a kind of document."""

ISSUERS = {
    "hdnd": "HĐND",
    "ubnd": "UBND",
    "ldtbxh": "LĐTBXH",
    "ldtb&xh": "LĐTB&XH",
    "cp": "CP",
    "ttg": "TTg",
}
"""Unaccented letters → an issuing body."""

_NAMES = {
    "bb": "Biên bản",
    "bc": "Báo cáo",
    "cd": "Công điện",
    "ct": "Chỉ thị",
    "cv": "Công văn",
    "da": "Đề án",
    "gm": "Giấy mời",
    "hd": "Hướng dẫn",
    "kh": "Kế hoạch",
    "kl": "Kết luận",
    "nd": "Nghị định",
    "nq": "Nghị quyết",
    "pa": "Phương án",
    "qc": "Quy chế",
    "qd": "Quyết định",
    "tb": "Thông báo",
    "tt": "Thông tư",
    "ttr": "Tờ trình",
}
_KIND = re.compile(r"^\d+[a-z]?/(?:\d{4}/)?([a-z]+)")
_LETTER = re.compile(r"^\d+[a-z]?/(?:ubnd|hdnd)")


def full_name(symbol: str, issued_on: date | None) -> str:
    """Give Quyết định số 15/QĐ-UBND ngày 05/03/2023: its kind, number, and day if known."""
    kind = _kind(nfc(symbol))
    day = f" ngày {formats.day(issued_on)}" if issued_on else ""
    return f"{kind} số {symbol}{day}"


def _kind(symbol: str) -> str:
    folded = fold(symbol)
    if found := _KIND.match(folded):
        letters = symbol[slice(*found.span(1))].upper()
        # A contract (HĐ) is no guideline (HD), while QD is typed for QĐ.
        is_other = "Đ" in letters and letters != KINDS.get(found[1], "").upper()
        if found[1] in _NAMES and not is_other:
            return _NAMES[found[1]]
    return "Công văn" if _LETTER.match(folded) else "Văn bản"
