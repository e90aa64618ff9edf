"""Which report is meant: the round it belongs to, and whoever reports in it."""

from typing import NamedTuple


class ReportKey(NamedTuple):
    """A report of a department in a round, or without a department of the inspection team."""

    round_id: int
    department_id: int | None
