"""The bare bot: python-telegram-bot as in its own examples, without any storage.

To a message it says "ok" with one button; to a tap it answers the press, then edits the message to
"ok" with the count of presses and the same button.
"""

import itertools
import sys

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

_KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("ok", callback_data="0:ok")]])
_presses = itertools.count(1)


async def on_message(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say "ok"."""
    del context
    if update.message is not None:
        await update.message.reply_text("ok", reply_markup=_KEYBOARD)


async def on_tap(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer the press, and edit the message."""
    del context
    if (query := update.callback_query) is not None:
        await query.answer()
        await query.edit_message_text(f"ok {next(_presses)}", reply_markup=_KEYBOARD)


def main(address: str, token: str) -> None:
    """Serve until SIGTERM."""
    application = Application.builder().token(token).base_url(f"{address}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, on_message))
    application.add_handler(CallbackQueryHandler(on_tap))
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
