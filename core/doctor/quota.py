"""Checks how much of each Zalo bot's monthly quota is used."""

import sqlite3
from datetime import datetime
from typing import NamedTuple

from core.config import Settings
from core.copies.snapshot import opened
from core.doctor.finding import Finding, fault, ok, warning
from core.doctor.words import zalo as texts
from core.office import office_of
from core.settings.channels import ZaloSettings

_NEARLY = 80  # percent; from here on no courtesy message goes
_SELECT = "SELECT sent, received, is_used_up FROM traffic WHERE channel = ? AND month = ?"


class _Month(NamedTuple):
    """What a bot carried in a month."""

    sent: int = 0
    received: int = 0
    is_used_up: bool = False


def check_quota(settings: Settings, now: datetime) -> list[Finding]:
    """Read the ledger of this month for each bot."""
    month = f"{office_of(settings).local(now):%Y-%m}"
    return [_of_bot(settings, bot, month) for bot in settings.zalo_bots]


def _of_bot(settings: Settings, bot: ZaloSettings, month: str) -> Finding:
    try:
        with opened(settings.database_path) as connection:
            row = connection.execute(_SELECT, (bot.name, month)).fetchone()
    except (OSError, sqlite3.Error):  # the database has a check of its own
        return ok("zalo_quota", texts.quota_unknown(), bot=bot.name)
    carried = _Month(*row) if row else _Month()
    used = carried.sent + (carried.received if bot.counts_received else 0)
    said = texts.month_used(used, bot.messages, with_received=bot.counts_received)
    said = texts.of_bot(bot.name, said) if len(settings.zalo_bots) > 1 else said
    facts: dict[str, str | int | None] = {"bot": bot.name, "used": used, "messages": bot.messages}
    if carried.is_used_up:
        return fault("zalo_quota", f"{said} {texts.used_up()}", texts.when_used_up(), **facts)
    if used * 100 >= _NEARLY * bot.messages:
        return warning("zalo_quota", said, texts.when_nearly_used_up(), **facts)
    return ok("zalo_quota", said, **facts)
