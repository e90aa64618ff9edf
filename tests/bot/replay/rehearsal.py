"""A few days played before the first life is forked, so that none has to learn every query anew.

Compiled statements, parts that load late: what a process that has run for a day has long had.
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
from core.reminders.due import post_due_reminders
from core.screen import Limits, Page
from tests.bot.replay.seating import open_office

_BEGIN = datetime(2023, 2, 27, 9, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
_DAYS = (0, 2, 10, 21, 35)  # after that
_CLOSED_PORT = "http://127.0.0.1:9"


class _Nowhere:
    """A channel that takes everything."""

    name = "telegram"
    limits = Limits(text=4096, choices=12)

    async def push(self, address: str, page: Page) -> str:
        """Take it."""
        return "1"  # so that a newer one may take its place

    async def rewrite(self, address: str, message: str, words: Markup) -> None:
        """Take it."""

    async def unsend(self, address: str, message: str) -> None:
        """Take it away."""


async def rehearse(assistant: Assistant) -> None:
    """Play a few days with the assistant's own database, and take them back."""
    clock, database, office = SettableClock(_BEGIN), assistant.database, assistant.office
    await assistant.prepare()
    await open_office(database, office, _BEGIN)
    delivery = Delivery(database, office, clock, {_Nowhere.name: _Nowhere()})
    for days in _DAYS:
        now = _BEGIN + timedelta(days=days)
        clock.set(now)
        async with database.writing() as session:
            await post_due_reminders(session, office, now)
        await delivery.drain()
    await database.close()
    request = TelegramRequest()  # it, too, loads its parts late
    with suppress(TelegramError):
        await request.ask(_CLOSED_PORT, {}, 5.0)
    await request.shutdown()
    for path in database.path.parent.glob(f"{database.path.name}*"):
        path.unlink()
