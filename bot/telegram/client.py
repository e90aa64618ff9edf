"""The library's bot: made, connected, and closed."""

import asyncio
import logging

from telegram.error import InvalidToken, TelegramError
from telegram.ext import BaseRateLimiter, ExtBot

from bot.service import TokenRefusedError
from bot.stopping import stopped_within, unless_stopped
from bot.telegram.errors import delivery_error
from bot.telegram.pacing import Pacing
from bot.telegram.replies import NotFoundError
from bot.telegram.request import TelegramRequest
from bot.telegram.token import is_refused
from core.settings import words as texts
from core.settings.channels import TelegramSettings

_log = logging.getLogger(__name__)

_PAUSE = 5.0  # seconds between attempts to reach Telegram at the start

Bot = ExtBot[str]  # the type of the rate limiter's argument
Rate = BaseRateLimiter[str]


def telegram_bot(settings: TelegramSettings, pacing: Rate | None = None) -> Bot:
    """Give a bot for the configured server, through the proxy if there is one."""
    api_url = settings.api_url.rstrip("/")
    proxy = settings.proxy_url
    return ExtBot(
        token=settings.token.get_secret_value(),
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=TelegramRequest(proxy),
        get_updates_request=TelegramRequest(proxy),  # not used: `UpdateSource` has its own
        # If a 429 comes all the same, the outbox waits.
        rate_limiter=pacing or Pacing(),
    )


async def close_bot(bot: Bot) -> None:
    """Close a bot's connections, even if it was never initialized."""
    await bot.shutdown()
    await bot.request.shutdown()


async def reach_telegram(bot: Bot, stop: asyncio.Event) -> bool:
    """Call Telegram until it answers; False when told to stop meanwhile.

    Raise `TokenRefusedError` when the token is refused.
    """
    while not stop.is_set():
        try:
            await unless_stopped(stop, _say_hello(bot, stop))
        except InvalidToken:
            raise TokenRefusedError(texts.token_refused()) from None  # its words hold the token
        except TelegramError as error:
            _log.warning("Telegram cannot be reached: %s", delivery_error(error))
        except Exception as error:
            _log.warning("Telegram gave an odd answer: %s", type(error).__name__)
        else:
            return not stop.is_set()
        await stopped_within(stop, _PAUSE)
    return False


async def _say_hello(bot: Bot, stop: asyncio.Event) -> None:
    try:
        await bot.initialize()
    except NotFoundError:
        if await is_refused(bot, stop):
            raise InvalidToken from None
        raise
