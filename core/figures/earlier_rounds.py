"""Finds when a change in an earlier round's report last changed a round's figures.

A result counts for the plan's whole year, so a locked round may show an earlier report's result.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, func, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from core.figures.figures import Figures, TaskFigures
from core.figures.reading import read_figures
from core.office import Office
from core.reporting.answer_facts import ANSWER_FIELDS
from core.reporting.completion import Completion
from core.reporting.owed import AskedRound
from models import Answer, CitedDocument, Evidence, Report, Review, Round, RoundKind

# Becoming late as days pass is not a change.
_WITHOUT_LATENESS = {
    Completion.UNDER_WAY_LATE: Completion.UNDER_WAY,
    Completion.NOT_BEGUN_LATE: Completion.NOT_BEGUN,
}


def _times(what: Any, at: Any, *joined: Any) -> Select[Any]:  # noqa: ANN401 - columns of five tables
    query = select(what.label("task_id"), at.label("at"))
    for table, how in joined:
        query = query.join(table, how)
    return query.join(Round, Round.id == Report.round_id).where(
        Round.id != bindparam("round_id"),
        Round.plan_id == bindparam("plan_id"),
        Round.kind == RoundKind.REPORT,
        Round.cutoff_on <= bindparam("cutoff_on"),
        at > bindparam("since"),
        at <= bindparam("until"),
    )


_OF_ANSWER = (Report, Report.id == Answer.report_id)
_EVERY = union_all(
    _times(Answer.task_id, Answer.confirmed_at, _OF_ANSWER),
    _times(Answer.task_id, Report.submitted_at, _OF_ANSWER),
    _times(Answer.task_id, Review.reviewed_at, (Review, Review.answer_id == Answer.id), _OF_ANSWER),
    *(
        _times(table.task_id, at, (Report, Report.id == table.report_id))
        for table, at in (
            (Evidence, Evidence.added_at),
            (Evidence, Evidence.withdrawn_at),
            (CitedDocument, CitedDocument.added_at),
        )
    ),
).subquery()
_LAST = select(_EVERY.c.task_id, func.max(_EVERY.c.at).label("at")).group_by(_EVERY.c.task_id)


async def changed_earlier(
    session: AsyncSession, asked: AskedRound, office: Office, since: datetime, until: datetime
) -> datetime | None:
    """Give when another round's report last changed the state of a task in this round."""
    where = {
        "round_id": asked.id,
        "plan_id": asked.plan_id,
        "cutoff_on": asked.cutoff_on,
        "since": since,
        "until": until,
    }
    touched = {row.task_id: row.at for row in await session.execute(_LAST, where)}
    if not touched:
        return None
    was = _counting(await read_figures(session, asked, office, since))
    stands = _counting(await read_figures(session, asked, office, until))
    changed = (at for key, at in touched.items() if was.get(key) != stands.get(key))
    return max(changed, default=None)


def _counting(figures: Figures) -> dict[int, tuple[object, ...]]:
    return {task.task_id: _reported_facts(task) for task in figures.task_figures}


def _reported_facts(task: TaskFigures) -> tuple[object, ...]:
    """Give what reports say about a task, without the plan's own facts."""
    return (
        _WITHOUT_LATENESS.get(task.completion, task.completion),
        *(getattr(task, name) for name in ANSWER_FIELDS),
        *(task.verdict, task.verified_score, task.reason, task.reported_at),
        *(task.documents, task.files, task.result_key, task.returned),
    )
