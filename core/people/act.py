"""A person's act: its transaction, its actor, and its time."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from core.people.actor import Actor


@dataclass(frozen=True)
class Act:
    """An open transaction, the actor with their present rights, and the office's local time, aware.

    A round opens and a day ends by the office's calendar, so `now.date()` is the office's day.
    """

    session: AsyncSession
    actor: Actor
    now: datetime
