"""A person of a commune, as a key."""

from typing import NamedTuple


class PersonKey(NamedTuple):
    """A person, and their commune."""

    organization_id: int
    person_id: int
