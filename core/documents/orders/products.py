"""The documents that can be ordered: who may have each, its name, and the function that makes it.

A new one needs a line here, its words in core/documents/words/orders.py, and a function `async def
make(work: Work) -> list[MadeFile]`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from core.documents.words import orders as texts
from core.inspections.findings import sees_all
from core.office import Office
from core.order_facts import OrderFacts
from core.people.actor import Actor
from core.wording import products


class Product(StrEnum):
    """Documents that can be ordered."""

    EVIDENCE = "evidence"
    REPORT = "report"
    LETTER = "letter"
    DEPARTMENT_REPORT = "department"
    FRAMEWORK_PLAN = "framework"
    INSPECTION_REPORT = "inspection"
    EXCEL = "excel"
    CHART = "chart"
    YEAR_END = "year-word"
    YEAR_END_EXCEL = "year-excel"


@dataclass(frozen=True)
class MadeFile:
    """A file that was made; `note` is a sentence that is sent with it.

    `is_picture`: the chat shows it as a picture. `order_id` is its order's, once it is sent: a link
    to the file asks for the rights to the order again.
    """

    name: str
    media_type: str
    path: Path
    note: str = ""
    is_picture: bool = False
    order_id: int = 0


@dataclass(frozen=True)
class Work:
    """The input of a product and its folder; makers only read from the session.

    Files go into `folder`, none larger than `file_bytes`. Call `progress(done, total)`, in the
    product's unit, as often as you like. Raise `UserError` when there is nothing to make: the
    person gets its sentence, and the order is not retried.
    """

    session: AsyncSession
    office: Office  # with the commune's calendar
    organization_id: int
    facts: OrderFacts
    now: datetime
    folder: Path
    file_bytes: int
    progress: Callable[[int, int], None]

    def keep(
        self, name: str, media_type: str, content: bytes, *, is_picture: bool = False
    ) -> MadeFile:
        """Write a file from memory into the folder."""
        path = self.folder / name
        path.write_bytes(content)
        return MadeFile(name, media_type, path, is_picture=is_picture)


@dataclass(frozen=True)
class Recipe:
    """A product's name, its unit, its rights and its maker.

    `maker` is "module:function"; it is loaded only in the process that makes the product, not in
    the assistant's own.
    """

    name: str  # as it stands inside a sentence
    unit: str  # the unit of progress
    allow: Callable[[Actor, OrderFacts], None]
    maker: str
    is_of_round: bool = True  # it requires a round
    is_of_department: bool = False  # it requires a department
    is_signed: bool = False  # by a signer from the settings
    is_word: bool = True


def _allow_department(actor: Actor, facts: OrderFacts) -> None:
    """Raise unless the person may see the department's record; the commune's needs an overseer."""
    if facts.department_id is None:
        actor.require_summary()
    else:
        actor.require_record_of(facts.department_id)


def _allow_commune(actor: Actor, facts: OrderFacts) -> None:
    del facts
    actor.require_summary()


def _allow_inspection(actor: Actor, facts: OrderFacts) -> None:
    del facts
    if not sees_all(actor):
        actor.require_inspecting()


_DRAFTS = "core.makers.word"

RECIPES: Mapping[Product, Recipe] = {
    Product.EVIDENCE: Recipe(
        products.EVIDENCE,
        texts.FILES,
        _allow_department,
        "core.documents.archive.zip:make",
        is_word=False,
    ),
    Product.REPORT: Recipe(
        products.REPORT, texts.DOCUMENTS, _allow_commune, f"{_DRAFTS}:make_report", is_signed=True
    ),
    Product.LETTER: Recipe(
        products.LETTER, texts.DOCUMENTS, _allow_commune, f"{_DRAFTS}:make_letter", is_signed=True
    ),
    Product.DEPARTMENT_REPORT: Recipe(
        products.DEPARTMENT_REPORT,
        texts.DOCUMENTS,
        _allow_department,
        f"{_DRAFTS}:make_department_report",
        is_of_department=True,
    ),
    Product.FRAMEWORK_PLAN: Recipe(
        products.FRAMEWORK_PLAN,
        texts.DOCUMENTS,
        _allow_department,
        f"{_DRAFTS}:make_framework_plan",
        is_of_round=False,
    ),
    Product.INSPECTION_REPORT: Recipe(
        products.INSPECTION_REPORT,
        texts.DOCUMENTS,
        _allow_inspection,
        f"{_DRAFTS}:make_inspection_report",
    ),
    Product.EXCEL: Recipe(
        products.EXCEL,
        texts.FILES,
        _allow_department,
        "core.makers.excel:make",
        is_word=False,
    ),
    Product.CHART: Recipe(
        products.CHART,
        texts.FILES,
        _allow_commune,
        "core.makers.chart:make",
        is_word=False,
    ),
    Product.YEAR_END: Recipe(
        products.YEAR_END,
        texts.DOCUMENTS,
        _allow_commune,  # also for one department: the Chairman receives it
        "core.makers.word:make_year_end",
        is_of_round=False,
    ),
    Product.YEAR_END_EXCEL: Recipe(
        products.YEAR_END_EXCEL,
        texts.FILES,
        _allow_department,
        "core.makers.excel:make_year_end",
        is_of_round=False,
        is_word=False,
    ),
}
