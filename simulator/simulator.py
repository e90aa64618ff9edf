"""The simulated Telegram and Zalo for tests and the demo."""

from functools import cached_property

from simulator.faults import Fault
from simulator.people import JsonObject, SimulatedUser
from simulator.person_actions import PersonActions
from simulator.watching import Watched
from simulator.zalo.phones import ZaloPhones


class Simulator(Watched, PersonActions):
    """People's actions (`send_text`, `tap`, …), what they see, and faults."""

    @cached_property
    def zalo_bots(self) -> dict[str, ZaloPhones]:
        """Return the Zalo bots by their tokens."""
        return {}

    def add_user(self, user: SimulatedUser) -> None:
        """Add a user."""
        super().add_user(user)
        for bot in self.zalo_bots.values():
            bot.add_user(user)

    def add_zalo_bot(self, token: str, name: str = "Bot") -> ZaloPhones:
        """Add a Zalo bot; people with a `zalo_id` can write to it."""
        bot = ZaloPhones(self, token, name)
        self.zalo_bots[token] = bot
        return bot

    @property
    def zalo(self) -> ZaloPhones:
        """Return the first Zalo bot. Raises LookupError when there is none."""
        if not self.zalo_bots:
            raise LookupError("no Zalo bot: add_zalo_bot adds one")
        return next(iter(self.zalo_bots.values()))

    def commands(self, user_id: int) -> list[JsonObject]:
        """Return the command menu as this person sees it."""
        chat = self.chats[user_id]
        return self.menus.for_chat(chat, chat.language_code)

    def add_fault(self, fault: Fault) -> None:
        """Add a fault."""
        self.faults.add(fault)

    def clear_faults(self) -> None:
        """Remove all faults."""
        self.faults.clear()

    def send_unreadable(self, user_id: int, words: str) -> None:
        """Queue a message without its sender, as a server of another version may send it."""
        chat = {"id": user_id, "type": "private"}
        content = {"message_id": 1, "date": 1, "chat": chat, "from": {"id": user_id}, "text": words}
        self.updates.add("message", content)
        self.changes.mark()
