"""What a notice is: its facts, typed; who may still hear it when it goes; what it shows."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, ClassVar, Self

from markupsafe import Markup

from core.screen import Choice, Screen
from core.stored_record import as_facts, read_record


class Hearers(Enum):
    """Who still hears of it when it goes: roles end between its cause and its sending."""

    ANY_ROLE = "whoever holds a role"
    OVERSEERS = "coordinators and leaders"
    ADMINISTRATORS = "administrators, else coordinators and leaders"
    ANYBODY = "also who holds no role any more: the law owes it to them"


class Gathering(Enum):
    """How it is told when many of its kind come to one person at once."""

    IN_A_LINE = "in one line, among the newest"
    WHOLE = "in full: its words stand nowhere else that the person can open"
    ALONE = "in a message of its own: it has buttons, or words, that no list leads to"


@dataclass(frozen=True)
class Notice(ABC):
    """Something that others hear of, posted by the function that makes it so.

    A subclass is a frozen dataclass whose fields are its facts: they are kept as JSON in the
    outbox, and read back from it when the message goes. A field that is added later has a default,
    for messages that were kept before. `kind` is the outbox's own name of it and never changes.
    """

    kind: ClassVar[str]
    hearers: ClassVar[Hearers] = Hearers.ANY_ROLE
    gathering: ClassVar[Gathering] = Gathering.IN_A_LINE
    listed_by: ClassVar[str | None] = None  # the command that lists what is to be done about all

    @abstractmethod
    def screen(self) -> Screen:
        """Give what the person is shown."""

    @property
    def records(self) -> tuple[int | None, ...]:
        """Give whose records it is of: only who may see each of them hears of it.

        A department's id, or None for the inspection team's; nothing when it is of nobody's.
        """
        department_id: int | None = getattr(self, "department_id", None)
        return () if department_id is None else (department_id,)

    def as_facts(self) -> dict[str, Any]:
        """Give the facts as JSON holds them."""
        return as_facts(self)

    @classmethod
    def of_facts(cls, facts: Mapping[str, Any]) -> Self:
        """Read the facts back; what is not known is passed over."""
        return read_record(cls, facts)


def shown(text: Markup, *choices: Choice) -> Screen:
    """Show a notice's words with what can be done about it; the message stays in the chat."""
    return Screen(text, choices=choices, is_record=True)
