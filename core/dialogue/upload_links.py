"""One-time links to the upload page: who opens one, which chat it is of, which question it answers.

Only hashes are stored. The first browser that opens a link keeps it; the assistant follows the
chat's question while files come by the link.
"""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.dialogue import state as states
from core.dialogue.words import web_pages as texts
from core.errors import UserError
from core.notices.chat import ChatKey
from core.people.actor import Actor, find_actor
from models import Account, UploadLink

LIFETIME = timedelta(hours=24)
_KEPT = timedelta(days=7)  # afterwards its row goes: its page cannot say any more that it is old


class UploadRefusedError(UserError):
    """The link does not open, or not here; `is_unknown`: there is no such link."""

    def __init__(self, text: str, *, is_unknown: bool = False) -> None:
        super().__init__(text)
        self.is_unknown = is_unknown


@dataclass(frozen=True)
class UploadVisit:
    """An open link in the hands of its browser, with the person and their chat."""

    link_id: int
    chat: ChatKey
    question: str
    actor: Actor


class Browser(NamedTuple):
    """What somebody's browser presents: the link's token, and its own cookie, empty if none."""

    token: str
    cookie: str


def hash_of(secret: str) -> str:
    """Give what is stored of a token or of a cookie."""
    return hashlib.sha256(secret.encode()).hexdigest()


async def make_link(session: AsyncSession, chat: ChatKey, token: str, now: datetime) -> bool:
    """Store a link for the chat's open question; False when nobody is linked to the chat."""
    person_id = await session.scalar(
        select(Account.person_id).where(
            Account.channel == chat.channel, Account.address == chat.address
        )
    )
    if person_id is None:
        return False
    _, state = await states.load(session, *chat)
    await session.execute(delete(UploadLink).where(UploadLink.expires_at < now - _KEPT))
    session.add(
        UploadLink(
            token_hash=hash_of(token),
            person_id=person_id,
            channel=chat.channel,
            address=chat.address,
            question=state.question,
            created_at=now,
            expires_at=now + LIFETIME,
        )
    )
    return True


async def is_taken(session: AsyncSession, browser: Browser, now: datetime) -> bool:
    """Tell whether this browser has the link; False when it may take it.

    Raise `UploadRefusedError` when the link is unknown, over, or another browser's.
    """
    link = await _open(session, browser.token, now)
    if link.browser_hash is None:
        return False
    if link.browser_hash != hash_of(browser.cookie):
        raise UploadRefusedError(texts.of_another_browser())
    return True


async def take(session: AsyncSession, browser: Browser, now: datetime) -> None:
    """Give the link to the browser, once; raise `UploadRefusedError` when another was first."""
    link = await _open(session, browser.token, now)
    taken = await session.scalar(
        update(UploadLink)
        .where(UploadLink.id == link.id, UploadLink.browser_hash.is_(None))
        .values(browser_hash=hash_of(browser.cookie))
        .returning(UploadLink.id)
    )
    if taken is None:
        raise UploadRefusedError(texts.of_another_browser())


async def visit(session: AsyncSession, browser: Browser, now: datetime, today: date) -> UploadVisit:
    """Give the link that this browser has; raise `UploadRefusedError` when it does not hold."""
    link = await _open(session, browser.token, now)
    if not browser.cookie or link.browser_hash != hash_of(browser.cookie):
        raise UploadRefusedError(texts.of_another_browser())
    actor = await find_actor(session, link.channel, link.address, today)
    if actor is None or actor.person_id != link.person_id or not actor.has_read_notice:
        raise UploadRefusedError(texts.no_longer_yours())
    return UploadVisit(link.id, ChatKey(link.channel, link.address), link.question, actor)


async def is_at_hand(session: AsyncSession, visited: UploadVisit) -> bool:
    """Tell whether the chat still asks what the link answers."""
    _, state = await states.load(session, *visited.chat)
    return state.question == visited.question


async def follow(session: AsyncSession, visited: UploadVisit, question: str) -> None:
    """Let the link answer what the chat asks since a file came by it.

    So do other links that were given for the same question: one for each file that was tried.
    """
    chat = visited.chat
    await session.execute(
        update(UploadLink)
        .where(
            UploadLink.channel == chat.channel,
            UploadLink.address == chat.address,
            UploadLink.question == visited.question,
            UploadLink.closed_at.is_(None),
        )
        .values(question=question)
    )


async def close(session: AsyncSession, link_id: int, now: datetime) -> bool:
    """Close the link; False when it was closed before."""
    closed = await session.scalar(
        update(UploadLink)
        .where(UploadLink.id == link_id, UploadLink.closed_at.is_(None))
        .values(closed_at=now)
        .returning(UploadLink.id)
    )
    return closed is not None


async def chats_of_late(session: AsyncSession, now: datetime) -> list[ChatKey]:
    """List the chats whose links were opened and may have been left without an end."""
    rows = await session.execute(
        select(UploadLink.channel, UploadLink.address)
        .where(UploadLink.browser_hash.is_not(None), UploadLink.expires_at > now - LIFETIME)
        .distinct()
    )
    return [ChatKey(*row) for row in rows]


async def _open(session: AsyncSession, token: str, now: datetime) -> UploadLink:
    link = await session.scalar(select(UploadLink).where(UploadLink.token_hash == hash_of(token)))
    if link is None:
        raise UploadRefusedError(texts.no_such_link(), is_unknown=True)
    if link.closed_at is not None:
        raise UploadRefusedError(texts.link_closed())
    if not link.created_at <= now < link.expires_at:
        raise UploadRefusedError(texts.link_expired())
    return link
