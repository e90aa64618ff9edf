"""Reads a Word document's XML: visible text, and membership in lists."""

from collections.abc import Iterator
from typing import Any, NamedTuple

_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "smartTag", "customXml", "moveTo"})
_NOT_SHOWN = frozenset({"del", "moveFrom", "txbxContent", "AlternateContent", "pPr", "rPr"})
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-", "softHyphen": ""}
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class ListLevel(NamedTuple):
    """A level of one of Word's lists."""

    list_id: str
    level: int


def style_lists(styles: Any) -> dict[str, ListLevel]:  # noqa: ANN401 - lxml has no types
    """Give the list of each paragraph style, its own or an inherited one."""
    own: dict[str, ListLevel | None] = {}
    based: dict[str, str] = {}
    for style in children(styles, "style"):
        name = str(style.get(f"{_WORD}styleId") or "")
        properties = next(children(style, "pPr"), None)
        own[name] = list_of(properties) if properties is not None else None
        based[name] = value(style, "basedOn")
    for name in list(own):
        _inherit(name, own, based)
    return {name: listed for name, listed in own.items() if listed is not None}


def _inherit(name: str, own: dict[str, ListLevel | None], based: dict[str, str]) -> None:
    """Give a style's list to all styles between; each is visited once."""
    walked = []
    while own.get(name) is None and name in based:
        walked.append(name)
        name = based.pop(name)
    for style in walked:
        own[style] = own.get(name)


def list_of(properties: Any) -> ListLevel | None:  # noqa: ANN401 - as above
    """Give the list and the level in paragraph properties."""
    listed = next(children(properties, "numPr"), None)
    if listed is None or not value(listed, "numId"):
        return None
    return ListLevel(value(listed, "numId"), int(value(listed, "ilvl") or 0))


def blocks(parent: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    """Give paragraphs and tables, also inside content controls and tracked insertions."""
    for child in parent:
        if kind(child) in ("p", "tbl"):
            yield child
        elif kind(child) in _WRAPPERS:
            yield from blocks(child)


def shown_texts(element: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """Give the visible text; leave out deleted text and text boxes, which stand elsewhere."""
    for child in element:
        name = kind(child)
        if name == "t":
            yield child.text or ""
        elif name in _BREAKS:
            yield _BREAKS[name]
        elif name not in _NOT_SHOWN:
            yield from shown_texts(child)


def children(element: Any, name: str) -> Iterator[Any]:  # noqa: ANN401 - as above
    """Give the children with this local name, also inside wrapper elements."""
    for child in element:
        if kind(child) == name:
            yield child
        elif kind(child) in _WRAPPERS:
            yield from children(child, name)


def has_child(element: Any, name: str) -> bool:  # noqa: ANN401 - as above
    """Tell whether a child has this local name."""
    return next(children(element, name), None) is not None


def value(element: Any, name: str) -> str:  # noqa: ANN401 - as above
    """Give the `w:val` of a child, or "" without one."""
    child = next(children(element, name), None) if element is not None else None
    return str(child.get(f"{_WORD}val") or "") if child is not None else ""


def kind(element: Any) -> str:  # noqa: ANN401 - as above
    """Give the local name; comments and processing instructions have none."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
