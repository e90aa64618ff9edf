"""Makes an ordered product, in any process."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path

from core.database import Database
from core.documents.orders.products import RECIPES, MadeFile, Product, Work
from core.office import Office, office_today
from core.order_facts import OrderFacts


@dataclass(frozen=True)
class Commission:
    """The product to make, its moment and its folder; no file exceeds `file_bytes`."""

    organization_id: int
    product: Product
    facts: OrderFacts
    now: datetime
    folder: Path
    file_bytes: int


async def make(
    database: Database,
    office: Office,
    commission: Commission,
    progress: Callable[[int, int], None],
) -> list[MadeFile]:
    """Make the product and give its files; raise `UserError` when there is nothing to make."""
    module, _, function = RECIPES[commission.product].maker.partition(":")
    maker = getattr(import_module(module), function)
    async with database.reading() as session:
        work = Work(
            session=session,
            office=await office_today(session, office, commission.organization_id),
            organization_id=commission.organization_id,
            facts=commission.facts,
            now=commission.now,
            folder=commission.folder,
            file_bytes=commission.file_bytes,
            progress=progress,
        )
        files: list[MadeFile] = await maker(work)
        return files
