"""Compares a round with the one before, for the tasks that were reported on. Pure."""

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from core.figures.figures import Figures, TaskFigures


@dataclass(frozen=True)
class RoundChange:
    """The difference from the round before; points are None when nobody scored anything.

    A task without a score in the round before is compared with its score in the scored year.
    """

    round_key: str  # of the round before
    done: int  # tasks
    self_assessed: Decimal | None
    verified: Decimal | None


class _Compared(NamedTuple):
    """A task in the round before, and now."""

    was: TaskFigures
    now: TaskFigures


def change_since(before: Figures | None, figures: Figures) -> RoundChange | None:
    """Compare the reported tasks; None when there are none, or no round before."""
    reported = [task for task in figures.task_figures if task.is_reported]
    if before is None or not reported:
        return None
    known = {task.task_id: task for task in before.task_figures}
    pairs = [_Compared(known[task.task_id], task) for task in reported if task.task_id in known]
    if not pairs:
        return None
    return RoundChange(
        round_key=before.round_key,
        done=sum(now.is_done - was.is_done for was, now in pairs),
        self_assessed=_self_assessed(pairs),
        verified=_verified(pairs),
    )


def _self_assessed(pairs: list[_Compared]) -> Decimal | None:
    gains = [
        now.self_score - _known(was.self_score, was.score)
        for was, now in pairs
        if now.max_score is not None and now.self_score is not None
    ]
    return sum(gains, Decimal()) if gains else None


def _verified(pairs: list[_Compared]) -> Decimal | None:
    gains = [
        now.verified_score - _known(was.verified_score, was.score)
        for was, now in pairs
        if now.max_score is not None and now.verified_score is not None
    ]
    return sum(gains, Decimal()) if gains else None


def _known(scored: Decimal | None, scored_year: Decimal | None) -> Decimal:
    return scored if scored is not None else scored_year or Decimal()
