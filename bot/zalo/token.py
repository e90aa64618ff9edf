"""Finds out whether Zalo refuses the token; one odd answer does not count."""

import asyncio
import logging
from typing import Any

from bot.stopping import stopped_within
from bot.zalo.client import ZaloClient
from bot.zalo.errors import NotFoundError, RefusedTokenError, ZaloError

_PAUSES = (0.5, 2.0)  # seconds before asking again
_log = logging.getLogger(__name__)


async def is_refused(client: ZaloClient, stop: asyncio.Event) -> bool:
    """Ask Zalo who the bot is: repeated refusals mean that the token is wrong."""
    try:
        await who_is(client, stop)
    except RefusedTokenError:
        return True
    except ZaloError as error:  # unknown: the next poll will tell
        _log.info("the token could not be checked: %s", error.reason)
    return False


async def who_is(client: ZaloClient, stop: asyncio.Event) -> str:
    """Give the bot's name; raise `RefusedTokenError` when Zalo refuses the token again and again.

    Zalo's documents name 401, and some of its servers say 404.
    """
    for pause in _PAUSES:
        try:
            return _name(await client.call("getMe"))
        except (RefusedTokenError, NotFoundError):
            if await stopped_within(stop, pause):
                raise
    try:
        return _name(await client.call("getMe"))
    except NotFoundError:
        raise RefusedTokenError("not found, again and again") from None


def _name(told: Any) -> str:  # noqa: ANN401 - whatever came
    if not isinstance(told, dict):
        return ""
    names = (told.get(name) for name in ("display_name", "account_name", "id"))
    return next((str(name)[:100] for name in names if isinstance(name, str) and name), "")
