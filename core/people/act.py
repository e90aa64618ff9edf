"""A person's act: its transaction, its actor, and its time."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from core.people.actor import Actor


@dataclass(frozen=True)
class Act:
    """An open transaction, the actor with their present rights, and an aware time."""

    session: AsyncSession
    actor: Actor
    now: datetime
