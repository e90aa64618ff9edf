"""Whether a task is done, and in time: derived from what was confirmed and from the days."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.reporting.counting import read_told
from models import Task

COMPLETE = 100  # percent
_EVER = datetime(9999, 1, 1, tzinfo=UTC)  # later than anything that is said


class Completion(Enum):
    """How a task that is to be finished by a day stands; it is never typed."""

    NOT_BEGUN = "not begun"
    UNDER_WAY = "under way"
    UNDER_WAY_LATE = "under way, late"
    NOT_BEGUN_LATE = "not begun, late"
    DONE = "done in time"
    DONE_LATE = "done late"


@dataclass(frozen=True)
class Progress:
    """What the answer that counts says; `done_at` is since when it is done without a break."""

    percent: int
    done_at: datetime | None


async def read_progress(session: AsyncSession, task_ids: Collection[int]) -> dict[int, Progress]:
    """Give task → how far the answer that counts says it is, in whichever round of its year.

    What was confirmed in a report that was not sent is known to nobody yet.
    """
    plans = select(Task.plan_id).where(Task.id.in_(list(task_ids))).distinct()
    found: dict[int, Progress] = {}
    for plan_id in await session.scalars(plans):
        told = await read_told(session, 0, plan_id, date.max, _EVER)  # whichever round it was
        for task_id in told.keys() & set(task_ids):
            one = told[task_id]
            found[task_id] = Progress(one.counting.progress, one.done_since(COMPLETE))
    return found


def completion(percent: int, finish_on: date, done_on: date | None, today: date) -> Completion:
    """Give how a task stands; `finish_on` is the working day to which its day moved."""
    if done_on is not None:
        return Completion.DONE if done_on <= finish_on else Completion.DONE_LATE
    if today > finish_on:
        return Completion.UNDER_WAY_LATE if percent else Completion.NOT_BEGUN_LATE
    return Completion.UNDER_WAY if percent else Completion.NOT_BEGUN
