"""Checks the proposals against the law's cap on the highest rating. Pure.

Nghị định 335/2025/NĐ-CP allows "xuất sắc" for at most a fifth of the number rated "tốt". It is
about officials of one body, so for departments this is only a warning.
"""

from core.figures.words import rating_cap as texts
from core.figures.year.rating import rate
from core.figures.year.year_end import YearEnd
from core.settings.scale import Scale

_SHARE = 5  # one in five
_LEVELS = 2  # the highest, and the one that it is compared with


def over_cap(year: YearEnd, scale: Scale) -> str:
    """Give the warning that the proposals exceed the cap; empty when they do not."""
    if not year.is_closing or len(year.departments) == 1 or len(scale.levels) < _LEVELS:
        return ""
    highest, next_one, *_ = scale.levels
    levels = [rate(one, scale).level for one in year.departments]
    best, good = levels.count(highest), levels.count(next_one)
    if best * _SHARE <= good:
        return ""
    return texts.over_cap(
        year.plan_year, texts.Proposed(highest.name, best), texts.Proposed(next_one.name, good)
    )
