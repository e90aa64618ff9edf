"""What documents can be ordered: who may have each, its name, and the module that makes it.

Another one is a line here, its words in core/texts/orders.py, and a module with
`async def make(work: Work) -> list[MadeFile]`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from core.office import Office
from core.people.actor import Actor
from core.texts import orders as texts

Facts = Mapping[str, Any]
"""What a product is of, as JSON: `round_id`, `as_of` (an ISO date, or None for now),
`department_id` (None: the whole commune), and what else a product asks for."""


class Product(StrEnum):
    """Documents that can be ordered."""

    EVIDENCE = "evidence"


@dataclass(frozen=True)
class MadeFile:
    """A file that was made; `note` is a sentence about it that is told with it."""

    name: str
    media_type: str
    path: Path
    note: str = ""


@dataclass(frozen=True)
class Work:
    """What a product is made from, and where: the session reads and changes nothing.

    Files go into `folder`, none larger than `file_bytes`. `progress` is told how many of how many
    are done, in the product's unit, as often as one likes. Raise `UserError` when there is nothing
    to make: its sentence is told, and nobody tries again.
    """

    session: AsyncSession
    office: Office  # with the commune's calendar
    organization_id: int
    facts: Facts
    now: datetime
    folder: Path
    file_bytes: int
    progress: Callable[[int, int], None]


@dataclass(frozen=True)
class Recipe:
    """How a product is called, counted, allowed and made.

    The module is loaded where the product is made, not in the assistant's own process.
    """

    name: str  # inside a sentence
    unit: str  # of which progress counts
    allow: Callable[[Actor, Facts], None]
    module: str


def allow_record(actor: Actor, facts: Facts) -> None:
    """Raise unless the person may see the department's record; the commune's is for overseers."""
    if facts.get("department_id") is None:
        actor.require_summary()
    else:
        actor.require_record_of(facts["department_id"])


RECIPES: Mapping[Product, Recipe] = {
    Product.EVIDENCE: Recipe(
        texts.EVIDENCE, texts.FILES, allow_record, "core.reports.evidence_zip"
    ),
}
