"""An office, acts in it, and the notices of each act."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.people.act import Act
from models import (
    Department,
    Person,
    Round,
    Task,
)
from tests.office import Office

Doing = Callable[["Story", Act], Awaitable[Any]]
Acts = tuple[tuple[str, Doing, set[str]], ...]
"""Who acts, what they do, and the kinds of notices that others get of it."""
Stories = tuple[tuple[str, Acts], ...]
"""When each begins, and what happens, minute by minute."""
Rows = tuple[tuple[str, dict[str, Any]], ...]
"""Kind → facts of notices, as they stand in the table of those who update."""


@dataclass
class Story:
    """An office, and the objects made in it so far, by name."""

    office: Office
    made: dict[str, Any] = field(default_factory=dict)

    @property
    def rules(self) -> Any:
        return self.office.rules

    async def find(self, session: AsyncSession, table: Any, **where: Any) -> Any:
        return (await session.scalars(select(table).filter_by(**where))).one()

    async def department(self, session: AsyncSession, name: str = "Tư pháp") -> Any:
        return (await self.find(session, Department, name=name)).id

    async def round(self, session: AsyncSession, key: str = "2023-Q1") -> Any:
        return await self.find(session, Round, key=key)

    async def task(self, session: AsyncSession, code: str = "1.1") -> Any:
        return await self.find(session, Task, code=code)

    async def person(self, session: AsyncSession, name: str) -> Any:
        return await self.find(session, Person, full_name=name)


def keeps(name: str, doing: Doing) -> Doing:
    """Remember an object under a name."""

    async def done(story: Story, act: Act) -> None:
        heard = await doing(story, act)
        story.made[name] = getattr(heard, "made", heard)

    return done


async def newest(session: AsyncSession, table: Any) -> int:
    return (await session.scalars(select(table.id).order_by(table.id.desc()))).first() or 0


def without(facts: dict[str, Any], *names: str) -> dict[str, Any]:
    """Give facts as an earlier version kept them, which did not know these."""
    return {name: value for name, value in facts.items() if name not in names}
