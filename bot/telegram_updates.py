"""Telegram's updates as the house sees them: what a person did, or a change of the chat."""

from dataclasses import dataclass
from pathlib import Path

from telegram import Bot, CallbackQuery, ChatMember, Message, Update
from telegram.constants import ChatType
from telegram.error import TelegramError

from bot.telegram_channel import TappedOn, TelegramChannel
from bot.telegram_errors import delivery_error
from core.dialogue.incoming import Incoming, OfferedFile, Tap

ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"]


@dataclass(frozen=True)
class InGroup:
    """Somebody spoke to the assistant where others listen."""

    address: str


@dataclass(frozen=True)
class Reachability:
    """A person blocked the assistant, or let it in again."""

    address: str
    is_reachable: bool


@dataclass(frozen=True)
class Done:
    """What a person did, and the button press it was, if it was one."""

    incoming: Incoming
    tapped: TappedOn | None = None
    album: str | None = None  # messages of one album are one answer


def read(update: Update, bot: Bot) -> Done | InGroup | Reachability | None:
    """Read an update; None when it means nothing to us."""
    if update.my_chat_member is not None:
        change = update.my_chat_member
        if change.chat.type != ChatType.PRIVATE:
            is_new = change.new_chat_member.status not in {ChatMember.LEFT, ChatMember.BANNED}
            return InGroup(str(change.chat.id)) if is_new else None
        is_reachable = change.new_chat_member.status != ChatMember.BANNED
        return Reachability(str(change.chat.id), is_reachable)
    chat = update.effective_chat
    if chat is None or update.effective_user is None:
        return None
    if chat.type != ChatType.PRIVATE:
        return InGroup(str(chat.id)) if update.message is not None else None
    if update.callback_query is not None:
        return _tap(update, update.callback_query)
    return _message(update, update.message, bot) if update.message is not None else None


def _tap(update: Update, query: CallbackQuery) -> Done:
    turn, _, key = (query.data or "").partition(":")
    is_record = not (turn.isascii() and turn.isdigit())
    tap = Tap(None if is_record else int(turn), key)
    message_id = query.message.message_id if query.message else None
    return Done(_incoming(update, tap=tap), TappedOn(query.id, message_id, is_record))


def _message(update: Update, message: Message, bot: Bot) -> Done:
    offered = _offered(message, bot)
    words = message.text or (message.caption if offered else None) or ""
    incoming = _incoming(
        update,
        text=words,
        offered=(offered,) if offered else (),
        is_unsupported=not (words or offered),
    )
    return Done(incoming, album=message.media_group_id)


def _incoming(
    update: Update,
    *,
    text: str = "",
    tap: Tap | None = None,
    offered: tuple[OfferedFile, ...] = (),
    is_unsupported: bool = False,
) -> Incoming:
    if update.effective_chat is None or update.effective_user is None:
        raise ValueError("an update of nobody")
    return Incoming(
        channel=TelegramChannel.name,
        address=str(update.effective_chat.id),
        delivery_keys=(str(update.update_id),),
        sender_name=update.effective_user.full_name,
        text=text,
        tap=tap,
        offered=offered,
        is_unsupported=is_unsupported,
    )


def _offered(message: Message, bot: Bot) -> OfferedFile | None:
    if message.photo:
        largest = message.photo[-1]
        name = f"anh-{message.message_id}.jpg"
        return _file(bot, largest.file_id, name, "image/jpeg", largest.file_size)
    found = message.document or message.video
    if found is None:
        return None
    name = found.file_name or f"tep-{message.message_id}"
    return _file(
        bot, found.file_id, name, found.mime_type or "application/octet-stream", found.file_size
    )


def _file(bot: Bot, file_id: str, name: str, media_type: str, size: int | None) -> OfferedFile:
    async def fetch(to: Path) -> None:
        try:
            file = await bot.get_file(file_id)
            await file.download_to_drive(to)
        except TelegramError as error:
            raise delivery_error(error) from error

    return OfferedFile(name, media_type, size or 0, fetch)
