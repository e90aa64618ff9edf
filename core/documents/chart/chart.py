"""The chart as pictures: the state of tasks, the sending in every round, and the points.

Pure. Loading matplotlib takes a while, so import this only to draw a picture.
"""

from io import BytesIO

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, Rectangle
from matplotlib.transforms import IdentityTransform

from core.documents.chart import colours
from core.documents.chart.layout import laid_out
from core.documents.chart.letters import ASCENT, DOTS_PER_INCH, font
from core.documents.chart.marks import MARGIN, WIDTH, Box, Letters, Sheet
from core.documents.chart.rows import chart_pages
from core.figures.figures import Figures
from core.figures.year.grid import YearGrid


def chart_pictures(figures: Figures, grid: YearGrid, organization: str) -> list[bytes]:
    """Make the PNG pictures, 1080 pixels wide, with at most five departments each."""
    pages = chart_pages(figures, grid, organization)
    return [png(drawn(sheet)) for sheet in laid_out(pages)]


def drawn(sheet: Sheet) -> Figure:
    """Draw one picture."""
    height = round(sheet.bottom + MARGIN)
    figure = Figure(
        figsize=(WIDTH / DOTS_PER_INCH, height / DOTS_PER_INCH),
        dpi=DOTS_PER_INCH,
        facecolor=colours.PAPER,
    )
    FigureCanvasAgg(figure)
    for box in sheet.boxes:
        figure.add_artist(_patch(box, height))
    for letters in sheet.letters:
        _write(figure, letters, height)
    return figure


def _patch(box: Box, height: int) -> Rectangle | FancyBboxPatch:
    corner = box.left, height - box.top - box.height
    pixels = IdentityTransform()
    if not box.radius:
        return Rectangle(corner, box.width, box.height, facecolor=box.colour, transform=pixels)
    return FancyBboxPatch(
        corner,
        box.width,
        box.height,
        boxstyle=f"round,pad=0,rounding_size={box.radius}",
        facecolor=box.colour,
        edgecolor="none",
        transform=pixels,
    )


def _write(figure: Figure, letters: Letters, height: int) -> None:
    look = letters.look
    figure.text(
        letters.left,
        height - letters.top - look.size * ASCENT,
        letters.words,
        transform=IdentityTransform(),
        fontproperties=font(look.size, is_bold=look.is_bold),
        color=look.colour,
        ha="center" if letters.is_centred else "left",
        va="baseline",
        parse_math=False,  # "$" in a name is an ordinary character
    )


def png(figure: Figure) -> bytes:
    """Give a picture as a PNG file's content."""
    made = BytesIO()
    figure.savefig(made, format="png", metadata={"Software": None})
    return made.getvalue()
