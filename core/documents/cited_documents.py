"""Names cited documents in full: by kind, number and date, where the date is known."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.figures.figures import DepartmentFigures, Figures
from core.wording.document_kinds import full_name
from models import CitedDocument, Report


async def with_named_documents(session: AsyncSession, figures: Figures) -> Figures:
    """Give the figures with each cited document named by its kind, number and known date."""
    task_ids = [one.task_id for one in figures.task_figures if one.documents]
    rows = await session.execute(
        select(CitedDocument.task_id, CitedDocument.symbol, CitedDocument.issued_on)
        .join(Report, Report.id == CitedDocument.report_id)
        .where(CitedDocument.task_id.in_(task_ids), CitedDocument.added_at <= figures.as_of)
        .order_by(CitedDocument.id)
    )
    days: dict[int, dict[str, date]] = defaultdict(dict)
    for task_id, symbol, issued_on in rows:
        if issued_on:
            days[task_id][symbol] = issued_on
    return replace(figures, departments=tuple(_named(one, days) for one in figures.departments))


def _named(of: DepartmentFigures, days: Mapping[int, Mapping[str, date]]) -> DepartmentFigures:
    tasks = (
        replace(
            one,
            documents=tuple(
                full_name(symbol, days.get(one.task_id, {}).get(symbol)) for symbol in one.documents
            ),
        )
        for one in of.task_figures
    )
    return replace(of, task_figures=tuple(tasks))
