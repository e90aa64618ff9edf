"""A message: as Telegram writes it in JSON, and as a person sees it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from simulator.files import StoredFile
from simulator.formatted import FormattedText
from simulator.keyboards import Button, Keyboard, shown
from simulator.people import JsonObject

_NOTHING = FormattedText("")
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass
class Message:
    """One message of one chat.

    `media` is the JSON field of its file; a text message has none. The world sets number, chat,
    sender and date when it posts the message.
    """

    body: FormattedText = _NOTHING
    media: JsonObject = field(default_factory=dict)
    files: tuple[StoredFile, ...] = ()
    keyboard: Keyboard = ()
    extra: JsonObject = field(default_factory=dict)
    edited_at: datetime | None = None
    version: int = 0
    message_id: int = 0
    chat: JsonObject = field(default_factory=dict)
    sender: JsonObject = field(default_factory=dict)
    date: datetime = _NEVER

    @property
    def is_from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return bool(self.sender["is_bot"])

    def to_json(self) -> JsonObject:
        """Return a `Message`."""
        message: JsonObject = {
            "message_id": self.message_id,
            "from": self.sender,
            "chat": self.chat,
            "date": int(self.date.timestamp()),
            **self.extra,
            **self.media,
            **self._body_fields(),
        }
        if self.edited_at:
            message["edit_date"] = int(self.edited_at.timestamp())
        if self.keyboard:
            message["reply_markup"] = {"inline_keyboard": [list(row) for row in self.keyboard]}
        return message

    def _body_fields(self) -> JsonObject:
        text, entities = ("caption", "caption_entities") if self.media else ("text", "entities")
        fields: JsonObject = {text: self.body.text} if self.body.text else {}
        if self.body.entities:
            fields[entities] = [entity.to_json() for entity in self.body.entities]
        return fields


@dataclass(frozen=True)
class MessageFile:
    """A file of a message, as a person could save it."""

    name: str
    mime_type: str
    content: bytes
    size: int


@dataclass(frozen=True)
class ShownMessage:
    """The visible contents of a message at one moment; a later edit does not change them."""

    message_id: int
    text: str
    html: str
    buttons: tuple[tuple[Button, ...], ...]
    is_from_bot: bool
    files: tuple[MessageFile, ...]
    edited: bool
    date: datetime
    media_group_id: str | None
    is_protected: bool

    def labels(self) -> list[str]:
        """Return the labels of all buttons, row by row."""
        return [button.label for row in self.buttons for button in row]


def as_shown(message: Message) -> ShownMessage:
    """Return the visible contents now."""
    return ShownMessage(
        message_id=message.message_id,
        text=message.body.text,
        html=message.body.to_html(),
        buttons=shown(message.keyboard),
        is_from_bot=message.is_from_bot,
        files=tuple(
            MessageFile(file.name, file.mime_type, file.content, file.size)
            for file in message.files
        ),
        edited=message.edited_at is not None,
        date=message.date,
        media_group_id=message.extra.get("media_group_id"),
        is_protected=bool(message.extra.get("has_protected_content")),
    )
