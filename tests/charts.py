"""For tests of charts: a year's rounds around some figures, and the words in a drawn picture."""

from dataclasses import replace
from itertools import combinations

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.transforms import Bbox

from core.documents.chart.chart import drawn
from core.documents.chart.layout import laid_out
from core.documents.chart.marks import MARGIN, WIDTH, Sheet
from core.documents.chart.rows import ChartPage
from core.figures.figures import Figures, Sending
from core.figures.year.grid import YearGrid, grid_from

QUARTERS = ("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4")
SPLIT = ("2023-Q1", "2023-Q2S", "2023-H1", "2023-Q3", "2023-Q4S", "2023-Y")
PHONE = 390  # pixels
LEAST_LETTERS = 12  # pixels on a phone
_SENDINGS = tuple(Sending)


def year_grid(figures: Figures, keys: tuple[str, ...] = QUARTERS, days: int = 12) -> YearGrid:
    """Give a year whose first round has these figures; later rounds have each sending in turn."""
    rounds = [replace(figures, round_key=keys[0])]
    for number, key in enumerate(keys[1:], start=1):
        sent = [_SENDINGS[(place + number) % 4] for place in range(len(figures.departments))]
        departments = tuple(
            replace(
                one,
                sending=sending,
                days_overdue=days if sending in {Sending.LATE, Sending.OVERDUE} else 0,
            )
            for one, sending in zip(figures.departments, sent, strict=True)
        )
        rounds.append(replace(figures, round_key=key, departments=departments))
    return grid_from(rounds, figures)


def extents(sheet: Sheet) -> list[tuple[str, Bbox]]:
    """Give every line of words with the pixels that it covers, counted from the left and bottom."""
    figure = drawn(sheet)
    renderer = RendererAgg(figure.bbox.width, figure.bbox.height, figure.dpi)
    return [(text.get_text(), text.get_window_extent(renderer)) for text in figure.texts]


def assert_readable(page: ChartPage) -> None:
    """Check that each line on the pages is fully visible, and large enough on a phone."""
    for sheet in laid_out([page]):
        _assert_readable(sheet)


def _assert_readable(sheet: Sheet) -> None:
    """Check that each line is inside the picture, and touches no other line and no box's edge."""
    assert min(one.look.size for one in sheet.letters) * PHONE / WIDTH >= LEAST_LETTERS
    lines = extents(sheet)
    height = round(sheet.bottom + MARGIN)
    for words, line in lines:
        assert 0 <= line.x0 <= line.x1 <= WIDTH, words
        assert 0 <= line.y0 <= line.y1 <= height, words
        for box in sheet.boxes:
            filled = Bbox.from_bounds(
                box.left, height - box.top - box.height, box.width, box.height
            )
            shared = Bbox.intersection(line, filled)
            is_inside = shared is not None and shared.bounds == line.bounds
            assert is_inside or not _touches(line, filled), (words, box)
    for (words, line), (others, other) in combinations(lines, 2):
        assert not _touches(line, other), (words, others)


def _touches(one: Bbox, other: Bbox) -> bool:
    shared = Bbox.intersection(one, other)
    return shared is not None and shared.width > 0 and shared.height > 0
