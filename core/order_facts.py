"""What an ordered document is of, as its order's row keeps it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class OrderFacts:
    """A round, a day, an edition, a department, who signs it, or the year of a plan.

    Without a day and an edition it is of the moment in which it is made, without a department of
    the whole commune. `signer` is a number within the settings' list.
    """

    round_id: int | None = None
    as_of: date | None = None
    edition: int | None = None
    department_id: int | None = None
    signer: int | None = None
    year: int | None = None

    @property
    def known_round_id(self) -> int:
        """Give the round of an order that cannot be without one (`Recipe.is_of_round`)."""
        if self.round_id is None:
            raise ValueError("the order names no round")
        return self.round_id

    @property
    def known_department_id(self) -> int:
        """Give the department of an order that cannot be without one."""
        if self.department_id is None:
            raise ValueError("the order names no department")
        return self.department_id
