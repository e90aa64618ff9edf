"""Which archives stay: the newest of each day, week and month, as far back as the office wants."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Keep:
    """Of how many days, weeks and months the newest archive stays."""

    daily: int = 7
    weekly: int = 5
    monthly: int = 12


_SPANS: tuple[tuple[str, Callable[[datetime], Hashable]], ...] = (
    ("daily", lambda moment: moment.date()),
    ("weekly", lambda moment: moment.isocalendar()[:2]),
    ("monthly", lambda moment: (moment.year, moment.month)),
)


def outlived(moments: Iterable[datetime], now: datetime, keep: Keep) -> set[datetime]:
    """Give which archives, by when they were made (local), are not needed any more.

    Days without an archive do not count, so that a long time off takes none away. The newest
    always stays. One of a time to come was made by a clock that was wrong: it stays until then.
    """
    past = sorted({moment for moment in moments if moment <= now}, reverse=True)
    kept = set(past[:1])
    for name, span in _SPANS:
        newest: dict[Hashable, datetime] = {}
        for moment in past:
            newest.setdefault(span(moment), moment)
        kept |= set(list(newest.values())[: getattr(keep, name)])
    return set(past) - kept
