"""Whether a task is done, and in time: derived from confirmed answers and the calendar."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.progress_levels import COMPLETE
from core.reporting.counting import read_told
from models import Task

_FAR_FUTURE = datetime(9999, 1, 1, tzinfo=UTC)  # later than any answer


class Completion(Enum):
    """The state of a task with a finish day; always derived, never entered."""

    NOT_BEGUN = "not begun"
    UNDER_WAY = "under way"
    UNDER_WAY_LATE = "under way, late"
    NOT_BEGUN_LATE = "not begun, late"
    DONE = "done in time"
    DONE_LATE = "done late"


@dataclass(frozen=True)
class Progress:
    """What the counting answer says; `done_at` begins the latest unbroken time of being done."""

    percent: int
    done_at: datetime | None


async def read_progress(session: AsyncSession, task_ids: Collection[int]) -> dict[int, Progress]:
    """Give task → its progress by the answer that counts, from any round of its year.

    Answers in a report that was not sent do not count yet.
    """
    plans = select(Task.plan_id).where(Task.id.in_(list(task_ids))).distinct()
    found: dict[int, Progress] = {}
    for plan_id in await session.scalars(plans):
        told = await read_told(session, 0, plan_id, date.max, _FAR_FUTURE)  # of all rounds
        for task_id in told.keys() & set(task_ids):
            one = told[task_id]
            found[task_id] = Progress(one.counting.progress, one.done_since(COMPLETE))
    return found


def completion(percent: int, finish_on: date, done_on: date | None, today: date) -> Completion:
    """Give the state of a task; `finish_on` is its finish day, moved to a working day."""
    if done_on is not None:
        return Completion.DONE if done_on <= finish_on else Completion.DONE_LATE
    if today > finish_on:
        return Completion.UNDER_WAY_LATE if percent else Completion.NOT_BEGUN_LATE
    return Completion.UNDER_WAY if percent else Completion.NOT_BEGUN
