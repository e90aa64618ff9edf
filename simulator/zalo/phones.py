"""What people do on their Zalo phones: each act becomes a message in the chat and an update."""

from simulator.chats import Chat
from simulator.detection import links_of
from simulator.formatted import FormattedText
from simulator.messages import Message
from simulator.people import JsonObject
from simulator.zalo.bot import ZaloBot
from simulator.zalo.events import event, from_person, photo
from simulator.zalo.media import address_of
from simulator.zalo.voice import silent_voice

_STICKER_ID = "0e078a1fb65a5f04064b"


class ZaloPhones(ZaloBot):
    """Every action names the person, and returns the number of the message in the chat."""

    def send_text(self, user_id: int, text: str) -> int:
        """Write a text; a blank one arrives, too."""
        message = Message(body=FormattedText(text, links_of(text)))
        return self._say(user_id, message, "text", {"text": text})

    def send_photo(self, user_id: int, content: bytes, caption: str = "") -> int:
        """Send one photo; several are several messages, and nothing says that they belong."""
        media, file = self.world.files.add_photo(content)
        message = Message(body=FormattedText(caption), media=media, files=(file,))
        fields = photo(address_of(self, file), caption, self.quirks.photo_shape)
        return self._say(user_id, message, "image", fields)

    def send_voice(self, user_id: int, seconds: int = 3) -> int:
        """Send a voice message."""
        file = self.world.files.add("voice.aac", silent_voice(seconds), "voice")
        media = {"voice": {**file.to_json(), "duration": seconds, "mime_type": "audio/aac"}}
        message = Message(media=media, files=(file,))
        return self._say(user_id, message, "voice", {"voice_url": address_of(self, file)})

    def send_sticker(self, user_id: int) -> int:
        """Send a sticker."""
        file = self.world.files.add("sticker.webp", b"RIFF....WEBP", "stickers")
        message = Message(media={"sticker": {**file.to_json(), "emoji": "👍"}})
        fields = {"sticker": _STICKER_ID, "url": address_of(self, file)}
        return self._say(user_id, message, "sticker", fields)

    def send_file(self, user_id: int, name: str, content: bytes = b"%PDF-1.7") -> int:
        """Send a file: the bot hears only that there was something."""
        file = self.world.files.add(name, content, "documents")
        message = Message(media={"document": file.to_document()}, files=(file,))
        return self._say(user_id, message, "unsupported", {})

    def write_in_group(self, user_id: int, text: str, group: str = "zgr-1") -> None:
        """Name the bot in a group; only the update is simulated."""
        user = self.world.users[user_id]
        message_id = self.message_id(self.chats[user_id], len(self.delivered) + 1_000_000)
        told = from_person(user, self.now_ms(), message_id)
        told["chat"] = {"id": group, "chat_type": "GROUP"}
        self.deliver(event("text", {**told, "text": text}))

    def repeat(self) -> None:
        """Deliver the newest update a second time."""
        self.deliver(self.delivered[-1])

    def block(self, user_id: int) -> None:
        """Stop hearing from the bot; it is not told."""
        self.chats[user_id].is_blocked = True
        self.changes.mark()

    def unblock(self, user_id: int) -> None:
        """Hear from the bot again."""
        self.chats[user_id].is_blocked = False
        self.changes.mark()

    def _say(self, user_id: int, message: Message, name: str, fields: JsonObject) -> int:
        chat = self._opened(user_id)
        user = self.world.users[user_id]
        self.meet(chat)
        self.post(chat, user.to_json(), message)
        is_named = (
            self.quirks.has_unsupported_ids
            if name == "unsupported"
            else self.quirks.has_message_ids
        )
        message_id = self.message_id(chat, message.message_id) if is_named else ""
        self.deliver(event(name, {**from_person(user, self.now_ms(), message_id), **fields}))
        return message.message_id

    def _opened(self, user_id: int) -> Chat:
        chat = self.chats[user_id]
        if chat.is_blocked:
            raise ValueError(f"{user_id} blocked the bot and must unblock it before writing")
        return chat
