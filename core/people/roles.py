"""What a role is held in: an official's role belongs to a department, others to the office."""

from typing import NamedTuple

from models import Role


class RoleOf(NamedTuple):
    """A role and the name of its department; None for a role of the whole office."""

    role: Role
    department: str | None
