"""Translates Telegram's updates: an act of a person, or a change of the chat."""

from dataclasses import dataclass, replace
from pathlib import Path

from telegram import Bot, CallbackQuery, ChatMember, ChatMemberUpdated, Message, Update
from telegram.constants import ChatType
from telegram.ext.filters import StatusUpdate

from bot.telegram.channel import TappedOn, TelegramChannel
from bot.telegram.files import fetch_file
from core.dialogue.incoming import Incoming, MessageText, OfferedFile, Tap, Untaken

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]

_UNTAKEN = {  # message contents, by the library's names
    "voice": Untaken.VOICE,
    "video_note": Untaken.VIDEO_NOTE,
    "sticker": Untaken.STICKER,
    "venue": Untaken.PLACE,
    "location": Untaken.PLACE,
    "contact": Untaken.CONTACT,
    "poll": Untaken.POLL,
}


@dataclass(frozen=True)
class InGroup:
    """Somebody wrote to the assistant in a group."""

    address: str


@dataclass(frozen=True)
class Reachability:
    """A person blocked or unblocked the assistant."""

    address: str
    is_reachable: bool


@dataclass(frozen=True)
class Done:
    """A person's act, and the tapped message if it was a tap."""

    incoming: Incoming
    tapped: TappedOn | None = None
    album: str | None = None  # messages of one album are one answer


def read(update: Update, bot: Bot) -> Done | InGroup | Reachability | None:
    """Read an update; None when it has no meaning for us."""
    if update.my_chat_member is not None:
        return _changed_chat(update.my_chat_member)
    chat = update.effective_chat
    if chat is None or update.effective_user is None:
        return None
    if chat.type != ChatType.PRIVATE:
        return InGroup(str(chat.id)) if update.message is not None else None
    if update.callback_query is not None:
        return _tap(update, update.callback_query)
    if update.edited_message is not None:
        return _edit(update, update.edited_message, bot)
    is_notice = StatusUpdate.ALL.check_update(update)  # a pinned message, for example
    return _message(update, update.message, bot) if update.message and not is_notice else None


def _changed_chat(change: ChatMemberUpdated) -> InGroup | Reachability | None:
    if change.chat.type != ChatType.PRIVATE:
        is_new = change.new_chat_member.status not in {ChatMember.LEFT, ChatMember.BANNED}
        return InGroup(str(change.chat.id)) if is_new else None
    is_reachable = change.new_chat_member.status != ChatMember.BANNED
    return Reachability(str(change.chat.id), is_reachable)


def _tap(update: Update, query: CallbackQuery) -> Done:
    turn, _, key = (query.data or "").partition(":")
    is_record = not (turn.isascii() and turn.isdigit())
    tap = Tap(None if is_record else int(turn), key)
    message_id = query.message.message_id if query.message else None
    return Done(replace(_incoming(update), tap=tap), TappedOn(query.id, message_id, is_record))


def _message(update: Update, message: Message, bot: Bot) -> Done:
    offered = _offered(message, bot)
    incoming = replace(
        _incoming(update),
        text=_words(message),
        said=_said(update, message),
        offered=(offered,) if offered else (),
        untaken=None if message.text or offered else _untaken(message),
    )
    return Done(incoming, album=message.media_group_id)


def _edit(update: Update, message: Message, bot: Bot) -> Done | None:
    """Read an edit; None when it has neither words nor a file, as a moving location."""
    has_file = _offered(message, bot) is not None
    if not (_words(message) or has_file):
        return None
    incoming = replace(
        _incoming(update),
        text=_words(message),
        said=_said(update, message) or (MessageText(str(message.message_id), ""),),
        is_edit=True,
        has_changed_file=has_file,
    )
    return Done(incoming)


def _words(message: Message) -> str:
    return message.text or message.caption or ""


def _said(update: Update, message: Message) -> tuple[MessageText, ...]:
    words = _words(message)
    return (MessageText(str(message.message_id), words, str(update.update_id)),) if words else ()


def _untaken(message: Message) -> Untaken:
    found = (kind for name, kind in _UNTAKEN.items() if getattr(message, name))
    return next(found, Untaken.OTHER)


def _incoming(update: Update) -> Incoming:
    if update.effective_chat is None or update.effective_user is None:
        raise ValueError("an update of nobody")
    return Incoming(
        channel=TelegramChannel.name,
        address=str(update.effective_chat.id),
        delivery_keys=(str(update.update_id),),
        sender_name=update.effective_user.full_name or "",  # none: an empty first name
    )


def _offered(message: Message, bot: Bot) -> OfferedFile | None:
    if message.photo:
        largest = message.photo[-1]
        name = f"anh-{message.message_id}.jpg"
        offered = _file(bot, largest.file_id, name, "image/jpeg", largest.file_size)
        return replace(offered, message=str(message.message_id))
    found = message.document or message.video or message.audio or message.animation
    if found is None:
        return None
    name = found.file_name or f"tep-{message.message_id}"
    media_type = found.mime_type or "application/octet-stream"
    offered = _file(bot, found.file_id, name, media_type, found.file_size)
    return replace(offered, message=str(message.message_id))


def _file(bot: Bot, file_id: str, name: str, media_type: str, size: int | None) -> OfferedFile:
    async def fetch(to: Path) -> None:
        await fetch_file(bot, file_id, to)

    return OfferedFile(name, media_type, size or 0, fetch)
