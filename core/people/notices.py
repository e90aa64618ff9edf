"""Notices about people: who is unreachable, who joined, who received or lost a role."""

from dataclasses import dataclass
from datetime import datetime

from core.notices.notice import Gathering, Hearers, Notice, shown
from core.people.roles import RoleOf
from core.people.words import codes, contact, handing_over, removing
from core.screen import Choice, Screen
from models import Role

_CHECK = "/kiemtra"


@dataclass(frozen=True, kw_only=True)
class Unreachable(Notice):
    """A person has blocked the assistant, or never opened it."""

    kind = "unreachable"
    hearers = Hearers.OVERSEERS
    listed_by = _CHECK

    name: str

    def screen(self) -> Screen:
        """Name the person."""
        return shown(contact.unreachable(self.name))


@dataclass(frozen=True, kw_only=True)
class Undelivered(Notice):
    """A reminder to a person can never be sent."""

    kind = "undelivered"
    hearers = Hearers.OVERSEERS
    listed_by = _CHECK

    name: str

    def screen(self) -> Screen:
        """Name the person."""
        return shown(contact.undelivered(self.name))


@dataclass(frozen=True, kw_only=True)
class Joined(Notice):
    """A person received a role by a code."""

    kind = "joined"
    hearers = Hearers.OVERSEERS
    listed_by = "/thuhoi"

    grant_id: int
    name: str
    role: Role
    department: str | None
    invited_by: str | None
    invited_at: datetime  # office's local time
    can_remove: bool  # the hearer may take the role away again

    def screen(self) -> Screen:
        """Tell who joined, with a button to take the role away."""
        text = removing.joined(
            self.name,
            RoleOf(self.role, self.department),
            self.invited_by,
            self.invited_at,
            can_remove=self.can_remove,
        )
        away = Choice(f"/thuhoi {self.grant_id}", removing.wrong_person())
        return shown(text, *((away,) if self.can_remove else ()))


@dataclass(frozen=True, kw_only=True)
class NameMended(Notice):
    """A person who joined has given another name since."""

    kind = "named"
    hearers = Hearers.OVERSEERS
    listed_by = "/thuhoi"

    before: str
    name: str

    def screen(self) -> Screen:
        """Give both names."""
        return shown(removing.named(self.before, self.name))


@dataclass(frozen=True, kw_only=True)
class CodeWaits(Notice):
    """A leader's code waits for another leader's approval."""

    kind = "code waits"
    hearers = Hearers.OVERSEERS
    gathering = Gathering.ALONE

    id: int
    by: str
    expires_at: datetime

    def screen(self) -> Screen:
        """Open the code."""
        text = codes.wanted(self.by, self.expires_at)
        return shown(text, Choice(f"/moi ma {self.id}", codes.open_code()))


@dataclass(frozen=True, kw_only=True)
class CodeApproved(Notice):
    """A second person approved a code; its maker hears of it."""

    kind = "code approved"
    hearers = Hearers.OVERSEERS

    id: int
    role: Role
    department: str | None
    by: str

    def screen(self) -> Screen:
        """Name the person who approved it."""
        return shown(codes.approved_notice(RoleOf(self.role, self.department), self.id, self.by))


@dataclass(frozen=True, kw_only=True)
class CodeRefused(Notice):
    """Another person cancelled a code; its maker hears of it."""

    kind = "code refused"
    hearers = Hearers.OVERSEERS

    id: int
    role: Role
    department: str | None
    by: str

    def screen(self) -> Screen:
        """Name the person who cancelled it."""
        return shown(codes.refused_notice(RoleOf(self.role, self.department), self.id, self.by))


@dataclass(frozen=True, kw_only=True)
class RoleRemoved(Notice):
    """A role was taken away."""

    kind = "role removed"
    hearers = Hearers.OVERSEERS

    name: str
    role: Role
    department: str | None
    by: str

    def screen(self) -> Screen:
        """Name the person, the role, and the remover."""
        return shown(
            removing.removed_notice(self.name, RoleOf(self.role, self.department), self.by)
        )


@dataclass(frozen=True, kw_only=True)
class MutualAcceptance(Notice):
    """Two people accept each other's work; invited: the second invited the first."""

    kind = "mutual"
    hearers = Hearers.OVERSEERS
    listed_by = _CHECK

    first: str
    second: str
    by_first: int
    by_second: int
    is_invited: bool

    def screen(self) -> Screen:
        """Ask to look into it."""
        text = contact.mutual_notice(
            contact.Acceptances(self.first, self.by_first),
            contact.Acceptances(self.second, self.by_second),
            is_invited=self.is_invited,
        )
        return shown(text, Choice(_CHECK, contact.open_check()))


@dataclass(frozen=True, kw_only=True)
class HandingOver(Notice):
    """A person hands over their duties; `alone`: departments left without a reporter."""

    kind = "handing over"
    hearers = Hearers.OVERSEERS
    listed_by = "/moi"

    name: str
    departments: tuple[str, ...]
    owed: int  # reports
    open: int  # other things
    alone: tuple[str, ...]

    def screen(self) -> Screen:
        """Tell what is left to do, with a button to invite another."""
        text = handing_over.notice(
            self.name, self.departments, self.alone, owed=self.owed, opened=self.open
        )
        return shown(text, Choice("/moi", handing_over.invite()))
