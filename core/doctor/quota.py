"""Checks how much of each Zalo bot's monthly quota is used."""

import sqlite3
from collections.abc import Mapping
from datetime import datetime

from core.config import Settings
from core.copies.snapshot import opened
from core.doctor.finding import Finding, fault, ok, warning
from core.doctor.words import zalo as texts
from core.notices.traffic import Quota, month_of
from core.office import office_of
from core.settings.limits import ChannelPlan

_SELECT = "SELECT sent, received, used_up_at FROM traffic WHERE channel = ? AND month = ?"


def check_quota(settings: Settings, now: datetime) -> list[Finding]:
    """Read the ledger of this month for each bot."""
    office = office_of(settings)
    month = month_of(office.local(now))
    return [_of_bot(settings, plan, month) for plan in office.plans]


def _of_bot(settings: Settings, plan: ChannelPlan, month: str) -> Finding:
    try:
        with opened(settings.database_path) as connection:
            row = connection.execute(_SELECT, (plan.channel, month)).fetchone()
    except (OSError, sqlite3.Error):  # the database has a check of its own
        return ok("zalo_quota", texts.quota_unknown(), bot=plan.channel)
    sent, received, used_up_at = row or (0, 0, None)
    told = datetime.fromisoformat(used_up_at) if used_up_at else None
    quota = Quota(plan.channel, month, plan, sent=sent, received=received, used_up_at=told)
    said = texts.month_used(quota.used, plan.messages, with_received=plan.counts_received)
    said = said if len(settings.zalo_bots) == 1 else texts.of_bot(plan.channel, said)
    return _finding(quota, said, {"used": quota.used, "messages": plan.messages})


def _finding(quota: Quota, said: str, counted: Mapping[str, int]) -> Finding:
    if quota.is_used_up:
        words = f"{said} {texts.used_up()}"
        return fault("zalo_quota", words, texts.when_used_up(), bot=quota.channel, **counted)
    if quota.is_scarce:
        advice = texts.when_nearly_used_up()
        return warning("zalo_quota", said, advice, bot=quota.channel, **counted)
    return ok("zalo_quota", said, bot=quota.channel, **counted)
