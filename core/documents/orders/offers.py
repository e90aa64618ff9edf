"""The documents of a round that a person may order and that have content."""

from dataclasses import dataclass, replace

from sqlalchemy import exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.documents.orders.products import Product
from core.figures.figures import Figures, Sending
from core.figures.figures_key import FiguresKey
from core.figures.summary import Summary, summary_of
from core.inspections.findings import sees_all
from core.office import Office
from core.order_facts import OrderFacts
from core.people.act import Act
from models import Finding, Report, Round, RoundKind


@dataclass(frozen=True)
class Offer:
    """A document that can be ordered; it may have its own `department` and `round_key`."""

    product: Product
    facts: OrderFacts
    department: str = ""
    round_key: str = ""


@dataclass(frozen=True)
class Offers:
    """The summary that the documents come from, and all offers."""

    known: Summary
    all: tuple[Offer, ...]


async def read_offers(act: Act, office: Office, place: FiguresKey) -> Offers:
    """Read what this person may order; raise `UserError` for an unknown round or day."""
    known = await summary_of(act.session, act.actor.organization_id, office, place, act.now)
    figures = known.figures
    here = OrderFacts(round_id=figures.round_id, as_of=place.as_of, edition=place.edition)
    found = list(_of_commune(known, here)) if act.actor.sees_summary else []
    # Those who see all departments order a department's documents on its own screen.
    own = () if act.actor.sees_summary else act.actor.department_ids
    for department_id in own:
        found += _of_department(figures, department_id, here)
    if sees_all(act.actor):
        found += await _inspections(act.session, act.actor.organization_id, figures)
    return Offers(known, tuple(found))


def _of_commune(known: Summary, here: OrderFacts) -> list[Offer]:
    figures = known.figures
    # Outdated figures would urge departments that have reported since.
    is_anyone_late = known.is_newest and figures.by_sending(Sending.OVERDUE)
    of_year = OrderFacts(year=figures.plan_year)
    letter = [Offer(Product.LETTER, here)] if is_anyone_late else []
    return [
        Offer(Product.CHART, here),
        Offer(Product.REPORT, here),
        *letter,
        Offer(Product.EXCEL, here),
        Offer(Product.EVIDENCE, here),
        Offer(Product.FRAMEWORK_PLAN, of_year),
        Offer(Product.YEAR_END, of_year),
        Offer(Product.YEAR_END_EXCEL, of_year),
    ]


def _of_department(figures: Figures, department_id: int, here: OrderFacts) -> list[Offer]:
    """Give a department's documents; empty when it has no part in the round."""
    own = figures.department(department_id)
    if own is None:
        return []
    its = replace(here, department_id=own.department_id)
    of_year = OrderFacts(department_id=own.department_id, year=figures.plan_year)
    report = [Offer(Product.DEPARTMENT_REPORT, its, own.name)]
    return [
        *(report if own.is_submitted else ()),
        Offer(Product.FRAMEWORK_PLAN, of_year, own.name),
        Offer(Product.EXCEL, its, own.name),
        Offer(Product.EVIDENCE, its, own.name),
    ]


async def _inspections(
    session: AsyncSession, organization_id: int, figures: Figures
) -> list[Offer]:
    """Give the reports of the months in the round's period for which the team recorded anything."""
    months = await session.execute(
        select(Round.id, Round.key)
        .join(Report, Report.round_id == Round.id)
        .where(
            Round.organization_id == organization_id,
            Round.kind == RoundKind.INSPECTION,
            Round.starts_on.between(figures.starts_on, figures.cutoff_on),
            Report.department_id.is_(None),
            or_(
                Report.submitted_at.is_not(None),
                exists().where(Finding.report_id == Report.id),
            ),
        )
        .order_by(Round.starts_on)
    )
    return [
        Offer(Product.INSPECTION_REPORT, OrderFacts(round_id=round_id), round_key=key)
        for round_id, key in months
    ]
