"""A role and its scope: an official's is a department, other roles' is the office."""

from typing import NamedTuple

from models import Role


class RoleOf(NamedTuple):
    """A role and the name of its department; None for a role of the whole office."""

    role: Role
    department: str | None
