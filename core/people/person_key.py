"""Whose something is: a person of a commune."""

from typing import NamedTuple


class PersonKey(NamedTuple):
    """A person, and the commune that they belong to."""

    organization_id: int
    person_id: int
