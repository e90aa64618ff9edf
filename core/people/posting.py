"""Posts notices into the outbox, in the transaction of the change."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Self, TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from core.notices.notice import Notice
from core.notices.outbox import Letter, post
from core.people.act import Act
from core.people.reachable import reachable_people
from models import Role

_Made = TypeVar("_Made")


@dataclass(frozen=True)
class Announced(Generic[_Made]):
    """The result of a change, and how many others hear of it."""

    made: _Made
    told: int


@dataclass(frozen=True)
class Posting:
    """Posts notices in an open transaction, for its commune, at a time.

    A person gets each kind of notice once `about` the same thing.
    """

    session: AsyncSession
    organization_id: int
    now: datetime

    @classmethod
    def of(cls, act: Act) -> Self:
        """Post in the transaction of an act."""
        return cls(act.session, act.actor.organization_id, act.now)

    async def to(self, people: Iterable[int], notice: Notice, about: object) -> int:
        """Post to each of these people; give their number."""
        count = 0
        for person_id in people:
            key = f"{notice.kind}:{about}:{person_id}"
            facts = notice.as_facts()
            letter = Letter(self.organization_id, person_id, notice.kind, key, facts)
            await post(self.session, letter, self.now)
            count += 1
        return count

    async def to_first_of(self, roles: Iterable[Role], notice: Notice, about: object) -> None:
        """Post to the holders of the first of these roles that has a reachable holder."""
        for role in roles:
            if people := await reachable_people(self.session, self.organization_id, role):
                await self.to(people, notice, about)
                return

    async def to_coordinators(self, notice: Notice, about: object) -> None:
        """Post to the coordinators; if there are none, to the leaders."""
        await self.to_first_of((Role.COORDINATOR, Role.LEADER), notice, about)

    async def to_administrators(self, notice: Notice, about: object) -> None:
        """Post to the administrators; if there are none, to the coordinators, else the leaders."""
        await self.to_first_of((Role.ADMIN, Role.COORDINATOR, Role.LEADER), notice, about)
