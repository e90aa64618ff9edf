"""The subject of an ordered document, as its order's row stores it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class OrderFacts:
    """A round, a day, an edition, a department, a signer, or the year of a plan.

    Without a day and an edition the document shows the moment of its making; without a department
    it covers the whole commune. `signer` is an index in the settings' list.
    """

    round_id: int | None = None
    as_of: date | None = None
    edition: int | None = None
    department_id: int | None = None
    signer: int | None = None
    year: int | None = None

    @property
    def known_round_id(self) -> int:
        """Give the round of an order that requires one (`Recipe.is_of_round`)."""
        if self.round_id is None:
            raise ValueError("the order names no round")
        return self.round_id

    @property
    def known_department_id(self) -> int:
        """Give the department of an order that requires one."""
        if self.department_id is None:
            raise ValueError("the order names no department")
        return self.department_id
