"""The replayed people with chats on Telegram, on Zalo or on both, of which they may block one."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.clock import Clock
from core.database import Database
from core.office import Office
from core.people.actor import Actor, find_actor
from models import Account
from simulator.simulator import Simulator
from tests.bot.replay.judge import Judge
from tests.bot.replay.oracle import Away
from tests.bot.replay.people import BLOCKS, People

TELEGRAM, ZALO = "telegram", "zalo"
ONLY_ZALO = (102, 104, 109, 112)
ON_BOTH = (101, 103, 107, 108, 110, 111, 113)

_LOOKS_AGAIN = timedelta(minutes=70)  # until a message that waits for a quota finds another chat


class PeopleOnBoth(People):
    """The people's acts; they block one of their two chats, and nobody is away."""

    allow_delay: Callable[[timedelta, tuple[int, ...]], None]

    def __init__(
        self, world: Simulator, database: Database, office: Office, clock: Clock, judge: Judge
    ) -> None:
        super().__init__(world, database, office, clock, judge)
        self.blocked: dict[str, set[int]] = {TELEGRAM: set(), ZALO: set()}

    async def leave(self, away: Away) -> None:
        """Stay."""

    async def block(self, chat: int, *, is_told: bool) -> None:
        channel = ZALO if chat % 2 else TELEGRAM
        if chat in ON_BOTH:
            self.blocked[channel].add(chat)
            self.counts[BLOCKS] += 1
            if is_told:
                await self._reachable(channel, chat, is_reachable=False)

    async def unblock(self, chat: int) -> None:
        for channel, chats in self.blocked.items():
            if chat in chats:
                chats.discard(chat)
                await self._reachable(channel, chat, is_reachable=True)
                self.allow_delay(_LOOKS_AGAIN, (chat,))

    async def _reachable(self, channel: str, chat: int, *, is_reachable: bool) -> None:
        address = address_on(channel, chat)
        await self._gateway.note_reachability(channel, address, is_reachable=is_reachable)

    async def learn(self) -> None:
        """Tell the judge of the notices that were posted."""
        async with self._database.reading() as session:
            await self._learn(session)

    async def _actor(self, session: AsyncSession, chat: int) -> Actor:
        for name in self.blocked:
            actor = await find_actor(session, name, address_on(name, chat), self._now.date())
            if actor is not None:
                return actor
        raise LookupError(chat)


def address_on(channel: str, chat: int) -> str:
    return f"z{chat}" if channel == ZALO else str(chat)


async def link_zalo(session: AsyncSession, now: datetime) -> None:
    """Give those people a Zalo chat, who have only Telegram yet."""
    accounts = {int(one.address): one for one in await session.scalars(select(Account))}
    for chat in ONLY_ZALO:
        accounts[chat].channel, accounts[chat].address = ZALO, address_on(ZALO, chat)
    for chat in ON_BOTH:
        session.add(
            Account(
                person_id=accounts[chat].person_id,
                channel=ZALO,
                address=address_on(ZALO, chat),
                linked_at=now,
            )
        )


async def use(session: AsyncSession, channel: str, chat: int, now: datetime) -> None:
    """Note that a person wrote in one of their chats."""
    found = select(Account).where(
        Account.channel == channel, Account.address == address_on(channel, chat)
    )
    account = (await session.scalars(found)).one()
    account.used_at = now
