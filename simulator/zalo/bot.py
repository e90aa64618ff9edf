"""One Zalo bot: its chats, what it was told, what it sent, and its plan."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from simulator.chats import Chat
from simulator.errors import ApiError, bad_request
from simulator.faults import Faults
from simulator.messages import Message
from simulator.people import JsonObject, SimulatedUser
from simulator.watching import Watched
from simulator.world import World
from simulator.zalo.polled import PolledUpdates
from simulator.zalo.quirks import Quirks
from simulator.zalo.webhook import ZaloWebhook

_QUOTA_IS_USED_UP = 429


@dataclass(frozen=True)
class ZaloCall:
    """One call of the bot; `code` is 0 when it was carried out, None when nothing was answered."""

    method: str
    params: dict[str, str]
    code: int | None


@dataclass(frozen=True)
class ZaloSent:
    """One message of the bot that Zalo accepted; `at` is the simulated time."""

    at: datetime
    user_id: int
    message_id: int
    method: str
    text: str


class ZaloBot(Watched):
    """The state of one bot; its people, clock and files are the world's."""

    def __init__(self, world: World, token: str, name: str) -> None:
        self.world = world
        self.token = token
        self.name = name
        self.quirks = Quirks()
        self.changes = world.changes
        self.faults = Faults()
        self.polled = PolledUpdates(self.quirks, world.monotonic)
        self.webhook: ZaloWebhook | None = None
        self.chats: dict[int, Chat] = {}
        self.calls: list[ZaloCall] = []
        self.sent: list[ZaloSent] = []
        self.delivered: list[JsonObject] = []  # every update, whether it arrived or not
        self._used: Counter[str] = Counter()
        self._met: list[int] = []  # people in the order in which they came
        self._zone = ZoneInfo(world.time_zone)
        for user in world.users.values():
            self.add_user(user)

    @property
    def id(self) -> str:
        """Return the number before the colon of the token."""
        return self.token.partition(":")[0]

    @property
    def account(self) -> str:
        """Return the name in its address, zalo.me/<account>."""
        return f"bot.{self.id}"

    @property
    def lost(self) -> list[JsonObject]:
        """Return the updates that never reached the bot."""
        return self.polled.lost

    def add_user(self, user: SimulatedUser) -> None:
        """Give a person who has Zalo a chat with the bot."""
        if not user.zalo_id:
            return
        self.chats[user.id] = Chat.private(user)
        if user.has_started:
            self._met.append(user.id)

    def header(self) -> JsonObject:
        """Return the bot as the sender of a message on the page."""
        return {"id": self.id, "is_bot": True, "first_name": self.name}

    def chat_open_to_bot(self, zalo_id: str) -> Chat:
        """Return a chat that the bot may write in: its person wrote first."""
        users = self.world.users
        found = (chat for key, chat in self.chats.items() if users[key].zalo_id == zalo_id)
        chat = next(found, None) if zalo_id else None
        if chat is None or not chat.has_started:
            raise bad_request("chat not found")
        if chat.is_blocked:
            raise bad_request("user blocked the bot")
        return chat

    def admit(self, chat: Chat) -> None:
        """Count a message of the bot, or refuse it: too many people, or the quota is used up."""
        if chat.id not in self._met[: self.quirks.users]:
            raise bad_request("the bot's plan allows no further users")
        if self.used_this_month() >= self.quirks.messages_a_month:
            raise ApiError(_QUOTA_IS_USED_UP, "Quota exceeded")
        self._count()

    def used_this_month(self) -> int:
        """Return how many messages count in the simulated month."""
        return self._used[self._month()]

    def accept(self, chat: Chat, message: Message, method: str) -> JsonObject:
        """Post the bot's message, write it into the log, and return the answer."""
        self.admit(chat)
        self.post(chat, self.header(), message)
        chat.typing_until = 0.0
        text = message.body.text
        self.sent.append(ZaloSent(message.date, chat.id, message.message_id, method, text))
        return {"message_id": self.message_id(chat, message.message_id), "date": self.now_ms()}

    def post(self, chat: Chat, sender: JsonObject, message: Message) -> Message:
        """Add a new message to a chat."""
        return self.world.post(chat, sender, message)

    def meet(self, chat: Chat) -> None:
        """Note that a person wrote to the bot."""
        chat.has_started = True
        if chat.id not in self._met:
            self._met.append(chat.id)
        if self.quirks.counts_received:
            self._count()

    def deliver(self, update: JsonObject) -> None:
        """Send an update on its way: to the webhook, or to the next poll."""
        self.delivered.append(update)
        if self.webhook:
            self.webhook.deliver(update)
        else:
            self.polled.waiting.append(update)
        self.changes.mark()

    def message_id(self, chat: Chat, number: int) -> str:
        """Return a message's id, as long as real ones."""
        return sha256(f"{self.id}/{chat.id}/{number}".encode()).hexdigest()[:20]

    def now_ms(self) -> int:
        """Return the simulated time as Zalo writes it."""
        return int(self.world.now().timestamp() * 1000)

    async def close_webhook(self) -> None:
        """Deliver no more to the webhook's address."""
        webhook, self.webhook = self.webhook, None
        if webhook:
            await webhook.close()

    def _count(self) -> None:
        self._used[self._month()] += 1

    def _month(self) -> str:
        return f"{self.world.now().astimezone(self._zone):%Y-%m}"
