"""The elements of a picture: letters and boxes, in pixels from the left and from the top."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from core.documents.chart import colours
from core.documents.chart.letters import LINE, wrapped

WIDTH = 1080  # pixels; a phone shows the picture about 390 wide
MARGIN = 40
GAP = 8  # between boxes that belong together
INSIDE = WIDTH - 2 * MARGIN
SMALL = 34  # 12 pixels on a phone: the smallest size
PLAIN = 36
HEADING = 40
TITLE = 46


@dataclass(frozen=True)
class Look:
    """How letters look; `size` in pixels."""

    size: float = PLAIN
    colour: str = colours.INK
    is_bold: bool = False

    @property
    def line(self) -> float:
        """Give the height of a line."""
        return self.size * LINE


@dataclass(frozen=True)
class Letters:
    """One line of words; `left` is its left edge, or its middle when it is centred."""

    words: str
    left: float
    top: float
    look: Look
    is_centred: bool = False


@dataclass(frozen=True)
class Box:
    """A filled rectangle; `radius` is that of its corners."""

    left: float
    top: float
    width: float
    height: float
    colour: str
    radius: float = 0


@dataclass
class Sheet:
    """The elements of a picture; `bottom` is where the next part begins."""

    bottom: float = MARGIN
    boxes: list[Box] = field(default_factory=list)
    letters: list[Letters] = field(default_factory=list)

    def paragraph(self, words: str, look: Look) -> None:
        """Write across the whole width, and move `bottom` below it."""
        lines = wrapped(words, look.size, INSIDE, 4, is_bold=look.is_bold)
        self.lines(lines, MARGIN, self.bottom, look)
        self.bottom += len(lines) * look.line

    def lines(
        self,
        lines: Iterable[str],
        left: float,
        top: float,
        look: Look,
        *,
        is_centred: bool = False,
    ) -> None:
        """Write lines, one below the other."""
        for place, line in enumerate(lines):
            self.letters.append(
                Letters(line, left, top + place * look.line, look, is_centred=is_centred)
            )
