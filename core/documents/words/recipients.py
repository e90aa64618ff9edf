"""The superiors and recipients of the People's Committee's documents on a given day.

Since 01/07/2025 there are no districts: a commune reports to the province.
"""

from collections.abc import Sequence
from datetime import date

from core.settings.words import ADDRESSEES, RECIPIENTS
from core.vietnamese import fold

_WITHOUT_DISTRICTS = date(2025, 7, 1)
_THEN = {
    ADDRESSEES: ("Ủy ban nhân dân huyện", "Phòng Nội vụ huyện"),
    RECIPIENTS: (*RECIPIENTS[:-1], "Các ngành thuộc UBND xã"),
}
# The beginning of an older default that still stands in unchanged configurations.
_BEFORE = ("Phòng Nội vụ", "TT Đảng ủy, TT HĐND xã", "Chủ tịch, PCT UBND xã")
_KINDS = {"phuong ": "phường", "thi tran ": "thị trấn", "dac khu ": "đặc khu"}


def on_day(configured: Sequence[str], day: date, commune: str) -> tuple[str, ...]:
    """Give the settings' list; a default list is replaced by the default of the document's day."""
    names = tuple(configured)
    if names[: len(_BEFORE)] == _BEFORE:
        names = RECIPIENTS
    if names not in _THEN:
        return names
    kind = next((one for key, one in _KINDS.items() if fold(commune).startswith(key)), "xã")
    names = _THEN[names] if day < _WITHOUT_DISTRICTS else names
    return tuple(
        one.removesuffix(" xã") + f" {kind}" if one.endswith(" xã") else one for one in names
    )
