"""Tells a file from an error page that a proxy or server sent in its place."""

from pathlib import Path, PurePath

_HEAD = 2048  # bytes
_PAGE = (b"<!doctype html", b"<html", b"<head", b"<body", b"<title", b"<center>")
_ANSWER = (b'{"ok"', b'{"error', b'{"description"')
_PAGES = ".htm .html .xhtml .mht .mhtml .xml .svg"
_EXPORTED = ".txt .md .csv .json .doc .xls .rtf .eml"  # many programs write HTML pages into these
_MAY_BE_PAGE = frozenset(f"{_PAGES} {_EXPORTED}".split())
_TEXTUAL = ("text/", "application/xhtml", "application/xml", "application/json", "image/svg")
_BOM = b"\xef\xbb\xbf"
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f"))


def is_as_announced(path: Path, name: str, media_type: str, size: int) -> bool:
    """Tell whether a fetched file can be the announced one; size 0 means unknown.

    An error page with status 200 is no photo. A page that a person really sends has a page's name,
    and is taken.
    """
    if size and path.stat().st_size != size:
        return False
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if not head:
        return False
    if _is_textual(name, media_type):
        return True
    if _is_page(head):
        return False
    return bool(size) or not _is_text(head)  # without an announced size, text is no photo


def _is_textual(name: str, media_type: str) -> bool:
    is_named_so = PurePath(name).suffix.casefold() in _MAY_BE_PAGE
    return is_named_so or media_type.startswith(_TEXTUAL)


def _is_page(head: bytes) -> bool:
    begin = head.removeprefix(_BOM).lstrip().lower()
    while begin.startswith((b"<!--", b"<?xml")):
        ending = b"-->" if begin.startswith(b"<!--") else b"?>"
        begin = begin.partition(ending)[2].lstrip()
    return begin.startswith((*_PAGE, *_ANSWER))


def _is_text(head: bytes) -> bool:
    try:
        head[: _HEAD - 4].decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 4:
            return False
    return not set(head) & set(_CONTROLS)
