"""The key of a report: its round, and its department or the inspection team."""

from typing import NamedTuple


class ReportKey(NamedTuple):
    """A department's report in a round; without a department it is the inspection team's."""

    round_id: int
    department_id: int | None
