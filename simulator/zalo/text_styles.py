"""`text_styles`: which part of a text is bold, large, red; counted in UTF-16 units."""

from typing import Any

from simulator.detection import links_of
from simulator.errors import bad_request
from simulator.formatted import Entity, FormattedText, in_order

MOST = 2000
_LETTERS = {"b": "bold", "i": "italic", "u": "underline", "s": "strikethrough"}
_SIZES = ("f_13", "f_15", "f_18", "f_20")
_COLOURS = ("c_050a19", "c_15a85f", "c_f7b503", "c_f27806", "c_db342e")
_LISTS = ("lst_1", "lst_2", "ind_1", "ind_2", "ind_3", "ind_4", "ind_5")
# What has no name of its own is known by its code.
_TYPES = {**_LETTERS, **{code: code for code in (*_SIZES, *_COLOURS, *_LISTS)}}


def styled(text: str, styles: Any) -> FormattedText:  # noqa: ANN401 - JSON
    """Return a text of 1 to 2000 UTF-16 units with its styles and its links."""
    plain = FormattedText(text)
    if not text.strip():
        raise bad_request("text must not be empty")
    if plain.length() > MOST:
        raise bad_request(f"text must be 1 to {MOST} characters")
    entities = [entity for style in styles or [] for entity in _entities(style, plain.length())]
    return FormattedText(text, in_order([*entities, *links_of(text)]))


def _entities(style: Any, length: int) -> list[Entity]:  # noqa: ANN401 - JSON
    start, size, codes = style["start"], style["len"], style["st"]
    if not (isinstance(start, int) and isinstance(size, int) and isinstance(codes, list)):
        raise bad_request("text_styles: start and len are numbers, st is a list")
    if start < 0 or size < 1 or start + size > length:
        raise bad_request(f"text_styles: {start}+{size} is out of range")
    unknown = [code for code in codes if code not in _TYPES]
    if unknown:
        raise bad_request(f"text_styles: unknown style {unknown[0]!r}")
    return [Entity(_TYPES[code], start, size) for code in codes]
