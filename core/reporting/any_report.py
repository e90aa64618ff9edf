"""What all kinds of report have in common: results, a framework plan, a month's inspection."""

from datetime import date
from typing import Protocol

from models import RoundKind


class AnyReport(Protocol):
    """What all kinds of report have in common."""

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
        """Give the id of its department; None is the inspection team."""

    @property
    def department_name(self) -> str:
        """Give the name of its department, or of the team, as the report has it."""

    @property
    def round_due_on(self) -> date:
        """Give the nominal day for everybody."""

    @property
    def due_on(self) -> date:
        """Give the nominal day for this department, with its extension."""

    @property
    def opens(self) -> str:
        """Give the choice key that opens it; it works from any message on any day."""
