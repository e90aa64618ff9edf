"""Reads Zalo's updates, polled or brought by the webhook; unknown events and fields survive."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from core.dialogue.incoming import Untaken
from core.vietnamese import nfc

_GROUP = "zgr-"  # begins the ids of groups
_MESSAGE = "message."  # begins the events of people's messages
_LONGEST_ID = 64  # characters, as the tables hold them
_LONGEST_NAME = 100
_MEDIA = ("photo_url", "photo", "voice_url", "voice")


@dataclass(frozen=True)
class MediaAddress:
    """A public address that expires, at which something that a person sent lies."""

    url: str
    is_voice: bool = False


@dataclass(frozen=True)
class Written:
    """What one person sent; `key` is the same whenever Zalo brings it again."""

    address: str
    sender_name: str
    key: str
    text: str = ""
    media: MediaAddress | None = None
    untaken: Untaken | None = None


@dataclass(frozen=True)
class WrittenInGroup:
    """Somebody wrote to the assistant in a group."""

    address: str


def update_of(told: object) -> Mapping[str, Any] | None:
    """Find the update in a poll's result or a webhook's body; None when there is none."""
    if isinstance(told, list):  # one update a poll is promised, but a list does no harm
        told = told[0] if len(told) == 1 else None
    if not isinstance(told, dict):
        return None
    inner = told.get("result")
    found = inner if isinstance(inner, dict) else told
    return found if isinstance(found.get("message"), dict) else None


def read(update: Mapping[str, Any], number: int) -> Written | WrittenInGroup | None:
    """Read an update; None when it has no meaning for us.

    `number` names a message in which nothing tells it from another one.
    """
    event = _words(update.get("event_name"))
    message = _object(update.get("message"))
    sender, chat = _object(message.get("from")), _object(message.get("chat"))
    address = address_of(update)
    if not address or sender.get("is_bot") is True or not event.startswith(_MESSAGE):
        return None
    kind = _words(chat.get("chat_type")).upper()
    # A chat of an unknown kind that is not its sender's own: whoever is there would have a person's
    # rights if a code were typed in it.
    is_shared = kind not in {"", "PRIVATE"} and _id(sender.get("id")) != address
    if address.startswith(_GROUP) or kind == "GROUP" or is_shared:
        return WrittenInGroup(address)
    text = _words(message.get("text")) or _words(message.get("caption"))
    media = _media(message)
    return Written(
        address,
        nfc(_words(sender.get("display_name"))).strip()[:_LONGEST_NAME],
        _key(event, message, address, number),
        text=text if text.strip() else "",
        media=media,
        untaken=_untaken(event, message, text, media),
    )


def address_of(update: Mapping[str, Any]) -> str:
    """Give the chat that an update came from; empty when it names none."""
    message = _object(update.get("message"))
    sender, chat = _object(message.get("from")), _object(message.get("chat"))
    return _id(chat.get("id")) or _id(sender.get("id"))


def _untaken(
    event: str, message: Mapping[str, Any], text: str, media: MediaAddress | None
) -> Untaken | None:
    """Say what cannot be used. A blank text was perhaps a card or a link: its content is lost."""
    if "unsupported" in event:
        return Untaken.FILE
    if media is not None:
        return Untaken.VOICE if media.is_voice else None
    if text.strip():
        return None
    if "sticker" in event or message.get("sticker"):
        return Untaken.STICKER
    return Untaken.VOICE if "voice" in event else Untaken.OTHER


def _media(message: Mapping[str, Any]) -> MediaAddress | None:
    for name in _MEDIA:
        url = _words(message.get(name))
        if url and _is_web(url):
            return MediaAddress(url, is_voice=name.startswith("voice"))
    return None


def _is_web(url: str) -> bool:
    try:
        return urlsplit(url).scheme in {"http", "https"}
    except ValueError:
        return False


def _key(event: str, message: Mapping[str, Any], address: str, number: int) -> str:
    """Name a message: by its id, else by its sender, time and content.

    Without a time the same words may come twice on purpose, and both count.
    """
    if name := _id(message.get("message_id")):
        return name
    when = message.get("date") or f"number {number}"
    content = [message.get(part) for part in ("text", "caption", "sticker", *_MEDIA)]
    told = json.dumps([event, address, when, content], sort_keys=True, default=str)
    return f"h{hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()[:40]}"


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _id(value: object) -> str:
    """Give an id as text; empty for what is none, or what the tables cannot hold."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    words = str(value).strip()
    return words if len(words) <= _LONGEST_ID and words.isprintable() else ""


def _words(value: object) -> str:
    """Give text without halves of letters, which no database takes."""
    return value.encode("utf-8", "ignore").decode() if isinstance(value, str) else ""
