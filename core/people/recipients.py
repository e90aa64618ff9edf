"""The recipients of messages: reachable reporters, their deputies, and their superiors."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from core.people.leave import Absence, absences
from core.people.reachable import Held, held_roles
from models import Role


@dataclass(frozen=True)
class Recipient:
    """A person to tell of a report; `in_place_of` is the absent person, for a deputy."""

    person_id: int
    in_place_of: str | None = None


@dataclass(frozen=True)
class Recipients:
    """Everybody of a commune who can be told something on one day."""

    reporting: dict[int | None, tuple[Recipient, ...]]  # by department; None for the team
    coordinators: tuple[int, ...]
    leaders: tuple[int, ...]
    uncovered: frozenset[int]  # absent people without a reachable deputy

    def of(self, department_id: int | None) -> tuple[Recipient, ...]:
        """Give the recipients for a department's report, or for the inspection team's."""
        return self.reporting.get(department_id, ())

    def judging(self, department_id: int) -> tuple[int, ...]:
        """Give the inspectors who may confirm a department's mending, without its own people."""
        own = {one.person_id for one in self.of(department_id)}
        return tuple(one.person_id for one in self.of(None) if one.person_id not in own)

    def reviewing(
        self, department_id: int, authors: Collection[int], *, is_of_office: bool
    ) -> tuple[int, ...]:
        """Give a department's reviewers: coordinators, else leaders, without its own people.

        Leaders who are no coordinators review the coordinating department's report.
        """
        own = {*(one.person_id for one in self.of(department_id)), *authors}
        coordinators = () if is_of_office else self.coordinators
        people = tuple(one for one in coordinators if one not in own)
        if people:
            return people
        own |= {*self.coordinators} if is_of_office else set()
        return tuple(one for one in self.leaders if one not in own)


async def read_recipients(session: AsyncSession, organization_id: int, today: date) -> Recipients:
    """Read today's recipients, without people who are away or unreachable."""
    held = await held_roles(session, organization_id)
    away = {one.person_id: one for one in await absences(session, organization_id, today)}
    reachable = {grant.person_id for grant in held if grant.is_reachable}
    reporting: dict[int | None, list[Recipient]] = {}
    uncovered = set()
    # First the people who are present: they are not deputies in their own department.
    for grant in sorted(held, key=lambda grant: grant.person_id in away):
        if grant.role not in {Role.OFFICIAL, Role.INSPECTOR}:
            continue
        recipient = _recipient(grant.person_id, away, reachable)
        if recipient is None and grant.person_id in away:
            uncovered.add(grant.person_id)
        told = reporting.setdefault(grant.department_id, [])
        if recipient is not None and recipient.person_id not in {one.person_id for one in told}:
            told.append(recipient)
    return Recipients(
        reporting={department_id: tuple(told) for department_id, told in reporting.items()},
        coordinators=_superiors(held, Role.COORDINATOR, away),
        leaders=_superiors(held, Role.LEADER, away),
        uncovered=frozenset(uncovered),
    )


def _recipient(person_id: int, away: dict[int, Absence], reachable: set[int]) -> Recipient | None:
    """Give the person or their deputy; None when neither can be told."""
    absence = away.get(person_id)
    if absence is None:
        return Recipient(person_id) if person_id in reachable else None
    deputy_id = absence.deputy_id
    if deputy_id is None or deputy_id in away or deputy_id not in reachable:
        return None
    return Recipient(deputy_id, absence.person)


def _superiors(held: Sequence[Held], role: Role, away: dict[int, Absence]) -> tuple[int, ...]:
    """Give the holders of a role or their deputies; absent holders only if nobody else is left."""
    reachable = {grant.person_id for grant in held if grant.is_reachable}
    holders = dict.fromkeys(grant.person_id for grant in held if grant.role == role)
    told = [_recipient(person_id, away, reachable) for person_id in holders]
    present = dict.fromkeys(one.person_id for one in told if one is not None)
    return tuple(present) or tuple(one for one in holders if one in reachable)
