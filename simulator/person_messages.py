"""People's messages: each becomes a message in the chat and an update for the bot."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from simulator.chats import Chat
from simulator.detection import with_detected
from simulator.formatted import FormattedText
from simulator.messages import Message
from simulator.methods.media import new_album_id
from simulator.people import JsonObject
from simulator.world import World

_STICKER: JsonObject = {
    "type": "regular",
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
    "emoji": "👍",
}


class SentFile(NamedTuple):
    """A file that a person sends."""

    name: str
    content: bytes


class PersonMessages(World):
    """Every action names the person and returns the number of the message it made."""

    def send_text(self, user_id: int, text: str, chat_id: int | None = None) -> int:
        """Write a text."""
        return self._say(user_id, chat_id, Message(body=FormattedText(text)))

    def send_photo(self, user_id: int, content: bytes, caption: str = "") -> int:
        """Send one photo."""
        return self._say(user_id, None, self._photo(content, caption))

    def send_album(self, user_id: int, photos: Sequence[bytes], caption: str = "") -> list[int]:
        """Send photos as one album: several messages with one `media_group_id`."""
        messages = [self._photo(content, "") for content in photos]
        return self._say_together(user_id, messages, caption)

    def send_document(
        self, user_id: int, name: str, content: bytes, caption: str = "", size: int | None = None
    ) -> int:
        """Send a file; `size` pretends another size, to try limits without the bytes."""
        return self._say(user_id, None, self._document(name, content, caption, size))

    def send_documents(
        self, user_id: int, documents: Iterable[SentFile], caption: str = ""
    ) -> list[int]:
        """Send files as one album."""
        messages = [self._document(name, content, "", None) for name, content in documents]
        return self._say_together(user_id, messages, caption)

    def send_sticker(self, user_id: int) -> int:
        """Send a sticker."""
        file = self.files.add("sticker.webp", b"RIFF....WEBP", "stickers")
        return self._say(user_id, None, Message(media={"sticker": {**file.to_json(), **_STICKER}}))

    def send_voice(self, user_id: int, seconds: int = 3) -> int:
        """Send a voice message."""
        file = self.files.add("voice.oga", b"OggS", "voice")
        voice = {**file.to_json(), "duration": seconds, "mime_type": "audio/ogg"}
        return self._say(user_id, None, Message(media={"voice": voice}))

    def send_location(
        self, user_id: int, latitude: float = 21.03, longitude: float = 105.85
    ) -> int:
        """Send a location."""
        place = {"latitude": latitude, "longitude": longitude}
        return self._say(user_id, None, Message(media={"location": place}))

    def send_contact(self, user_id: int, phone: str, of_user_id: int | None = None) -> int:
        """Send a phone number, the person's own unless another person is named."""
        user = self.users[of_user_id or user_id]
        contact = {"phone_number": phone, "first_name": user.first_name, "user_id": user.id}
        return self._say(user_id, None, Message(media={"contact": contact}))

    def forward(self, user_id: int, message_id: int) -> int:
        """Forward a message of the person's own chat to the bot, with its words and files."""
        message = self._opened(user_id, None).messages[message_id]
        origin = {
            "type": "user",
            "sender_user": message.sender,
            "date": int(message.date.timestamp()),
        }
        copy = Message(message.body, message.media, message.files)
        copy.extra = {"forward_origin": origin}
        return self._say(user_id, None, copy)

    def edit(self, user_id: int, message_id: int, text: str) -> None:
        """Change the text of an own message, or its caption."""
        message = self._opened(user_id, None).messages[message_id]
        if message.is_from_bot:
            raise ValueError("only own messages can be edited")
        message.body = with_detected(FormattedText(text).trimmed())
        message.edited_at = self.now()
        self.touch(message)
        self.queue_update("edited_message", message.to_json())

    def _say_together(self, user_id: int, messages: list[Message], caption: str) -> list[int]:
        album = {"media_group_id": new_album_id(self)} if len(messages) > 1 else {}
        messages[0].body = FormattedText(caption)
        for message in messages:
            message.extra = dict(album)
        return [self._say(user_id, None, message) for message in messages]

    def _say(self, user_id: int, chat_id: int | None, message: Message) -> int:
        chat = self._opened(user_id, chat_id)
        chat.has_started = True
        message.body = with_detected(message.body.trimmed())
        self.post(chat, self.users[user_id].to_json(), message)
        self.queue_update("message", message.to_json())
        return message.message_id

    def _opened(self, user_id: int, chat_id: int | None) -> Chat:
        chat = self.chats[user_id if chat_id is None else chat_id]
        if chat.is_blocked:
            raise ValueError(f"{user_id} blocked the bot and must unblock it before writing")
        return chat

    def _photo(self, content: bytes, caption: str) -> Message:
        media, file = self.files.add_photo(content)
        return Message(body=FormattedText(caption), media=media, files=(file,))

    def _document(self, name: str, content: bytes, caption: str, size: int | None) -> Message:
        file = self.files.add(name, content, "documents", size)
        media = {"document": file.to_document()}
        return Message(body=FormattedText(caption), media=media, files=(file,))
