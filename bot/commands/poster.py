"""Draws the QR picture: how to open the assistant, and perhaps one person's code.

Pure. It draws with the chart's letters; import it only to draw, because that takes a while to load.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import segno

from core.documents.chart import colours
from core.documents.chart.chart import drawn, png
from core.documents.chart.letters import wrapped
from core.documents.chart.marks import HEADING, INSIDE, PLAIN, TITLE, WIDTH, Box, Look, Sheet

_TITLE = Look(TITLE, is_bold=True)
_HEADING = Look(HEADING, is_bold=True)
_PLAIN = Look(PLAIN)
_CODE = Look(62, is_bold=True)
_SPACE = 30
_QUIET = 4  # modules of white around a QR code, as its standard wants
_ONE, _SEVERAL = 640, 480  # pixels


@dataclass(frozen=True)
class QrCode:
    """A link as a QR code, and what is written below it."""

    link: str
    channel: str
    bot_name: str


@dataclass(frozen=True)
class Poster:
    """What the picture says, from top to bottom."""

    title: str
    office: str
    codes: tuple[QrCode, ...]
    steps: tuple[str, ...]
    code: str = ""
    code_for: str = ""


def poster_picture(poster: Poster) -> bytes:
    """Make the PNG picture."""
    return png(drawn(_laid_out(poster)))


def _laid_out(poster: Poster) -> Sheet:
    sheet = Sheet()
    _centred(sheet, poster.title, _TITLE)
    _centred(sheet, poster.office, _HEADING)
    sheet.bottom += _SPACE
    across = 2 if len(poster.codes) > 1 else 1
    for start in range(0, len(poster.codes), across):
        _row(sheet, poster.codes[start : start + across])
    for step in poster.steps:
        sheet.paragraph(step, _PLAIN)
    if poster.code:
        sheet.bottom += _SPACE
        _centred(sheet, poster.code, _CODE)
        _centred(sheet, poster.code_for, _PLAIN)
    return sheet


def _row(sheet: Sheet, codes: tuple[QrCode, ...]) -> None:
    width = WIDTH / len(codes)
    size = _ONE if len(codes) == 1 else _SEVERAL
    for place, code in enumerate(codes):
        middle = (place + 0.5) * width
        sheet.boxes += _boxes(code.link, middle - size / 2, sheet.bottom, size)
        below = sheet.bottom + size
        sheet.lines([code.channel], middle, below, _HEADING, is_centred=True)
        name = wrapped(code.bot_name, _PLAIN.size, width - _SPACE, 2)
        sheet.lines(name, middle, below + _HEADING.line, _PLAIN, is_centred=True)
    sheet.bottom += size + _HEADING.line + 2 * _PLAIN.line + _SPACE


def _boxes(link: str, left: float, top: float, size: float) -> Iterator[Box]:
    """Draw a QR code with its white border; a run of dark modules in a row is one box."""
    rows = [bytes(row) for row in segno.make_qr(link, error="m").matrix]
    module = size // (len(rows) + 2 * _QUIET)  # whole pixels keep the edges sharp
    inset = (size - module * len(rows)) // 2
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            run = len(row[x:]) - len(row[x:].lstrip(b"\x01"))
            if run:
                corner = round(left + inset + x * module), round(top + inset + y * module)
                yield Box(*corner, run * module, module, colours.INK)
            x += max(run, 1)


def _centred(sheet: Sheet, words: str, look: Look) -> None:
    lines = wrapped(words, look.size, INSIDE, 3, is_bold=look.is_bold)
    sheet.lines(lines, WIDTH / 2, sheet.bottom, look, is_centred=True)
    sheet.bottom += len(lines) * look.line
