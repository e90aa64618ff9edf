"""People's actions besides writing: press Start, tap buttons, block the bot, talk in groups."""

import re

from simulator.chats import Chat
from simulator.keyboards import shown
from simulator.messages import Message
from simulator.people import JsonObject
from simulator.person_messages import PersonMessages
from simulator.taps import Tap

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")


class PersonActions(PersonMessages):
    """Every action names the person."""

    def start(self, user_id: int, payload: str = "") -> int:
        """Press Start, or open a deep link `t.me/<bot>?start=<payload>`; unblocks the bot."""
        if _PAYLOAD.fullmatch(payload) is None:
            raise ValueError("a deep link carries at most 64 characters of A-Z a-z 0-9 _ -")
        if self.chats[user_id].is_blocked:
            self.unblock(user_id)
        return self.send_text(user_id, f"/start {payload}".strip())

    def send_to_group(self, group_id: int, user_id: int, text: str, title: str = "Group") -> int:
        """Write in a group; the bot joins it with the first message, and reads everything."""
        if group_id not in self.chats:
            self.chats[group_id] = Chat.group(group_id, title)
            self._membership(self.chats[group_id], user_id, "left", "member")
        return self.send_text(user_id, text, chat_id=group_id)

    def tap(
        self, user_id: int, message_id: int, button: str, *,
        chat_id: int | None = None, is_stale: bool = False,
    ) -> Tap:  # fmt: skip
        """Tap a button, named by its label or its data.

        Raises LookupError if the message does not show it. `is_stale` taps it even if the data are
        gone, as with a phone that has not yet been updated.
        """
        chat = self._opened(user_id, chat_id)
        message = chat.messages[message_id]
        tap = self.taps.new(self.changes)
        query = {
            "id": tap.id,
            "from": self.users[user_id].to_json(),
            "message": message.to_json(),
            "chat_instance": str(chat.id * 7_919),
            "data": button if is_stale else _data(message, button),
        }
        self.queue_update("callback_query", query)
        return tap

    def block(self, user_id: int) -> None:
        """Block the bot."""
        chat = self.chats[user_id]
        if not chat.is_blocked:
            chat.is_blocked = True
            self._membership(chat, user_id, "member", "kicked")

    def unblock(self, user_id: int) -> None:
        """Let the bot write again."""
        chat = self.chats[user_id]
        if chat.is_blocked:
            chat.is_blocked = False
            self._membership(chat, user_id, "kicked", "member")

    def _membership(self, chat: Chat, user_id: int, before: str, after: str) -> None:
        change = {
            "chat": chat.header,
            "from": self.users[user_id].to_json(),
            "date": int(self.now().timestamp()),
            "old_chat_member": self._member(before),
            "new_chat_member": self._member(after),
        }
        self.queue_update("my_chat_member", change)

    def _member(self, status: str) -> JsonObject:
        banned = {"until_date": 0} if status == "kicked" else {}
        return {"user": self.bot(), "status": status, **banned}


def _data(message: Message, wanted: str) -> str:
    buttons = [button for row in shown(message.keyboard) for button in row]
    for button in buttons:
        if wanted in {button.label, button.data} and button.data is not None:
            return button.data
    labels = [button.label for button in buttons]
    raise LookupError(f"message {message.message_id} has no button {wanted!r}, only {labels}")
