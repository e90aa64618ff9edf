"""What every kind of report has: results, a framework plan, a month's inspection."""

from datetime import date
from typing import Protocol

from models import RoundKind


class AnyReport(Protocol):
    """What every kind of report has; `opens` is the choice key that opens it, on any day."""

    @property
    def round_id(self) -> int:
        """Give its round."""

    @property
    def round_key(self) -> str:
        """Give the key of its round."""

    @property
    def kind(self) -> RoundKind:
        """Give the kind of its round."""

    @property
    def department_id(self) -> int | None:
        """Give whose it is; None is the inspection team's."""

    @property
    def department_name(self) -> str:
        """Give the name that its department, or the team, has in it."""

    @property
    def round_due_on(self) -> date:
        """Give the nominal day for everybody."""

    @property
    def due_on(self) -> date:
        """Give the nominal day for this department, an extension counted in."""

    @property
    def opens(self) -> str:
        """Give the choice key that opens it, from any message and on any day."""
