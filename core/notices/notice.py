"""Defines a notice: its typed facts, its audience when it is sent, and what it shows."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any, ClassVar, Self

from markupsafe import Markup

from core.notices.chat import ChatKey
from core.screen import Choice, Screen
from core.stored_record import as_facts, read_record


class Hearers(Enum):
    """Who may receive it when it is sent: roles can end before that."""

    ANY_ROLE = "whoever holds a role"
    OVERSEERS = "coordinators and leaders"
    ADMINISTRATORS = "administrators, else coordinators and leaders"
    ANYBODY = "also who holds no role any more: the law owes it to them"


class Gathering(Enum):
    """How several notices of one kind to one person are combined."""

    IN_A_LINE = "in one line, among the newest"
    WHOLE = "in full: its words stand nowhere else that the person can open"
    ALONE = "in a message of its own: it has buttons, or words, that no list leads to"


@dataclass(frozen=True)
class Notice(ABC):
    """A message about a change, posted by the function that makes the change.

    A subclass is a frozen dataclass whose fields are its facts: the outbox stores them
    as JSON and reads them back when the message is sent. A field added later has a default, for
    messages stored before. `kind` is its name in the outbox and never changes.
    """

    kind: ClassVar[str]
    hearers: ClassVar[Hearers] = Hearers.ANY_ROLE
    gathering: ClassVar[Gathering] = Gathering.IN_A_LINE
    listed_by: ClassVar[str | None] = None  # the command that lists all of its kind
    # Nothing has to be done about it, and it can be looked up: left out while messages are scarce.
    is_courtesy: ClassVar[bool] = False

    @abstractmethod
    def screen(self) -> Screen:
        """Give what the person is shown."""

    @property
    def records(self) -> tuple[int | None, ...]:
        """Give whose records it is about: only people who may see all of them receive it.

        A department's id, or None for the inspection team; empty for nobody's records.
        """
        department_id: int | None = getattr(self, "department_id", None)
        return () if department_id is None else (department_id,)

    @property
    def chat(self) -> ChatKey | None:
        """Give the one chat that it is for; None for whichever the person used last."""
        return None

    def is_over(self, now: datetime) -> bool:
        """Tell whether it says nothing any more at this time (the office's)."""
        del now
        return False

    def as_facts(self) -> dict[str, Any]:
        """Give the facts for JSON."""
        return as_facts(self)

    @classmethod
    def of_facts(cls, facts: Mapping[str, Any]) -> Self:
        """Read the facts back; unknown ones are ignored."""
        return read_record(cls, facts)


def shown(text: Markup, *choices: Choice) -> Screen:
    """Show a notice's words with its buttons; the message stays in the chat."""
    return Screen(text, choices=choices, is_record=True)
