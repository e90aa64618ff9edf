"""Whether a task is done, and in time: derived from what was confirmed and from the days."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import Answer

COMPLETE = 100  # percent


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
    """What was confirmed of a task last; `done_at` is since when it is done without a break."""

    percent: int
    done_at: datetime | None


_CONFIRMED = (
    select(Answer.task_id, Answer.progress, Answer.confirmed_at)
    .where(
        Answer.task_id.in_(bindparam("task_ids", expanding=True)), Answer.confirmed_at.is_not(None)
    )
    .order_by(Answer.confirmed_at, Answer.id)
)


async def read_progress(
    session: AsyncSession, task_ids: Collection[int], until: Mapping[int, datetime] | None = None
) -> dict[int, Progress]:
    """Give task → what was confirmed of it last, in whichever round; `until`: by then, by task."""
    found: dict[int, Progress] = {}
    if not task_ids:
        return found
    for task_id, percent, at in await session.execute(_CONFIRMED, {"task_ids": list(task_ids)}):
        if until and at and at > until[task_id]:
            continue
        known = found.get(task_id)
        since = known.done_at if known and known.done_at else at
        is_done = (percent or 0) >= COMPLETE
        found[task_id] = Progress(percent or 0, since if is_done else None)
    return found


def completion(percent: int, finish_on: date, done_on: date | None, today: date) -> Completion:
    """Give how a task stands; `finish_on` is the working day to which its day moved."""
    if done_on is not None:
        return Completion.DONE if done_on <= finish_on else Completion.DONE_LATE
    if today > finish_on:
        return Completion.UNDER_WAY_LATE if percent else Completion.NOT_BEGUN_LATE
    return Completion.UNDER_WAY if percent else Completion.NOT_BEGUN
