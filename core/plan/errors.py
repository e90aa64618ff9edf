"""Why a file could not be read as a plan."""

from core.errors import UserError


class PlanError(UserError):
    """The file is no plan that can be read; `text` says what is wrong and where."""
