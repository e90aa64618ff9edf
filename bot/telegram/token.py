"""Finds out whether Telegram refuses the token; one odd answer does not count."""

import asyncio
import logging

from telegram import Bot, User
from telegram.error import InvalidToken

from bot.stopping import stopped_within
from bot.telegram.replies import NotFoundError

_PAUSES = (0.5, 2.0)  # seconds before asking again
_log = logging.getLogger(__name__)


async def is_refused(bot: Bot, stop: asyncio.Event) -> bool:
    """Ask Telegram who the bot is: a 401, or repeated 404s, mean that the token is refused."""
    try:
        await who_is(bot, stop)
    except InvalidToken:
        return True
    except Exception as error:  # unknown: the next poll will tell
        _log.info("the token could not be checked: %s", type(error).__name__)
    return False


async def who_is(bot: Bot, stop: asyncio.Event) -> User:
    """Give the bot's own account; raise `InvalidToken` when Telegram refuses the token."""
    for pause in _PAUSES:
        try:
            return await bot.get_me()
        except NotFoundError:
            if await stopped_within(stop, pause):
                raise
    try:
        return await bot.get_me()
    except NotFoundError:
        raise InvalidToken("not found, again and again") from None
