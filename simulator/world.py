"""The whole state of the simulated Telegram and Zalo, in memory: people, chats, files, updates."""

import time
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from simulator.changes import Changes
from simulator.chats import Chat
from simulator.errors import bad_request, forbidden
from simulator.faults import Faults
from simulator.files import FileStore
from simulator.flood_control import FloodControl
from simulator.menus import Menus
from simulator.messages import Message
from simulator.people import Clock, JsonObject, RealClock, SimulatedUser
from simulator.taps import Taps
from simulator.update_queue import UpdateQueue
from simulator.webhook import Webhook


class Call(NamedTuple):
    """One call of the bot and the HTTP status of its answer; 0 if it got none."""

    method: str
    params: dict[str, str]
    status: int


class Sent(NamedTuple):
    """One message of the bot that Telegram accepted; `at` is the simulated time."""

    at: datetime
    chat_id: int
    message_id: int
    method: str
    text: str


class World:
    """The state, and the few operations that the bot's side and the people's side share."""

    address = ""  # where it is served

    def __init__(
        self,
        *,
        token: str,
        bot_name: str,
        bot_username: str,
        users: Iterable[SimulatedUser] = (),
        clock: Clock | None = None,
        time_zone: str = "Asia/Ho_Chi_Minh",
        flood_control: bool = False,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.token = token
        self.bot_name = bot_name
        self.bot_username = bot_username
        self.clock: Clock = clock or RealClock()
        self.can_jump = clock is not None
        self.time_zone = time_zone
        self.monotonic = monotonic
        self.changes = Changes()
        self.updates = UpdateQueue()
        self.webhook = Webhook("", "", self.updates, self.changes)
        self.files = FileStore()
        self.menus = Menus()
        self.taps = Taps()
        self.faults = Faults()
        # As with `--local` of an own Bot API server: files lie here, and are not served.
        self.local_folder: Path | None = None
        self.flood = FloodControl(monotonic, is_on=flood_control)
        self.users: dict[int, SimulatedUser] = {}
        self.chats: dict[int, Chat] = {}
        self.calls: list[Call] = []
        self.sent: list[Sent] = []
        self.altered: list[Sent] = []  # earlier contents of changed messages
        self.profile: dict[str, JsonObject] = {}
        self.is_closing = False
        self.is_jumping = False
        for user in users:
            self.add_user(user)

    def add_user(self, user: SimulatedUser) -> None:
        """Add a user."""
        self.users[user.id] = user
        if user.has_telegram:
            self.chats[user.id] = Chat.private(user)
        self.changes.mark()

    @property
    def bot_id(self) -> int:
        """Return the number before the colon of the token."""
        number = self.token.partition(":")[0]
        return int(number) if number.isdigit() else 1

    def bot(self) -> JsonObject:
        """Return the bot as a `User`."""
        return {
            "id": self.bot_id,
            "is_bot": True,
            "first_name": self.bot_name,
            "username": self.bot_username,
        }

    def now(self) -> datetime:
        """Return the simulated moment."""
        return self.clock.now()

    def chat_known_to_bot(self, chat_id: int | None) -> Chat:
        """Return a chat that the bot knows."""
        chat = self.chats.get(chat_id) if chat_id else None
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def chat_open_to_bot(self, chat_id: int | None) -> Chat:
        """Return a chat that the bot may write in."""
        chat = self.chat_known_to_bot(chat_id)
        if not chat.has_started:
            raise forbidden("bot can't initiate conversation with a user")
        if chat.is_blocked:
            raise forbidden("bot was blocked by the user")
        return chat

    def post(self, chat: Chat, sender: JsonObject, message: Message) -> Message:
        """Add a new message to a chat."""
        message.message_id = chat.next_id()
        message.chat, message.sender, message.date = chat.header, sender, self.now()
        chat.messages[message.message_id] = message
        self.touch(message)
        return message

    def touch(self, message: Message) -> None:
        """Wake everyone who waits: the message is new or has changed."""
        message.version = self.changes.mark()

    def delete(self, chat: Chat, message_id: int) -> None:
        """Remove a message from a chat."""
        del chat.messages[message_id]
        chat.deleted[message_id] = self.changes.mark()

    def queue_update(self, kind: str, content: JsonObject) -> None:
        """Queue an update for the bot."""
        self.updates.add(kind, content)
        self.changes.mark()
