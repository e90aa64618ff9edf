"""Why a file could not be read as a plan."""

from core.errors import UserError


class PlanError(UserError):
    """The file cannot be read as a plan; `text` says what is wrong and where."""
