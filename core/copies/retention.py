"""Which archives stay: the newest of each day, week and month, as the settings say."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple


@dataclass(frozen=True)
class Keep:
    """The numbers of days, weeks and months whose newest archive stays."""

    daily: int = 7
    weekly: int = 5
    monthly: int = 12


class _Interval(NamedTuple):
    """A field of `Keep`, and what times of one interval have in common."""

    name: str
    of: Callable[[datetime], Hashable]


_INTERVALS = (
    _Interval("daily", lambda moment: moment.date()),
    _Interval("weekly", lambda moment: moment.isocalendar()[:2]),
    _Interval("monthly", lambda moment: (moment.year, moment.month)),
)


def outlived(moments: Iterable[datetime], now: datetime, keep: Keep) -> set[datetime]:
    """Give the times (local) of the archives to remove.

    Days without an archive do not count, so a long pause removes none. The newest always stays. An
    archive of the future, made by a wrong clock, stays until its time comes.
    """
    past = sorted({moment for moment in moments if moment <= now}, reverse=True)
    kept = set(past[:1])
    for interval in _INTERVALS:
        newest: dict[Hashable, datetime] = {}
        for moment in past:
            newest.setdefault(interval.of(moment), moment)
        kept |= set(list(newest.values())[: getattr(keep, interval.name)])
    return set(past) - kept
