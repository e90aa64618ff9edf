"""Commands as people see them: who has which, how each is named, and where it stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from core.vietnamese import name_key
from models import Role

OWN = frozenset(Role)  # what concerns only oneself
EVERYBODY = OWN - {Role.ADMIN}  # of the office: whoever looks after the program reads no reports
OVERSEERS = frozenset({Role.COORDINATOR, Role.LEADER})
COORDINATOR = frozenset({Role.COORDINATOR})
REPORTING = frozenset({Role.OFFICIAL, Role.INSPECTOR})
EXTENDING = frozenset({Role.OFFICIAL, Role.COORDINATOR, Role.LEADER})
AWAY = frozenset({Role.OFFICIAL, Role.INSPECTOR, Role.COORDINATOR})


@dataclass(frozen=True)
class MenuEntry:
    """One command: `rank` is its place in every list, the least first.

    `roles` may use it. `buttons` are those of them whose menu has a button for it; the others type
    it. `typed` are words, without accents, that open it at every step.
    """

    rank: int
    name: str
    label: str
    description: str
    roles: frozenset[Role]
    buttons: frozenset[Role] = frozenset()
    typed: tuple[str, ...] = ()
    is_other_name: bool = False  # of a command that the help lists already


class Menu:
    """The commands of all subjects, in their order."""

    def __init__(self, entries: Iterable[MenuEntry] = ()) -> None:
        ordered = sorted(entries, key=lambda entry: entry.rank)
        self._entries = {entry.name: entry for entry in ordered}

    @cached_property
    def known(self) -> frozenset[str]:
        """Give every command's name."""
        return frozenset(self._entries)

    @cached_property
    def typed(self) -> Mapping[str, str]:
        """Give what may be typed at every step, unaccented → the command that it means."""
        return {
            words: f"/{entry.name}" for entry in self._entries.values() for words in entry.typed
        }

    @cached_property
    def words(self) -> frozenset[str]:
        """Give all words that name a command, unaccented."""
        labels = (name_key(entry.label) for entry in self._entries.values())
        return self.known | frozenset(labels) | self.typed.keys()

    def for_roles(self, roles: Iterable[Role]) -> list[str]:
        """List the commands of somebody with these roles."""
        held = frozenset(roles)
        return [entry.name for entry in self._entries.values() if entry.roles & held]

    def for_menu(self, roles: Iterable[Role]) -> list[str]:
        """List the commands that have a button on the menu of these roles."""
        held = frozenset(roles)
        return [entry.name for entry in self._entries.values() if entry.buttons & held]

    def for_help(self, roles: Iterable[Role]) -> list[str]:
        """List the commands that the help explains."""
        return [name for name in self.for_roles(roles) if not self._entries[name].is_other_name]

    def label(self, name: str) -> str:
        """Give what a command is called on a button."""
        return self._entries[name].label

    def description(self, name: str) -> str:
        """Give what a command does."""
        return self._entries[name].description
