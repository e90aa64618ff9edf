"""Plays a few days before the first life is forked.

Compiled statements and modules that load late are then ready, as in a process that ran for a day.
"""

from contextlib import suppress
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from markupsafe import Markup
from telegram.error import TelegramError

from bot.app import Assistant
from bot.delivery import Delivery
from bot.telegram.request import TelegramRequest
from core.clock import SettableClock
from core.people.organization import ensure_organization
from core.reminders.due import post_due_reminders
from core.screen import Limits, Page
from tests.bot.replay.seating import COMMUNE, open_office

_BEGIN = datetime(2023, 2, 27, 9, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
_DAYS = (0, 2, 10, 21, 35)  # days after the beginning
_CLOSED_PORT = "http://127.0.0.1:9"


class _Nowhere:
    """A channel that accepts everything."""

    name = "telegram"
    limits = Limits(text=4096, choices=12)

    async def push(self, address: str, page: Page) -> str:
        """Accept the message."""
        return "1"  # with a name, so that a newer message may replace it

    async def rewrite(self, address: str, message: str, words: Markup) -> None:
        """Accept the new words."""

    async def unsend(self, address: str, message: str) -> None:
        """Accept the deletion."""


async def rehearse(assistant: Assistant) -> None:
    """Play a few days on the assistant's own database, and roll back all changes."""
    clock, database, office = SettableClock(_BEGIN), assistant.database, assistant.office
    await database.prepare()  # not the assistant: each life prepares itself
    async with database.writing() as session:
        await ensure_organization(session, COMMUNE)
    await open_office(database, office, _BEGIN)
    delivery = Delivery(database, office, clock, {_Nowhere.name: _Nowhere()})
    for days in _DAYS:
        now = _BEGIN + timedelta(days=days)
        clock.set(now)
        async with database.writing() as session:
            await post_due_reminders(session, office, now)
        await delivery.drain()
    await database.close()
    request = TelegramRequest()  # this loads modules late, too
    with suppress(TelegramError):
        await request.ask(_CLOSED_PORT, {}, 5.0)
    await request.shutdown()
    for path in database.path.parent.glob(f"{database.path.name}*"):
        path.unlink()
