"""Makes the chart that was ordered."""

from core.documents.chart.chart import chart_pictures
from core.documents.orders.products import MadeFile, Work
from core.documents.words.periods import chart_file, of_moment
from core.figures.figures_key import key_of_order
from core.figures.summary import summary_of
from core.figures.year.grid import grid_of
from models import Organization

_PNG = "image/png"


async def make(work: Work) -> list[MadeFile]:
    """Make the pictures of a round; more departments take more pictures."""
    known = await summary_of(
        work.session, work.organization_id, work.office, key_of_order(work.facts), work.now
    )
    figures = known.figures
    grid = await grid_of(work.session, work.organization_id, work.office, figures)
    commune = await work.session.get_one(Organization, work.organization_id)
    pictures = chart_pictures(figures, grid, commune.name)
    names = (
        of_moment(chart_file(figures.round_key, number, len(pictures)), known)
        for number in range(1, len(pictures) + 1)
    )
    return [
        work.keep(name, _PNG, content, is_picture=True)
        for name, content in zip(names, pictures, strict=True)
    ]
