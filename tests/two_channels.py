"""An office whose people may be on Telegram, with buttons, and on Zalo, with numbered lines."""

from typing import Any

from pydantic import SecretStr
from sqlalchemy import select

from bot.delivery import Delivery
from core.errors import DeliveryError
from core.notices.traffic import note_received, note_sent
from core.screen import Limits, Page
from core.settings.channels import ZaloSettings
from models import Account, Person, Traffic
from tests.office import BUTTONS, SEVEN_DAYS_BEFORE, Chat, FakeChannel, Office

ZALO = "zalo"


class CountedChannel(FakeChannel):
    """A channel whose messages are counted, and that carries no more when its own count ends."""

    def __init__(self, office: Office, name: str) -> None:
        super().__init__(office, Limits(2000, 9, has_buttons=False), name)
        self.carries: int | None = None  # how many more; None for no end
        self.refused = 0

    async def push(self, address: str, page: Page) -> str:
        if self.carries == 0:
            self.refused += 1
            raise DeliveryError("429: quota", is_used_up=True)
        message = await super().push(address, page)
        if self.carries is not None:
            self.carries -= 1
        now = self._office.rules.local(self._office.clock.now())
        await self._office.database.write(lambda session: note_sent(session, self.name, now))
        return message


class TwoChannels(Office):
    """The office with a Zalo bot beside its first channel; more bots by their names."""

    zalo: CountedChannel

    def join(self, names: tuple[str, ...]) -> None:
        """Put these Zalo bots beside the first channel."""
        bots = {name: CountedChannel(self, name) for name in names}
        self.bots = bots
        self.zalo = bots[names[0]]
        self.channels = {self.channel: self.outside, **bots}
        self.delivery = Delivery(self.database, self.rules, self.clock, self.channels)
        self.maker = self.new_maker(self._make, self.channels)

    async def on_zalo(self, name: str, bot: str = ZALO, *, is_alone: bool = False) -> Chat:
        """Give a person a chat on Zalo; `is_alone` when they have none on the first channel."""
        chat = self.zalo_stranger(name, bot)
        async with self.database.writing() as session:
            account = await session.scalar(
                select(Account).join(Person).where(Person.full_name == name)
            )
            assert account is not None
            if is_alone:
                account.channel, account.address = bot, chat.address
            else:
                now = self.clock.now()
                session.add(
                    Account(
                        person_id=account.person_id,
                        channel=bot,
                        address=chat.address,
                        linked_at=now,
                    )
                )
        return chat

    def zalo_stranger(self, name: str, bot: str = ZALO) -> Chat:
        """Give the Zalo chat of an unknown person."""
        chat = Chat(self, name, f"z{len(self.chats) + 1}", on=self.bots[bot])
        self.chats[chat.address] = chat
        return chat

    async def carried(self, sent: int, *, received: int = 0, channel: str = ZALO) -> None:
        """Let the channel have carried so many messages this month."""
        now = self.rules.local(self.clock.now())
        async with self.database.writing() as session:
            await note_sent(session, channel, now)
            await note_received(session, channel, now)
            row = await session.scalar(
                select(Traffic).where(Traffic.channel == channel).order_by(Traffic.id.desc())
            )
            assert row is not None
            row.sent, row.received = sent, received


async def two_channels(
    folder: Any, now: str = SEVEN_DAYS_BEFORE, names: tuple[str, ...] = (ZALO,), **plan: Any
) -> TwoChannels:
    """Open the office; `plan` is what the settings say of each Zalo bot."""
    bots = tuple(ZaloSettings(name=name, token=SecretStr("secret"), **plan) for name in names)
    office = await TwoChannels.open(folder, BUTTONS, now, zalo=bots)
    assert isinstance(office, TwoChannels)
    office.join(names)
    return office
