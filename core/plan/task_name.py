"""The name of a task for people: its code and its title."""

from typing import NamedTuple


class TaskName(NamedTuple):
    """A task's code and title."""

    code: str
    title: str
