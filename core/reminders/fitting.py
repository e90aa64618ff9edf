"""Fits a long reminder into one message: cuts its longest parts, but never a part's last line."""

from collections.abc import Sequence

from markupsafe import Markup

from core.reminders.words import reminders as texts
from core.screen import fit, join, length

MOST = 3_800  # UTF-16 units of a message; channels accept a few more
_LINE = 600  # a line longer than this may be cut


def fitted(parts: Sequence[Markup]) -> list[Markup]:
    """Give the parts, shortened in the middle if they exceed one message."""
    shown = [_lines(part) for part in parts]
    cut: set[int] = set()
    while (excess := length(join(_joined(shown, cut))) - MOST) > 0:
        place = max(range(len(shown)), key=lambda one: length(join(shown[one], "\n")))
        lines, cut = shown[place], cut | {place}
        longest = max(range(len(lines)), key=lambda one: length(lines[one]))
        if length(lines[longest]) > _LINE:
            lines[longest] = fit(lines[longest], max(_LINE, length(lines[longest]) - excess))
        elif len(lines) > 2:  # noqa: PLR2004 - what it is about, and what is asked, stay
            del lines[-2]
        else:
            break
    return _joined(shown, cut)


def _lines(part: Markup) -> list[Markup]:
    return [Markup(line) for line in part.split("\n")]  # noqa: S704 - no mark spans two lines


def _joined(shown: list[list[Markup]], cut: set[int]) -> list[Markup]:
    return [
        join(_noted(lines) if place in cut else lines, "\n") for place, lines in enumerate(shown)
    ]


def _noted(lines: list[Markup]) -> list[Markup]:
    """Insert a note about the omission before the last of several lines."""
    before, last = (lines[:-1], lines[-1:]) if len(lines) > 1 else (lines, [])
    return [*before, texts.cut_short(), *last]
