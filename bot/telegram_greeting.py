"""Asks Telegram who the bot is: proves the token, and gives the name for invitation links."""

from telegram.error import InvalidToken, TelegramError

from bot.app import telegram_bot
from core.config import Settings
from core.errors import UserError
from core.texts import command_line as texts
from core.texts.settings import token_refused


async def greet(settings: Settings) -> str:
    """Give the bot's username; raise `UserError` when the token is wrong or nobody answers."""
    if not settings.telegram.token.get_secret_value():
        raise UserError(token_refused())
    bot = telegram_bot(settings)
    try:
        me = await bot.get_me()
    except InvalidToken:
        raise UserError(token_refused()) from None  # the cause may quote the token
    except TelegramError:
        raise UserError(texts.telegram_not_reached()) from None
    finally:
        await bot.shutdown()
    return me.username or ""
