"""New scores in words, always with the number of tasks scored. Pure."""

from decimal import Decimal
from typing import NamedTuple

from core.figures.points import Points
from core.wording import formats
from core.wording.formats import scored_of

NOT_SCORED = "chưa chấm"


class Counted(NamedTuple):
    """Points in words, and of how many tasks they are."""

    points: str
    of: str


def number(known: Decimal | None) -> str:
    """A sum of scores, or that nobody has scored."""
    return NOT_SCORED if known is None else formats.number(known)


def self_assessed(of: Points) -> Counted:
    """The department's own sum, and for how many tasks."""
    return Counted(number(of.self_known), scored_of(of.self_scored, of.tasks))


def verified(of: Points) -> Counted:
    """The reviewers' sum, and for how many tasks."""
    return Counted(number(of.verified_known), scored_of(of.verified_count, of.tasks))


def then(of: Points, scored_year: int) -> str:
    """The scored year's points of the tasks that reviewers scored; empty if these are all tasks."""
    if of.verified_count in {0, of.tasks}:
        return ""
    return f"; năm {scored_year} các nội dung này {formats.number(of.verified_before)}"
