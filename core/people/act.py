"""What somebody does: in which transaction, who acts, and when."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from core.people.actor import Actor


@dataclass(frozen=True)
class Act:
    """An open transaction, who acts with the rights of this moment, and an aware time."""

    session: AsyncSession
    actor: Actor
    now: datetime
